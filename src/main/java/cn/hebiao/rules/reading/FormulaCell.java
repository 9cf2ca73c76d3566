package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaError;
import cn.hebiao.rules.formula.expr.ResultKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cell that holds a formula.
 *
 * @param row its row
 * @param column its column
 * @param names what the formula may use
 * @param kind what it must yield
 */
record FormulaCell(Row row, String column, KnownNames names, ResultKind kind) {
  static FormulaCell number(Row row, String column, KnownNames names) {
    return new FormulaCell(row, column, names, ResultKind.NUMBER);
  }

  static FormulaCell condition(Row row, String column, KnownNames names) {
    return new FormulaCell(row, column, names, ResultKind.TRUTH);
  }

  /** The formula; a blank cell is reported. */
  Optional<Formula> required() {
    if (row.isBlank(column)) {
      row.lacksFormula(column);
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
    List<String> ofPair = names.ofPairIn(formula);
    if (!ofPair.isEmpty()) {
      row.at(column)
          .add(
              RulebookMistake.NAME_OF_COMPLETION.with(
                  "column", column, "names", String.join("、", ofPair)));
    }
    report(names.and(Set.copyOf(ofPair)).unknownIn(formula));
    if (formula.kind() != kind) {
      RulebookMistake mistake =
          kind == ResultKind.NUMBER
              ? RulebookMistake.NUMBER_WANTED
              : RulebookMistake.CONDITION_WANTED;
      row.at(column).add(mistake.with("column", column, "formula", formula.text()));
    }
    return Optional.of(formula);
  }

  private void report(List<FormulaError> errors) {
    errors.forEach(error -> row.at(column).add(error.message()));
  }
}
