package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.SheetCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links lead from each finding to its cell, and from the form back to the finding. */
class LinksTest {
  private static final String REPORT = "核查结果";
  private static final int PLACE = 2;
  private final Pipeline pipeline = new Pipeline();

  static Stream<Path> inbox() {
    return Pipeline.inbox().stream();
  }

  /** A link from a form: where it starts, and the cell of the report that it leads to. */
  private record Back(Cell from, CellReference to) {}

  @ParameterizedTest
  @MethodSource("inbox")
  void everyLinkOfADifferenceLeadsToFindingsAboutItsRow(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes = Pipeline.bytes(file);
    try (Workbook copy = open(pipeline.annotate(bytes, name))) {
      Set<String> linked = new TreeSet<>();
      for (Back back : backLinks(copy, REPORT)) {
        if (isHeading(back.from())) {
          continue;
        }
        CellReference forth = forth(copy, back.to());
        assertEquals(back.from().getSheet().getSheetName(), forth.getSheetName());
        assertEquals(back.from().getRowIndex(), forth.getRow(), back.from().getAddress() + "");
        linked.add(forth.getSheetName() + "!" + (forth.getRow() + 1));
      }
      Set<String> missing = rowsWithFindings(pipeline.check(bytes, name));
      missing.removeAll(linked);
      assertEquals(Set.of(), missing);
    }
  }

  @Test
  void theHeadingOfTheOpinionsLeadsToTheFirstFindingAboutTheForm() throws IOException {
    for (Path file : Pipeline.inbox()) {
      String name = file.getFileName().toString();
      byte[] bytes = Pipeline.bytes(file);
      try (Workbook copy = open(pipeline.annotate(bytes, name))) {
        List<Back> heads =
            backLinks(copy, REPORT).stream().filter(back -> isHeading(back.from())).toList();
        long forms =
            pipeline.check(bytes, name).forms().stream()
                .filter(card -> card.form().kind().scored())
                .count();
        assertTrue(heads.size() >= forms, name + ": " + heads.size());
        for (Back head : heads) {
          if (head.to().getRow() > 0) {
            assertEquals(
                head.from().getSheet().getSheetName(), forth(copy, head.to()).getSheetName());
          }
        }
      }
    }
  }

  @Test
  void linksLeadToOurReportWhereItsNameIsTaken() throws IOException {
    Path file = Pipeline.inbox().get(0);
    byte[] bytes = withSheet(Pipeline.bytes(file), REPORT);
    try (Workbook copy = open(pipeline.annotate(bytes, file.getFileName().toString()))) {
      assertTrue(backLinks(copy, REPORT).isEmpty());
      assertFalse(backLinks(copy, REPORT + "(2)").isEmpty());
    }
  }

  @Test
  void linksOfOldWorkbooksLeadToTheFindingsToo() throws IOException {
    byte[] old = MadeForms.xls(5, 2);
    try (Workbook copy = open(pipeline.annotate(old, "old.xls"))) {
      assertTrue(copy instanceof HSSFWorkbook);
      List<Back> links = backLinks(copy, REPORT);
      assertTrue(links.size() >= 2, "links: " + links.size());
      for (Back back : links) {
        if (!isHeading(back.from())) {
          assertEquals(back.from().getRowIndex(), forth(copy, back.to()).getRow());
        }
      }
    }
  }

  private static boolean isHeading(Cell cell) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals("核查意见");
  }

  private static byte[] withSheet(byte[] file, String name) throws IOException {
    try (Workbook book = open(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet(name).createRow(0).createCell(0).setCellValue("上年的核查");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Workbook open(byte[] file) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(file));
  }

  private static List<Back> backLinks(Workbook copy, String report) {
    List<Back> found = new ArrayList<>();
    for (Sheet sheet : copy) {
      if (!sheet.getSheetName().startsWith(REPORT)) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          CellReference to = new CellReference(link.getAddress());
          if (report.equals(to.getSheetName())) {
            Row row = sheet.getRow(link.getFirstRow());
            found.add(new Back(row.getCell(link.getFirstColumn()), to));
          }
        }
      }
    }
    return found;
  }

  /** Where the place of the finding in a row of the report leads. */
  private static CellReference forth(Workbook copy, CellReference finding) {
    Row row = copy.getSheet(finding.getSheetName()).getRow(finding.getRow());
    return new CellReference(row.getCell(PLACE).getHyperlink().getAddress());
  }

  /** Indicator rows of scored forms that findings are about. */
  private static Set<String> rowsWithFindings(Checked checked) {
    Set<String> rows = new TreeSet<>();
    for (Scorecard card : checked.forms()) {
      CellRange form = card.form().range();
      for (ScoredRow row : card.rows()) {
        SheetCell name = row.row().nameCell();
        checked.findings().stream()
            .filter(finding -> finding.sheet().equals(name.sheet()))
            .flatMap(finding -> finding.cell().stream())
            .filter(cell -> cell.row() == name.ref().row() && form.contains(cell))
            .forEach(cell -> rows.add(name.sheet() + "!" + (cell.row() + 1)));
      }
    }
    return rows;
  }
}
