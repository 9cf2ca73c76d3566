package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.across.BatchCode;
import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.BatchPlace;
import cn.hebiao.judge.across.BatchReview;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The published workbooks as one batch, and with copies of themselves that are slightly off. */
class TogetherTest {
  private static final String LUSHUI = "泸水市应急管理局2022年部门整体支出绩效评价";
  private static final String YONGZHOU = "永州市应急管理局2021年度绩效自评";

  private static List<BatchFinding> review(Collection<Book> books) {
    BatchReview review = new BatchReview(Systems.RULEBOOK_SET.national());
    int number = 0;
    for (Book book : books) {
      review.add(number++, review.digest(Systems.check(book)));
    }
    return review.findings();
  }

  @Test
  void thePublishedWorkbooksShowNothingTogether() {
    assertEquals(List.of(), review(Systems.books().values()));
  }

  @Test
  void theSameWorkbookTwice_isNamedOnceForAllItsForms() {
    Book book = Systems.books().get(YONGZHOU);
    List<BatchFinding> found = review(List.of(book, book));
    assertEquals(List.of(BatchCode.FORM_TWICE), codes(found));
    assertEquals(8, found.get(0).places().size(), "a department and three projects, twice");
    assertTrue(text(found.get(0)).contains("各收到2份"), text(found.get(0)));
  }

  @Test
  void lastYearsFigureThatLastYearsWorkbookDoesNotHave_isNamedWithBothCells() {
    Book then = Systems.books().get(LUSHUI);
    Book now = with(then, text -> text.replace("2022", "2023").replace("2021", "2022"));
    List<BatchFinding> found = review(List.of(then, now));
    assertEquals(List.of(BatchCode.LAST_YEAR_DIFFERS), codes(found));
    assertEquals(
        List.of("1 基础数据!B30 22,400.00", "0 基础数据!B29 22,300.00"),
        found.get(0).places().stream().map(TogetherTest::line).toList());
  }

  @Test
  void textsThatAnotherAgencyCopied_areNamed() {
    Book book = Systems.books().get(YONGZHOU);
    Book copy = with(book, text -> text.replace("永州市应急管理局", "某某市民政局"));
    List<BatchFinding> found = review(List.of(book, copy));
    assertEquals(List.of(BatchCode.SAME_TEXT), codes(found));
    assertTrue(text(found.get(0)).contains("2个单位"), text(found.get(0)));
  }

  private static String line(BatchPlace place) {
    return place.file()
        + " "
        + place.sheet()
        + "!"
        + place.cell().orElseThrow().name()
        + " "
        + place.found();
  }

  private static String text(BatchFinding finding) {
    return Systems.MESSAGES.text(finding.message());
  }

  private static List<BatchCode> codes(List<BatchFinding> found) {
    return found.stream().map(BatchFinding::code).toList();
  }

  /** The workbook with all its texts changed. */
  private static Book with(Book book, UnaryOperator<String> change) {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      List<Cell> cells =
          sheet.cells().values().stream()
              .map(
                  cell ->
                      cell.value() instanceof CellValue.Text text
                          ? Cell.text(cell.ref(), change.apply(text.text()))
                          : cell)
              .toList();
      sheets.add(
          new Sheet(
              sheet.name(),
              sheet.hidden(),
              cells,
              sheet.merges(),
              sheet.hiddenRows(),
              sheet.hiddenColumns()));
    }
    return new Book(change.apply(book.fileName()), book.format(), sheets);
  }
}
