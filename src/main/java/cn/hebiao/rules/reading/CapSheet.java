package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.Cap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads 封顶: a condition and the highest total under it in each row.
 *
 * @param source the workbook
 * @param names what formulas may use
 */
record CapSheet(RulebookSource source, KnownNames names) {
  private static final String WHEN = "条件";
  private static final String HIGHEST = "最高总分";
  private static final String BASIS = "说明";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns("封顶", List.of(WHEN, HIGHEST), List.of(BASIS));

  List<Cap> read() {
    return source.rows(COLUMNS, this::cap);
  }

  private Optional<Cap> cap(Row row) {
    Optional<Formula> when = FormulaCell.condition(row, WHEN, names).required();
    row.required(HIGHEST);
    Optional<BigDecimal> highest = row.positive(HIGHEST);
    return when.flatMap(
        condition -> highest.map(limit -> new Cap(condition, limit, row.text(BASIS))));
  }
}
