package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaError;
import cn.hebiao.rules.formula.expr.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A cell that holds a formula.
 *
 * @param row its row
 * @param column its column
 * @param names what the formula may use
 * @param kind what it must yield
 */
record FormulaCell(Row row, String column, KnownNames names, Kind kind) {
  static FormulaCell number(Row row, String column, KnownNames names) {
    return new FormulaCell(row, column, names, Kind.NUMBER);
  }

  static FormulaCell condition(Row row, String column, KnownNames names) {
    return new FormulaCell(row, column, names, Kind.TRUTH);
  }

  /** The formula; a blank cell is reported. */
  Optional<Formula> required() {
    if (row.isBlank(column)) {
      row.at(column).add(Mistake.FORMULA_MISSING.with("column", column));
    }
    return optional();
  }

  /** The formula; empty for a blank cell. */
  Optional<Formula> optional() {
    String text = row.text(column);
    return text.isEmpty() ? Optional.empty() : parsed(text);
  }

  /** A formula made from what the cell says. */
  Optional<Formula> parsed(String text) {
    return Formula.parse(text)
        .fold(
            this::checked,
            error -> {
              report(List.of(error));
              return Optional.empty();
            });
  }

  private Optional<Formula> checked(Formula formula) {
    report(names.unknownIn(formula));
    if (formula.kind() != kind) {
      Mistake mistake = kind == Kind.NUMBER ? Mistake.NUMBER_WANTED : Mistake.CONDITION_WANTED;
      row.at(column).add(mistake.with("column", column, "formula", formula.text()));
    }
    return Optional.of(formula);
  }

  private void report(List<FormulaError> errors) {
    errors.forEach(error -> row.at(column).add(error.message()));
  }
}
