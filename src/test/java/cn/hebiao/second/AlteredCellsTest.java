package cn.hebiao.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import cn.hebiao.systems.Systems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One cell of a further agency's right workbook altered at a time: it is told in the row of the
 * cell or at a figure that the altered one makes up. The few that nothing on the forms contradicts
 * say so in the table.
 */
@Tag("slow")
class AlteredCellsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "second");
  private static final String NOWHERE = "无";
  private static final String NOTICE = "提示";

  private final Map<String, Book> books = new HashMap<>();
  private final Map<String, Set<Finding>> before = new HashMap<>();

  @Test
  void isToldWhereItIsWrong() throws IOException, UnreadableBook {
    List<Row> rows = CaseTable.at("/second/altered.csv");
    assertTrue(rows.size() > 340);
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      Set<Finding> told = told(row);
      String at = row.get("告知于");
      boolean right =
          at.equals(NOWHERE)
              ? told.isEmpty()
              : told.stream().anyMatch(finding -> isAt(finding, row));
      if (!right) {
        wrong.add(String.join(" ", row.get("文件"), row.get("表") + "!" + row.get("单元格"), at));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static boolean isAt(Finding finding, Row row) {
    String own = row.get("表") + "!" + line(row.get("单元格"));
    String cell = finding.cell().map(CellRef::name).orElse("");
    boolean grave = finding.severity() != Severity.NOTICE || row.get("轻重").equals(NOTICE);
    return grave
        && (own.equals(finding.sheet() + "!" + line(cell))
            || List.of(row.get("告知于").split("；")).contains(finding.sheet() + "!" + cell));
  }

  private static String line(String cell) {
    return cell.replaceAll("[A-Z]", "");
  }

  private Set<Finding> told(Row row) throws IOException, UnreadableBook {
    String file = row.get("文件");
    if (!books.containsKey(file)) {
      Book read = new ExcelBookReader(Limits.usual()).open(FOLDER.resolve(file)).book();
      books.put(file, read);
      before.put(file, Set.copyOf(Systems.check(read).findings()));
    }
    Book book = books.get(file);
    Cell old = book.sheet(row.get("表")).orElseThrow().at(CellRef.of(row.get("单元格")));
    Set<Finding> told =
        new HashSet<>(
            Systems.check(book.with(row.get("表"), altered(old, row.get("写成")))).findings());
    told.removeAll(before.get(file));
    return told;
  }

  private static Cell altered(Cell old, String words) {
    if (words.isEmpty()) {
      return Cell.blank(old.ref());
    }
    if (old.value().number().isEmpty()) {
      return Cell.text(old.ref(), words);
    }
    BigDecimal number = new BigDecimal(words);
    String shown =
        old.format().contains("%")
            ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
            : words;
    return new Cell(
        old.ref(), new CellValue.Numeric(number), shown, old.format(), Optional.empty());
  }
}
