package cn.hebiao.year.compare;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a consolidated workbook against what its files give when they are worked out again.
 *
 * @param written what the workbook says
 * @param again what the files give
 * @param messages the texts
 */
public record SummaryAgain(PastResults written, List<PastForm> again, Messages messages) {
  /**
   * What differs, a line each.
   *
   * @param complete whether every file was worked out again, so that nothing else may be written
   */
  public List<String> differences(boolean complete) {
    List<PastForm> left = new ArrayList<>(written.forms());
    List<String> found = new ArrayList<>();
    for (PastForm form : again) {
      // Of two forms of one project each has its line; the one that is the same is taken first.
      Optional<PastForm> line =
          left.stream()
              .filter(one -> one.isOf(form))
              .min(Comparator.comparingInt((PastForm one) -> differences(one, form).size()));
      line.ifPresentOrElse(
          one -> {
            left.remove(one);
            found.addAll(differences(one, form));
          },
          () -> found.add(text("lineGone", form)));
    }
    if (complete) {
      left.forEach(one -> found.add(text("lineMore", one)));
    }
    return found;
  }

  private List<String> differences(PastForm line, PastForm form) {
    List<String> found = new ArrayList<>();
    figures(line)
        .forEach((key, figure) -> differ(key, form, figure, figures(form).get(key), found));
    for (PastForm.PastIndicator row : form.indicators()) {
      if (line.indicators().stream().noneMatch(one -> same(one, row))) {
        found.add(text("indicator", form, "name", row.name()));
      }
    }
    return found;
  }

  private static Map<String, Optional<BigDecimal>> figures(PastForm form) {
    Map<String, Optional<BigDecimal>> figures = new LinkedHashMap<>();
    figures.put("past.column.selfTotal", form.self());
    figures.put("past.column.computedTotal", form.computed());
    figures.put("past.column.adjusted", form.adjusted());
    figures.put("past.column.executed", form.executed());
    return figures;
  }

  private void differ(
      String column,
      PastForm form,
      Optional<BigDecimal> line,
      Optional<BigDecimal> figure,
      List<String> found) {
    if (!same(line, figure)) {
      found.add(
          text(
              "figure",
              form,
              "column",
              messages.text(Message.of(column)),
              "before",
              shown(line),
              "after",
              shown(figure)));
    }
  }

  private static boolean same(PastForm.PastIndicator one, PastForm.PastIndicator other) {
    return one.name().strip().equals(other.name().strip())
        && one.target().strip().equals(other.target().strip())
        && one.actual().strip().equals(other.actual().strip())
        && same(one.weight(), other.weight())
        && same(one.self(), other.self());
  }

  private static String shown(Optional<BigDecimal> figure) {
    return figure.map(of -> of.stripTrailingZeros().toPlainString()).orElse("-");
  }

  /** Workbooks keep fifteen digits. */
  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.map(BigDecimal::doubleValue).equals(other.map(BigDecimal::doubleValue));
  }

  private String text(String key, PastForm form, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("agency", form.agency(), "project", form.project()));
    arguments.addAll(List.of(more));
    return messages.text(Message.of("verify.summary." + key, arguments.toArray(String[]::new)));
  }
}
