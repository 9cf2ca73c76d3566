package cn.hebiao.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.app.RulebookAudit;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Mistakes planted into a good rulebook, all at once: each is reported at its cell. The table says
 * what is changed; {B满意度} stands for column B of the row whose first cell is 满意度.
 */
class PlantedInGoodRulebookTest {
  private static final Path GOOD = Path.of("templates", "rulebooks", "深圳龙岗2020.xlsx");
  private static final List<Row> PLANTED = CaseTable.at("/rulebooks/planted-mistakes.csv");
  private static final Pattern LIKE = Pattern.compile("\\{([A-Z])([^}]+)}");
  private static final Messages MESSAGES = MessageFiles.load();
  private static final Book BOOK = book();
  private static final List<String> FOUND = found(planted());

  @Test
  void theGoodRulebookHasNone() {
    Audited good = audit(BOOK);
    assertEquals(List.of(), good.problems());
    assertEquals(List.of(), texts(good.mistakes()));
  }

  @Test
  void atLeastTwentyArePlanted() {
    assertTrue(PLANTED.size() >= 20, PLANTED.size() + " planted");
  }

  @TestFactory
  List<DynamicTest> eachIsReportedAtItsCell() {
    return PLANTED.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("错在哪里"),
                    () ->
                        assertTrue(
                            FOUND.stream().anyMatch(line -> reports(line, row)),
                            () -> String.join("\n", FOUND))))
        .toList();
  }

  /**
   * Other reports are consequences in a cell that was changed, or in the example of such a rule.
   */
  @Test
  void nothingElseIsReported() {
    Set<String> changed = new TreeSet<>();
    for (Row row : PLANTED) {
      for (String change : row.get("改动").split(" / ")) {
        changed.add(row.get("表") + "!" + change.substring(0, change.indexOf('=')));
      }
    }
    assertEquals(
        List.of(),
        FOUND.stream()
            .filter(line -> PLANTED.stream().noneMatch(row -> reports(line, row)))
            .filter(line -> changed.stream().noneMatch(cell -> line.contains("”" + cell + "：")))
            .filter(line -> !line.contains("”算例!") && !line.contains("完成率计分!B4"))
            .filter(line -> !line.contains("没有公式用到") && !line.contains("停用的规则用到"))
            .toList());
  }

  private static boolean reports(String line, Row row) {
    return line.contains("”" + filled(row.get("报在"), "算例") + "：") && line.contains(row.get("报什么"));
  }

  private static Book planted() {
    Book planted = BOOK;
    for (Row row : PLANTED) {
      for (String change : row.get("改动").split(" / ")) {
        int sign = change.indexOf('=');
        CellRef ref = CellRef.of(change.substring(0, sign));
        String text = filled(change.substring(sign + 1), row.get("表"));
        planted =
            planted.with(row.get("表"), text.isEmpty() ? Cell.blank(ref) : Cell.text(ref, text));
      }
    }
    return planted;
  }

  private static String filled(String text, String sheet) {
    Matcher like = LIKE.matcher(text);
    return like.replaceAll(
        match -> {
          CellRef cell = like(match.group(1), match.group(2), sheet);
          boolean place = sheet.equals("算例");
          return Matcher.quoteReplacement(
              place ? cell.name() : BOOK.sheet(sheet).orElseThrow().at(cell).words());
        });
  }

  private static CellRef like(String column, String first, String name) {
    Sheet sheet = BOOK.sheet(name).orElseThrow();
    int row =
        sheet.cells().values().stream()
            .filter(cell -> cell.ref().column() == 0 && cell.words().equals(first))
            .findFirst()
            .orElseThrow(() -> new AssertionError(first + " is not on " + name))
            .ref()
            .row();
    return new CellRef(row, column.charAt(0) - 'A');
  }

  private static List<String> found(Book book) {
    Audited audited = audit(book);
    List<String> lines = new ArrayList<>(texts(audited.problems()));
    lines.addAll(texts(audited.mistakes()));
    lines.addAll(texts(audited.remarks()));
    return lines;
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(MESSAGES::text).collect(Collectors.toList());
  }

  private static Audited audit(Book book) {
    return new RulebookAudit(new Exp4jFormulaEngine(), RulebookFiles.national())
        .audit(List.of(book))
        .get(0);
  }

  private static Book book() {
    try {
      return new ExcelBookReader(Limits.usual()).open(GOOD).book();
    } catch (cn.hebiao.app.UnreadableBook e) {
      throw new AssertionError(e);
    }
  }
}
