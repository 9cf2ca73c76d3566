package cn.hebiao.judge.check;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas whose stored value is not what they give, and formulas over other workbooks. */
public final class FormulaCheck {
  private static final BigDecimal CLOSE = new BigDecimal("0.000001");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern VOLATILE =
      Pattern.compile(
          "(?i)(?<![A-Za-z0-9_.])(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\\s*\\(");
  private static final int SHOWN_DECIMALS = 6;

  private FormulaCheck() {}

  /** What is to be said about the formulas of a workbook. */
  public static List<Finding> check(Book book) {
    List<Finding> findings = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      for (Cell cell : sheet.cells().values()) {
        cell.formula().ifPresent(formula -> judge(sheet, cell, formula, findings));
      }
    }
    return findings;
  }

  /** Formulas inside scored forms whose results change by themselves. */
  public static List<Finding> unstable(Book book, List<Form> forms) {
    List<Finding> findings = new ArrayList<>();
    for (Form form : forms) {
      book.sheet(form.sheet())
          .filter(sheet -> form.kind().scored())
          .ifPresent(
              sheet ->
                  sheet.cells().values().stream()
                      .filter(cell -> form.range().contains(cell.ref()))
                      .forEach(cell -> unstable(sheet, cell).ifPresent(findings::add)));
    }
    return findings;
  }

  private static Optional<Finding> unstable(Sheet sheet, Cell cell) {
    return cell.formula()
        .filter(formula -> cell.value().date().isEmpty())
        .map(formula -> VOLATILE.matcher(QUOTED.matcher(formula.text()).replaceAll("")))
        .filter(Matcher::find)
        .map(
            found ->
                Finding.of(
                    FindingCode.FORMULA_VOLATILE,
                    sheet.name(),
                    Optional.of(cell.ref()),
                    Message.of(
                        "finding.FORMULA_VOLATILE",
                        "function",
                        found.group(1).toUpperCase(Locale.ROOT),
                        "found",
                        cell.shown())));
  }

  private static void judge(Sheet sheet, Cell cell, CellFormula formula, List<Finding> findings) {
    if (formula.text().contains("[")) {
      findings.add(
          Finding.of(
              FindingCode.FORMULA_EXTERNAL,
              sheet.name(),
              Optional.of(cell.ref()),
              Message.of("finding.FORMULA_EXTERNAL", "found", cell.shown())));
      return;
    }
    Optional<BigDecimal> stored = cell.value().number();
    if (stored.isPresent()
        && formula.recomputed().filter(now -> differs(stored.get(), now)).isPresent()) {
      String found = Written.plain(stored.get(), SHOWN_DECIMALS);
      String expected = Written.plain(formula.recomputed().get(), SHOWN_DECIMALS);
      findings.add(
          new Finding(
              FindingCode.FORMULA_STALE,
              FindingCode.FORMULA_STALE.severity(),
              sheet.name(),
              Optional.of(cell.ref()),
              Message.of(
                  "finding.FORMULA_STALE",
                  "found",
                  found,
                  "expected",
                  expected,
                  "formula",
                  formula.text()),
              found,
              expected,
              Optional.empty(),
              ""));
    }
  }

  /** Beyond what the last digits of binary numbers can differ by. */
  private static boolean differs(BigDecimal stored, BigDecimal now) {
    BigDecimal scale = stored.abs().max(now.abs()).max(BigDecimal.ONE);
    return stored.subtract(now).abs().compareTo(scale.multiply(CLOSE)) > 0;
  }
}
