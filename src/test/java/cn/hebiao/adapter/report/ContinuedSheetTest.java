package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit on a sheet goes on in the next one, and both are told. */
class ContinuedSheetTest {
  /** Of the 20 rows three are the head's and three kept for notes: room for 14. */
  private static final SheetLimits SMALL = new SheetLimits(20, 65_000);

  private static byte[] written(SummaryModel model, SheetLimits limits) {
    return new JxlsSummaryWriter(limits).write(model, Templates.withoutFirstPage());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "13, 1", "14, 1", "15, 2", "28, 2", "29, 3"})
  void everyLineStandsOnceAndInOrder(int count, int sheets) {
    XSSFWorkbook workbook = Templates.open(written(ManyLines.findings(count), SMALL));
    List<Integer> numbers = new ArrayList<>();
    int first = workbook.getSheetIndex("问题清单");
    for (int part = 1; part <= sheets; part++) {
      XSSFSheet sheet = workbook.getSheetAt(first + part - 1);
      assertEquals(part == 1 ? "问题清单" : "问题清单（续" + part + "）", sheet.getSheetName());
      assertEquals("核查问题清单", Templates.at(sheet, "A1").getStringCellValue());
      assertEquals("严重\n程度", Templates.at(sheet, "F3").getStringCellValue());
      int rows = part < sheets ? 14 : Math.max(1, count - 14 * (sheets - 1));
      assertEquals("A3:L" + (3 + rows), sheet.getCTWorksheet().getAutoFilter().getRef());
      assertEquals("1:3", sheet.getRepeatingRows().formatAsString().replace("$", ""));
      assertEquals(count == 0, workbook.isSheetHidden(first + part - 1));
      if (count == 0) {
        assertNull(workbook.getPrintArea(first));
        return;
      }
      assertEquals(
          "'" + sheet.getSheetName() + "'!$A$1:$J$" + (3 + rows),
          workbook.getPrintArea(first + part - 1).replaceFirst("^([^'!]+)!", "'$1'!"));
      assertEquals(
          List.of(rows == 1 ? "F4" : "F4:F" + (3 + rows)),
          sheet.getCTWorksheet().getConditionalFormattingArray(0).getSqref());
      assertEquals(rows, sheet.getHyperlinkList().size());
      assertEquals(part < sheets ? 3 + rows + 1 : 3 + rows - 1, sheet.getLastRowNum());
      if (part < sheets) {
        String note = Templates.at(sheet, "A" + (3 + rows + 2)).getStringCellValue();
        assertTrue(note.contains("“问题清单（续" + (part + 1) + "）”"), note);
      }
      for (int row = 3; row < 3 + rows; row++) {
        numbers.add((int) sheet.getRow(row).getCell(0).getNumericCellValue());
      }
    }
    assertEquals("跨表核查", workbook.getSheetName(first + sheets));
    assertEquals(IntStream.rangeClosed(1, count).boxed().toList(), numbers);
    String head = Templates.at(workbook.getSheet("汇总表"), "A2").getStringCellValue();
    String told = sheets == 1 ? "围。" : "围。“问题清单”一张表放不下，分在 " + sheets + " 张表里。";
    assertTrue(head.endsWith(told), head);
  }

  @Test
  void formulasOfAPartAreOfItsOwnRows() {
    SummaryModel county = SummaryModel.of(SampleFiles.county(), SampleFiles.messages());
    // Seven rows but the band's ten: room for five forms.
    XSSFWorkbook workbook = Templates.open(written(county, new SheetLimits(12, 65_000)));
    double errors = 0;
    for (String name : List.of("汇总表", "汇总表（续2）")) {
      XSSFSheet sheet = workbook.getSheet(name);
      assertEquals("SUM(S4:S8)", Templates.at(sheet, "S9").getCellFormula());
      errors += Templates.at(sheet, "S9").getNumericCellValue();
    }
    assertEquals(20, errors);
    assertNull(workbook.getSheet("汇总表（续3）"));
    assertTrue(workbook.getSheet("汇总表").isSelected());
    assertFalse(workbook.getSheet("汇总表（续2）").isSelected());
  }

  @Test
  void everyPartOfTheFileIsNamedAndNoNoteOfTheTemplateIsLeft() throws IOException {
    SummaryModel county = SummaryModel.of(SampleFiles.county(), SampleFiles.messages());
    byte[] bytes = written(county, new SheetLimits(9, 65_000));
    XSSFWorkbook workbook = Templates.open(bytes);
    assertEquals("等级分布（续3）", workbook.getSheetName(workbook.getSheetIndex("失分分析") - 1));
    // Five grades on sheets with room for two; the second's chart shows the second's.
    assertTrue(chart(workbook, "等级分布").contains(">等级分布!$B$4:$B$5<"));
    assertTrue(chart(workbook, "等级分布（续2）").contains(">'等级分布（续2）'!$B$4:$B$5<"));
    assertTrue(chart(workbook, "等级分布（续3）").contains(">'等级分布（续3）'!$B$4<"));
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertFalse(cell.toString().contains("${"), cell.toString());
        }
      }
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertFalse(part.getName().contains("omments"), part.getName());
        if (part.getName().endsWith(".rels")) {
          String relations =
              new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          assertFalse(relations.contains("omments"), part.getName());
        }
      }
    }
  }

  private static String chart(XSSFWorkbook workbook, String sheet) {
    return workbook
        .getSheet(sheet)
        .getDrawingPatriarch()
        .getCharts()
        .get(0)
        .getCTChart()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({"9, 9, 0", "10, 10, 0", "11, 10, 14", "12, 10, 14"})
  void linksEndWhereASheetTakesNoMore(int lines, int links, int firstWithout) {
    SheetLimits limits = new SheetLimits(100, 10);
    XSSFSheet sheet = Templates.open(written(ManyLines.findings(lines), limits)).getSheet("问题清单");
    assertEquals(links, sheet.getHyperlinkList().size());
    assertEquals("A" + lines, Templates.at(sheet, "E" + (lines + 3)).getStringCellValue());
    if (firstWithout == 0) {
      assertEquals(lines + 2, sheet.getLastRowNum());
    } else {
      String note = Templates.at(sheet, "A" + (lines + 5)).getStringCellValue();
      assertTrue(note.contains("第 " + firstWithout + " 行起"), note);
    }
  }

  @Test
  @Tag("slow")
  void noSheetPassesTheRowsOfExcel(@TempDir Path folder) throws IOException, XMLStreamException {
    int lines = 1_048_600;
    Path file = folder.resolve("large.xlsx");
    try (var out = Files.newOutputStream(file)) {
      new JxlsSummaryWriter()
          .write(
              ManyLines.findingsOutsideMemory(lines),
              Templates.small("问题清单", "${行.序号}", "SUM(A2)"),
              out);
    }
    // One row above, one below, three for notes: 1,048,571 of the lines fit.
    assertEquals(new Rows(1_048_574, 1_048_575), rows(file, "xl/worksheets/sheet1.xml"));
    assertEquals(new Rows(31, 31), rows(file, "xl/worksheets/sheet2.xml"));
  }

  /** How many rows a part holds, and the number of the last. */
  private record Rows(int count, int last) {}

  private static Rows rows(Path file, String part) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(part))) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      Rows rows = new Rows(0, 0);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          int number = Integer.parseInt(xml.getAttributeValue(null, "r"));
          assertTrue(number > rows.last(), "row " + number);
          rows = new Rows(rows.count() + 1, number);
        }
      }
      return rows;
    }
  }
}
