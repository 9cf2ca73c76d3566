package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to agencies, the first time and after they have corrected something. */
class SendBackTest {
  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void twoAgencies() throws Exception {
    in = folder.resolve("in");
    out = folder.resolve("out");
    YearFiles.issue(
        YearFiles.roster(
            new TreeMap<>(
                Map.of(
                    "1名单",
                    List.of(
                        "2023年度名单",
                        "单位名称|主管部门|项目名称|全年预算数（万元）",
                        "甲县水利局|甲县人民政府|渠道清淤|100",
                        "乙县水利局|乙县人民政府|渠道清淤|100"),
                    "2指标",
                    List.of(
                        "项目名称|一级指标|二级指标|三级指标|年度指标值|分值",
                        "渠道清淤|产出指标|数量指标|清淤长度|≥40公里|50",
                        "渠道清淤|效益指标|社会效益指标|受益人口|≥2000人|30",
                        "渠道清淤|满意度指标|服务对象满意度指标|群众满意度|≥90%|10")))),
        "全国通用",
        in);
    fill("甲县水利局", "36公里", 50);
    fill("乙县水利局", "41公里", 50);
  }

  private void fill(String agency, String length, double points) throws Exception {
    YearFiles.edit(
        form(agency),
        book -> {
          Sheet sheet = book.getSheetAt(0);
          YearFiles.write(sheet, "F6", 100);
          YearFiles.write(sheet, "I6", 10);
          for (String[] row :
              new String[][] {
                {"清淤长度", length, "" + points}, {"受益人口", "2100人", "30"}, {"群众满意度", "95%", "10"}
              }) {
            int at = YearFiles.row(sheet, row[0]);
            YearFiles.write(sheet, "E" + at, row[1]);
            YearFiles.write(sheet, "G" + at, Double.valueOf(row[2]));
          }
        });
  }

  private Path form(String agency) {
    return in.resolve(agency).resolve("渠道清淤绩效自评表.xlsx");
  }

  private void process(Optional<String> due) {
    YearFiles.process(
        List.of(in.resolve("甲县水利局"), in.resolve("乙县水利局")),
        out,
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(1),
            false,
            new Settings.Returning(true, due),
            Optional.empty(),
            Optional.empty()));
  }

  /** 36 of 40 km are 45 of 50 points, and falling short has to be explained. */
  @Test
  void onlyWhoHasToCorrectGetsAPage() throws Exception {
    process(Optional.of("2024-03-31"));
    assertEquals(List.of("甲县水利局.xlsx"), YearFiles.below(out.resolve("退回意见")));
    List<String> words = words(out.resolve("退回意见/甲县水利局.xlsx"));
    assertTrue(words.contains("关于甲县水利局绩效自评表的退回意见"));
    assertTrue(
        words.stream().anyMatch(text -> text.contains("请在 2024-03-31 前改正")), words.toString());
    assertTrue(words.contains("45"), words.toString());
    assertTrue(words.contains("渠道清淤"));
    assertTrue(words.contains("待改正"));
    assertFalse(words.contains("仍未改正"));
    assertTrue(words.contains("得分与按规则算的不符"), words.toString());
    assertTrue(words.stream().noneMatch(text -> text.matches(".*[A-Z]{3,}.*")), words.toString());
  }

  @Test
  void thePageIsOneSheetOfA4() throws Exception {
    process(Optional.empty());
    try (XSSFWorkbook book = open(out.resolve("退回意见/甲县水利局.xlsx"))) {
      assertEquals(1, book.getNumberOfSheets());
      assertEquals(1, book.getSheetAt(0).getPrintSetup().getFitHeight());
      assertEquals(1, book.getSheetAt(0).getPrintSetup().getFitWidth());
      assertEquals(9, book.getSheetAt(0).getPrintSetup().getPaperSize());
      assertFalse(book.getSheetAt(0).getProtect());
    }
  }

  @Test
  void theSameAgainIsTheSamePage() throws Exception {
    process(Optional.empty());
    byte[] first = Files.readAllBytes(out.resolve("退回意见/甲县水利局.xlsx"));
    process(Optional.empty());
    assertArrayEquals(first, Files.readAllBytes(out.resolve("退回意见/甲县水利局.xlsx")));
  }

  /** One score is mended, and now lacks a note; the other one, of the funds, is as it was. */
  @Test
  void whatIsSentAgainIsHeldAgainstTheLastReturn() throws Exception {
    YearFiles.edit(form("甲县水利局"), book -> YearFiles.write(book.getSheetAt(0), "I6", 9));
    process(Optional.empty());
    fill("甲县水利局", "36公里", 45);
    YearFiles.edit(form("甲县水利局"), book -> YearFiles.write(book.getSheetAt(0), "I6", 9));
    process(Optional.empty());
    List<String> words = words(out.resolve("退回意见/甲县水利局.xlsx"));
    String since = words.stream().filter(text -> text.startsWith("与上次退回相比")).findFirst().orElse("");
    assertTrue(since.contains("上次 2 处，已改正 1 处，仍未改正 1 处，新发现 1 处"), words.toString());
    assertTrue(words.contains("仍未改正"), words.toString());
    assertTrue(words.contains("新发现"), words.toString());
  }

  @Test
  void whoHasCorrectedEverythingGetsNone() throws Exception {
    process(Optional.empty());
    fill("甲县水利局", "40公里", 50);
    process(Optional.empty());
    assertEquals(List.of(), YearFiles.below(out.resolve("退回意见")));
  }

  private static List<String> words(Path file) throws Exception {
    List<String> words = new ArrayList<>();
    try (XSSFWorkbook book = open(file)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          assertFalse(cell.getCellType() == CellType.FORMULA);
          if (!cell.toString().isBlank()) {
            words.add(cell.toString());
          }
        }
      }
    }
    return words;
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    return new XSSFWorkbook(Files.newInputStream(file));
  }
}
