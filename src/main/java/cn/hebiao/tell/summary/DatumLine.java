package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure of an agency's basic data.
 *
 * @param source its cell
 * @param agency the agency; empty if the file names none
 * @param year the budget year
 * @param item the data item's name in the rulebook
 * @param value the figure; amounts in 万元, rates in per cent, all else as it is counted
 * @param unit the unit of the value; empty where the form gives none
 */
public record DatumLine(
    LineSource source,
    String agency,
    Optional<Integer> year,
    String item,
    BigDecimal value,
    String unit) {
  static final LineColumns<DatumLine> COLUMNS =
      LineColumns.<DatumLine>of("data")
          .place()
          .source(DatumLine::source)
          .text("agency", DatumLine::agency)
          .amount("year", DatumLine::year)
          .text("item", DatumLine::item)
          .number("value", DatumLine::value)
          .text("unit", DatumLine::unit);
}
