package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster of who has to report, beside a folder of what came in. */
class RosterTest {
  @TempDir private Path folder;

  private void roster(String... lines) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("名单.xlsx"))) {
      Sheet sheet = book.createSheet("名单");
      for (int i = 0; i < lines.length; i++) {
        sheet.createRow(i).createCell(0).setCellValue(lines[i]);
      }
      book.write(out);
    }
  }

  private String oneWorkbook() throws Exception {
    Path in = Files.createDirectories(folder.resolve("收件"));
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      Path file = files.filter(f -> f.toString().endsWith(".xlsx")).sorted().findFirst().get();
      Files.copy(file, in.resolve("a.xlsx"));
    }
    RealProgram checked = RealProgram.run(folder, "check", "--format", "json", "收件/a.xlsx");
    return checked.out().replaceFirst("(?s).*?\"agency\":\"([^\"]+)\".*", "$1");
  }

  private RealProgram process() throws Exception {
    return RealProgram.run(folder, "process", "收件", "--out", "结果", "--roster", "名单.xlsx");
  }

  @Test
  void whoHasNotReported_isNamed() throws Exception {
    String agency = oneWorkbook();
    roster("单位名称", agency, "某某县交通运输局", "某某县水利局", "合 计");
    RealProgram ended = process();
    assertTrue(ended.out().contains("应报未报 2 家：某某县交通运输局、某某县水利局\n"), ended.out());
    assertEquals(
        List.of(
            "应报 3 家：未报 2 家，已报 1 家；另有 0 家报了表但不在名单上。名称只差地名、简称的视为同一家；拿不准的不猜，会同时出现在“未报”和“不在名单”里，见“收件情况”。",
            "1 某某县交通运输局 未报 0 ",
            "2 某某县水利局 未报 0 ",
            "3 " + agency + " 已报 4 a.xlsx"),
        sheet());
  }

  @Test
  void whoReportedWithoutBeingOnTheRoster_isNamedOnTheSheet() throws Exception {
    String agency = oneWorkbook();
    roster("单位名称", "某某县水利局");
    process();
    assertEquals(
        List.of("1 某某县水利局 未报 0 ", "2 " + agency + " 不在名单 4 a.xlsx"), sheet().subList(1, 3));
  }

  @Test
  void withoutARoster_theSheetSaysSo() throws Exception {
    oneWorkbook();
    RealProgram ended = RealProgram.run(folder, "process", "收件", "--out", "结果");
    assertTrue(!ended.out().contains("应报未报"), ended.out());
    List<String> lines = sheet();
    assertTrue(lines.get(0).startsWith("没有给出应报单位名单"), lines.get(0));
    assertEquals(List.of("1 （没有给出应报单位名单） 未比对 0 "), lines.subList(1, lines.size()));
  }

  /** What the sheet 应报未报 says: its second line, then those below its heading. */
  private List<String> sheet() throws IOException {
    List<String> lines = new ArrayList<>();
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    try (Workbook summary =
        WorkbookFactory.create(folder.resolve("结果").resolve("汇总.xlsx").toFile(), null, true)) {
      Sheet sheet = summary.getSheet("应报未报");
      lines.add(sheet.getRow(1).getCell(0).getStringCellValue());
      for (int row = 3; row <= sheet.getLastRowNum(); row++) {
        List<String> cells = new ArrayList<>();
        for (int column : new int[] {0, 1, 2, 3, 5}) {
          cells.add(shown.formatCellValue(sheet.getRow(row).getCell(column)));
        }
        lines.add(String.join(" ", cells));
      }
    }
    return lines;
  }

  @Test
  void whenAllHaveReported_thatIsSaid() throws Exception {
    roster("单位名称", oneWorkbook());
    assertTrue(process().out().contains("名单上的单位都已报送"));
  }

  @Test
  void aRosterWithoutTheColumn_isRefusedBeforeAnythingIsDone() throws Exception {
    oneWorkbook();
    roster("购物清单", "苹果");
    RealProgram ended = process();
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("单位名称"), ended.err());
    assertTrue(Files.notExists(folder.resolve("结果")));
  }
}
