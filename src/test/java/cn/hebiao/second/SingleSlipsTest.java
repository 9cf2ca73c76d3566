package cn.hebiao.second;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import cn.hebiao.systems.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each slip that was planted in workbooks of second agencies, alone in an otherwise right workbook:
 * one cause, one finding, at the figure that is wrong. What is told at another cell stands in
 * told-elsewhere.txt with the reason.
 */
class SingleSlipsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "second");
  private static final String FAULTY = "有错";

  @Test
  void everySlipIsToldOnceWhereItWasMade() throws IOException, UnreadableBook {
    Set<String> elsewhere = new TreeSet<>();
    for (Row slip : CaseTable.at("/second/truth.csv")) {
      if (slip.get("种类").equals("slip")) {
        elsewhere.addAll(toldElsewhere(slip));
      }
    }
    Set<String> known =
        Files.readAllLines(FOLDER.resolve("told-elsewhere.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf(" | ")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(String.join("\n", known), String.join("\n", elsewhere));
  }

  private static Set<String> toldElsewhere(Row slip) throws IOException, UnreadableBook {
    Book right = book(slip.get("文件").replace(FAULTY, ""));
    Book wrong = book(slip.get("文件"));
    String sheet = slip.get("表");
    CellRef cell = CellRef.of(slip.get("单元格").split("；")[0]);
    Book one = right.with(sheet, wrong.sheet(sheet).orElseThrow().at(cell));
    Set<Finding> told = new HashSet<>(told(one));
    told.removeAll(told(right));
    boolean there =
        told.stream()
            .anyMatch(f -> f.sheet().equals(sheet) && f.cell().filter(cell::equals).isPresent());
    Set<String> lines = new TreeSet<>();
    for (Finding finding : told) {
      if (!finding.sheet().equals(sheet) || !finding.cell().filter(cell::equals).isPresent()) {
        lines.add(
            String.join(
                    " ",
                    slip.get("文件"),
                    sheet,
                    cell.name(),
                    "|",
                    finding.code().name(),
                    finding.sheet(),
                    finding.cell().map(CellRef::name).orElse(""),
                    finding.expected())
                .strip());
      }
    }
    if (!there && lines.isEmpty()) {
      lines.add(String.join(" ", slip.get("文件"), sheet, cell.name(), "| nothing"));
    }
    return lines;
  }

  private static List<Finding> told(Book book) {
    return Systems.check(book).findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .toList();
  }

  private static Book book(String file) throws IOException, UnreadableBook {
    return new ExcelBookReader(Limits.usual()).open(FOLDER.resolve(file)).book();
  }
}
