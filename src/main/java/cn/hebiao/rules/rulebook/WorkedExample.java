package cn.hebiao.rules.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A worked example that is run as a test.
 *
 * @param subject the indicator rule's or cross-check's id
 * @param figures data items by name; percents as ratios
 * @param columns data items that have a figure in every row, where the example gives several
 * @param expected points as text, or 通过, 不通过, 不适用, 无法评价, 人工
 * @param place where it stands in the rulebook, for messages
 */
public record WorkedExample(
    String subject,
    Map<String, BigDecimal> figures,
    Map<String, List<BigDecimal>> columns,
    String expected,
    String place) {
  public WorkedExample {
    figures = Map.copyOf(figures);
    columns = Map.copyOf(columns);
  }

  /** An example of single figures. */
  public WorkedExample(
      String subject, Map<String, BigDecimal> figures, String expected, String place) {
    this(subject, figures, Map.of(), expected, place);
  }
}
