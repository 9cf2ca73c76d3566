package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formulas whose stored value is not what they give, and formulas over other workbooks. */
public final class FormulaCheck implements BookCheck {
  public static final FindingCode FORMULA_STALE = FindingCode.warning("FORMULA_STALE");
  public static final FindingCode FORMULA_EXTERNAL = FindingCode.notice("FORMULA_EXTERNAL");
  public static final FindingCode FORMULA_VOLATILE = FindingCode.notice("FORMULA_VOLATILE");

  private static final BigDecimal CLOSE = new BigDecimal("0.000001");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern VOLATILE =
      Pattern.compile(
          "(?i)(?<![A-Za-z0-9_.])(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\\s*\\(");
  private static final int SHOWN_DECIMALS = 6;

  @Override
  public List<FindingCode> codes() {
    return List.of(FORMULA_STALE, FORMULA_EXTERNAL, FORMULA_VOLATILE);
  }

  /** Inside scored forms results must not change by themselves either. */
  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    List<Form> scored =
        checked.cards().stream().map(Scorecard::form).filter(form -> form.kind().scored()).toList();
    List<Finding> findings = new ArrayList<>();
    for (Sheet sheet : checked.book().sheets()) {
      for (Cell cell : sheet.cells().values()) {
        cell.formula().ifPresent(formula -> judge(sheet.name(), cell, formula, scored, findings));
      }
    }
    return findings;
  }

  private static void judge(
      String sheet, Cell cell, CellFormula formula, List<Form> scored, List<Finding> findings) {
    SheetCell place = new SheetCell(sheet, cell);
    stale(place, formula).ifPresent(findings::add);
    if (scored.stream().anyMatch(form -> encloses(form, place))) {
      unstable(place, formula).ifPresent(findings::add);
    }
  }

  private static boolean encloses(Form form, SheetCell place) {
    return form.sheet().equals(place.sheet()) && form.range().contains(place.ref());
  }

  private static Optional<Finding> unstable(SheetCell place, CellFormula formula) {
    Cell cell = place.cell();
    return Optional.of(VOLATILE.matcher(QUOTED.matcher(formula.text()).replaceAll("")))
        .filter(found -> cell.value().date().isEmpty() && found.find())
        .map(
            found ->
                Finding.at(
                    place,
                    FORMULA_VOLATILE,
                    "function",
                    found.group(1).toUpperCase(Locale.ROOT),
                    "found",
                    cell.shown()));
  }

  private static Optional<Finding> stale(SheetCell place, CellFormula formula) {
    if (formula.text().contains("[")) {
      return Optional.of(Finding.at(place, FORMULA_EXTERNAL, "found", place.cell().shown()));
    }
    Optional<BigDecimal> stored = place.number();
    return formula
        .recomputed()
        .filter(now -> stored.filter(number -> differs(number, now)).isPresent())
        .map(
            now ->
                Finding.at(place, FORMULA_STALE, "formula", formula.text())
                    .showing(stated(stored.orElseThrow()), stated(now)));
  }

  private static Stated stated(BigDecimal number) {
    return Stated.number(number, Unit.NONE, Written.plain(number, SHOWN_DECIMALS));
  }

  /** Beyond what the last digits of binary numbers can differ by. */
  private static boolean differs(BigDecimal stored, BigDecimal now) {
    BigDecimal scale = stored.abs().max(now.abs()).max(BigDecimal.ONE);
    return stored.subtract(now).abs().compareTo(scale.multiply(CLOSE)) > 0;
  }
}
