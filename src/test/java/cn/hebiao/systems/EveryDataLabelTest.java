package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.LayoutCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every label of every data sheet of the published workbooks, as they are and put right, misspelt
 * one at a time: no figure is accused for it, and what can no longer be evaluated names the label
 * or points at its row.
 */
@Tag("slow")
class EveryDataLabelTest {
  /**
   * Without its first heading this summary is taken for a form whose rows a person decides; without
   * the heading of all figures a rule is open because another one is.
   */
  private static final Set<String> ONLY_LEFT_OPEN = Set.of("泸水 得分汇总!A7", "泸水 基础数据!B3");

  /** The letter before an answer. */
  private static final String LETTER = "^[a-z][.、]";

  private static final int LONGEST = 40;
  private static final Pattern FIGURE = Pattern.compile("\\d\\d|\\d[^\\d、]|：.|局");
  private static final String STROKE = "圼";

  @Test
  void accusesNothingAndIsNamed() {
    List<String> wrong = new ArrayList<>();
    int made = 0;
    for (Map<String, Book> books : List.of(Systems.books(), CorrectedBooks.all())) {
      for (Book book : books.values()) {
        Checked before = Systems.check(book);
        for (Sheet sheet : dataSheets(book, before)) {
          for (Cell label : labels(sheet)) {
            made++;
            judge(book, before, sheet, label, wrong);
          }
        }
      }
    }
    assertTrue(made > 800, "only " + made);
    assertEquals("", String.join("\n", wrong));
  }

  private static List<Sheet> dataSheets(Book book, Checked checked) {
    Set<String> scored =
        checked.forms().stream()
            .filter(card -> card.form().kind().scored())
            .map(card -> card.form().sheet())
            .collect(Collectors.toSet());
    return book.sheets().stream().filter(sheet -> !scored.contains(sheet.name())).toList();
  }

  /** Texts below the head of the sheet that hold no figure and are no prose. */
  private static List<Cell> labels(Sheet sheet) {
    return sheet.cells().values().stream()
        .filter(cell -> cell.value() instanceof CellValue.Text && cell.ref().row() > 1)
        .filter(cell -> !cell.isBlank() && cell.words().length() <= LONGEST)
        .filter(cell -> cell.words().strip().length() > 1)
        .filter(cell -> !FIGURE.matcher(cell.words().replaceAll("20\\d\\d", "")).find())
        .toList();
  }

  private static String misspelt(String words) {
    String label = words.strip();
    int end = label.replace('(', '（').indexOf('（');
    int middle = (end > 1 ? end : label.length()) / 2;
    return label.substring(0, middle)
        + STROKE
        + label.substring(Math.min(middle + 1, label.length()));
  }

  private static void judge(
      Book book, Checked before, Sheet sheet, Cell label, List<String> wrong) {
    Checked after =
        Systems.check(book.with(sheet.name(), Cell.text(label.ref(), misspelt(label.words()))));
    String what =
        String.join(
            " ",
            book.fileName().substring(0, 2),
            sheet.name() + "!" + label.ref().name(),
            label.words().replaceAll("\\s+", ""));
    Set<String> known =
        before.findings().stream().map(EveryDataLabelTest::key).collect(Collectors.toSet());
    Set<String> told =
        before.findings().stream().map(EveryDataLabelTest::place).collect(Collectors.toSet());
    after.findings().stream()
        .filter(finding -> !known.contains(key(finding)))
        .filter(finding -> !told.contains(place(finding)) && !isOfLabels(finding))
        .filter(finding -> !isLeftOpen(finding, before))
        .forEach(finding -> wrong.add(what + " ACCUSES " + key(finding)));
    if (after.findings().stream()
        .anyMatch(
            finding ->
                isOfLabels(finding) && place(finding).equals(sheet.name() + label.ref().name()))) {
      return;
    }
    Set<String> open = new HashSet<>();
    before.unevaluated().forEach(one -> open.add(one.rule()));
    String core = LabelText.core(label.words().split("[（(]")[0]).replaceFirst(LETTER, "");
    after.unevaluated().stream()
        .filter(one -> !open.contains(one.rule()))
        .filter(one -> ONLY_LEFT_OPEN.stream().noneMatch(what::startsWith))
        .filter(one -> !LabelText.normalise(text(one)).contains(core))
        .filter(one -> !isInRow(one, sheet, label))
        .forEach(one -> wrong.add(what + " UNNAMED " + one.rule() + " " + text(one)));
  }

  /** The same fault with less to decide it by: both places are named, and nothing is expected. */
  private static boolean isLeftOpen(Finding finding, Checked before) {
    return finding.is(CrossChecks.CROSS_CHECK)
        && finding.expected().isEmpty()
        && before.findings().stream().anyMatch(one -> one.rule().equals(finding.rule()));
  }

  /** Which of many names is meant in a list of subjects nobody can tell: the row is pointed at. */
  private static boolean isInRow(Unevaluated one, Sheet sheet, Cell label) {
    return one.sheet().equals(sheet.name())
        && one.cell().filter(cell -> cell.row() == label.ref().row()).isPresent();
  }

  private static boolean isOfLabels(Finding finding) {
    return finding.is(LayoutCodes.LABEL_MISSING) || finding.is(LayoutCodes.FORM_UNCLEAR);
  }

  private static String place(Finding finding) {
    return finding.sheet() + finding.cell().map(CellRef::name).orElse("-");
  }

  private static String text(Unevaluated one) {
    return Systems.MESSAGES.text(one.reason());
  }

  private static String key(Finding finding) {
    return String.join(
        "|",
        finding.code().name(),
        finding.sheet(),
        finding.cell().map(CellRef::name).orElse("-"),
        finding.found(),
        finding.expected(),
        finding.rule());
  }
}
