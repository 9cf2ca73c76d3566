package cn.hebiao.read.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ItemFinderTest {
  private static Book table(String... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      String[] words = rows[row].split("\\|", -1);
      for (int column = 0; column < words.length; column++) {
        if (!words[column].isBlank()) {
          cells.add(Cell.text(new CellRef(row, column), words[column].strip()));
        }
      }
    }
    Sheet sheet = new Sheet("基础数据", false, cells, List.of(), new TreeSet<>(), new TreeSet<>());
    return new Book("表.xlsx", BookFormat.XLSX, List.of(sheet));
  }

  private static String cell(Book book, DataItem.Manner manner, String label, String column) {
    DataItem item =
        new DataItem(
            "项",
            List.of(),
            manner,
            List.of(label),
            List.of(),
            column.isEmpty() ? List.of() : List.of(column),
            "",
            false);
    return new ItemFinder(book, List.of(), Optional.empty(), new BookLabels())
        .find(ItemLabels.of(item, Optional.of(2022)))
        .single()
        .map(fact -> fact.cell().ref().name())
        .orElse("");
  }

  @Test
  void aLabelThatIsSpeltOut_comesBeforeOneWithMoreBehindIt() {
    Book book = table("全年预算数（调整后预算数）|900", "全年预算数|1000");
    assertEquals("B2", cell(book, DataItem.Manner.RIGHT, "全年预算数", ""));
    assertEquals("B1", cell(book, DataItem.Manner.RIGHT, "全年预算数（调整后预算数）", ""));
  }

  @Test
  void whereOnlyTheCoreFits_theFirstOneCounts() {
    Book book = table("1、全年预算数（万元）：|900", "其他|1");
    assertEquals("B1", cell(book, DataItem.Manner.RIGHT, "全年预算数", ""));
  }

  @Test
  void rowAndColumn_meetUnderTheNearestColumnLabel() {
    Book book = table("|2021年决算数|2022年决算数", "三公经费|5|6", "|2022年决算数|x", "公用经费|7|8");
    assertEquals("C2", cell(book, DataItem.Manner.CROSS, "三公经费", "{年}年决算数"));
    assertEquals("B4", cell(book, DataItem.Manner.CROSS, "公用经费", "{年}年决算数"));
  }

  @Test
  void aFigureInsideASentence_isFoundBehindItsWords() {
    Book book = table("说明|共8起，比上年同期减少9起，下降52.9%");
    assertEquals("B1", cell(book, DataItem.Manner.INLINE, "比上年同期减少", ""));
  }

  private static ItemLookup projects(Book book) {
    DataItem item =
        new DataItem(
            "各项目",
            List.of(),
            DataItem.Manner.EACH,
            List.of("项目支出"),
            List.of("公用经费"),
            List.of("决算数"),
            "",
            false);
    return new ItemFinder(book, List.of(), Optional.empty(), new BookLabels())
        .find(ItemLabels.of(item, Optional.of(2022)));
  }

  @Test
  void aList_endsBeforeItsEndLabelAlsoBehindBlankRows() {
    String[] rows = {"|决算数", "项目支出|9", "修渠|4", "植树|5", "公用经费|7"};
    assertEquals(2, projects(table(rows)).each().size());
    String[] gap = {"|决算数", "项目支出|9", "修渠|4", "植树|5", "", "", "", "公用经费|7"};
    assertEquals(2, projects(table(gap)).each().size());
  }

  @Test
  void aListWithoutItsEnd_isNotFoundAndTheEndIsNamed() {
    ItemLookup found = projects(table("|决算数", "项目支出|9", "修渠|4", "植树|5", "公用支出|7"));
    assertEquals(List.of(), found.each());
    assertEquals(Optional.of("公用经费"), found.missing().flatMap(lack -> lack.arg("label")));
  }
}
