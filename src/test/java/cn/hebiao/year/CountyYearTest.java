package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import cn.hebiao.app.year.YearDesk;
import cn.hebiao.writeback.Recalculation;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county's year: 60 agencies with five projects each are sent forms, fill them, correct them;
 * what is left is let pass; the year after begins with the results.
 */
@Tag("slow")
class CountyYearTest {
  private static final int AGENCIES = 60;
  private static final int PROJECTS = 5;

  @TempDir Path folder;

  /**
   * Every tenth project falls short and gives itself full points; every agency's last is missing.
   */
  @Test
  void theWholeYear() throws Exception {
    Path forms = folder.resolve("下发");
    Path out = folder.resolve("结果");
    int issued = YearFiles.issue(YearFiles.roster(roster()), "全国通用", forms).forms();
    assertEquals(AGENCIES * PROJECTS, issued);
    Path in = folder.resolve("收件");
    int late = 0;
    for (int a = 1; a <= AGENCIES; a++) {
      for (int p = 1; p < PROJECTS; p++) {
        boolean wrong = (a * PROJECTS + p) % 10 == 1;
        late += wrong ? 1 : 0;
        Path target = in.resolve(agency(a)).resolve(p + ".xlsx");
        Files.createDirectories(target.getParent());
        Files.copy(forms.resolve(agency(a)).resolve(project(p) + "绩效自评表.xlsx"), target);
        fill(target, wrong ? "36公里" : "41公里", 50);
      }
    }
    Path roster = forms.resolve("下发清单.xlsx");
    process(in, out, roster, Optional.empty());
    assertEquals(late, YearFiles.below(out.resolve("退回意见")).size());
    // 60 of 300 are missing.
    assertTrue(words(out, "收件情况.xlsx", 0).stream().anyMatch(t -> t.contains("已报 240 张，未报 60 张")));
    Map<String, byte[]> first = workbooks(out);
    process(in, out, roster, Optional.empty());
    assertSame(first, workbooks(out));
    assertSubtotalsMakeUpTheWhole(out);
    assertChartsCoverTheData(out);
    assertLibreOfficeAgrees(out.resolve("汇总.xlsx"));

    // All but one agency correct their figures; that one is let pass.
    List<String> returned = YearFiles.below(out.resolve("退回意见"));
    String kept = returned.get(0).replace(".xlsx", "");
    String project = "";
    for (int a = 1; a <= AGENCIES; a++) {
      for (int p = 1; p < PROJECTS; p++) {
        if ((a * PROJECTS + p) % 10 == 1) {
          if (agency(a).equals(kept)) {
            project = project(p);
          } else {
            fill(in.resolve(agency(a)).resolve(p + ".xlsx"), "40公里", 50);
          }
        }
      }
    }
    waive(roster, kept, project);
    process(in, out, roster, Optional.empty());
    assertEquals(List.of(), YearFiles.below(out.resolve("退回意见")));
    List<String> intake = words(out, "收件情况.xlsx", 0);
    assertTrue(intake.stream().anyMatch(t -> t.contains("要退回改正 0 张，放行 1 张")), intake.get(1));
    assertEquals(List.of(), YearFiles.PROGRAM.year().verify(Settings.USUAL, out).different());
    assertEquals(List.of(), Links.dead(out));
    Path moved = Files.move(out, folder.resolve("搬到别处"));
    assertEquals(List.of(), Links.dead(moved));
    assertTrue(Links.count(moved) > AGENCIES * PROJECTS, "links: " + Links.count(moved));
    Files.move(moved, out);

    // The next year's forms show what was reached; the comparison finds both years the same.
    Path next = folder.resolve("下年");
    YearFiles.PROGRAM
        .year()
        .issue(
            new YearDesk.IssueRequest(
                Optional.empty(),
                YearFiles.roster(roster()),
                "全国通用",
                next,
                Optional.of(2024),
                Optional.of(out),
                Optional.empty()));
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            Files.newInputStream(next.resolve(agency(1)).resolve(project(2) + "绩效自评表.xlsx")))) {
      Sheet sheet = book.getSheetAt(0);
      int row = YearFiles.row(sheet, "清淤长度") - 1;
      assertEquals("41公里", sheet.getRow(row).getCell(9).getStringCellValue());
      assertTrue(sheet.getRow(row).getCell(9).getCellStyle().getLocked());
      assertEquals("", sheet.getRow(row).getCell(4).getStringCellValue());
    }
    // The second year: the new forms are filled, one agency reaches less than it did.
    Path in2 = folder.resolve("收件2");
    Path out2 = folder.resolve("结果2");
    for (int a = 1; a <= AGENCIES; a++) {
      for (int p = 1; p < PROJECTS; p++) {
        Path target = in2.resolve(agency(a)).resolve(p + ".xlsx");
        Files.createDirectories(target.getParent());
        Files.copy(next.resolve(agency(a)).resolve(project(p) + "绩效自评表.xlsx"), target);
        fill(target, a == 7 ? "36公里" : "41公里", a == 7 ? 45 : 50);
        if (a == 7) {
          explain(target);
        }
      }
    }
    Path roster2 = next.resolve("下发清单.xlsx");
    process(in2, out2, roster2, Optional.of(out));
    Map<String, byte[]> second = workbooks(out2);
    process(in2, out2, roster2, Optional.of(out));
    assertSame(second, workbooks(out2));
    assertEquals(
        List.of(), YearFiles.below(out2).stream().filter(f -> f.startsWith("退回")).toList());
    List<String> compared = words(out2, "与上年对比.xlsx", 0);
    assertEquals(AGENCIES * (PROJECTS - 1), compared.stream().filter("两年都有"::equals).count());
    try (XSSFWorkbook book = open(out2.resolve("汇总.xlsx"))) {
      Sheet years = book.getSheet("与上年对比");
      assertFalse(book.isSheetHidden(book.getSheetIndex(years)));
      assertEquals(3 + AGENCIES * (PROJECTS - 1), years.getLastRowNum() + 1);
      // Four forms of one agency have 95 points instead of 100.
      assertEquals(
          Map.of(0.0, (long) (AGENCIES - 1) * (PROJECTS - 1), -5.0, (long) PROJECTS - 1),
          rows(years, 3)
              .map(row -> row.getCell(5).getNumericCellValue())
              .collect(Collectors.groupingBy(change -> change, Collectors.counting())));
    }
    assertEquals(List.of(), Links.dead(out2));
    assertEquals(List.of(), YearFiles.PROGRAM.year().verify(Settings.USUAL, out2).different());
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  private static Stream<Row> rows(Sheet sheet, int from) {
    return IntStream.rangeClosed(from, sheet.getLastRowNum()).mapToObj(sheet::getRow);
  }

  private static Map<String, byte[]> workbooks(Path folder) throws Exception {
    Map<String, byte[]> all = new TreeMap<>();
    for (String file : YearFiles.below(folder)) {
      if (file.endsWith(".xlsx")) {
        all.put(file, Files.readAllBytes(folder.resolve(file)));
      }
    }
    return all;
  }

  private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
    assertEquals(one.keySet(), other.keySet());
    one.forEach((file, bytes) -> assertArrayEquals(bytes, other.get(file), file));
  }

  /** To the cent: forms by region are all forms, and their money is all money. */
  private static void assertSubtotalsMakeUpTheWhole(Path out) throws Exception {
    try (XSSFWorkbook book = open(out.resolve("汇总.xlsx"))) {
      Sheet groups = book.getSheet("分组小计");
      List<Row> regions =
          rows(groups, 3).takeWhile(row -> !row.getCell(0).toString().equals("合计")).toList();
      assertEquals(
          List.of("东片", "西片"), regions.stream().map(row -> row.getCell(0).toString()).toList());
      Sheet funds = book.getSheet("资金汇总");
      for (int[] column : new int[][] {{6, 5}, {7, 6}}) {
        BigDecimal parts =
            regions.stream()
                .map(row -> BigDecimal.valueOf(row.getCell(column[0]).getNumericCellValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lines =
            rows(funds, 3)
                .filter(row -> row.getCell(0).getCellType() == CellType.NUMERIC)
                .map(row -> BigDecimal.valueOf(row.getCell(column[1]).getNumericCellValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, parts.compareTo(lines), parts + " " + lines);
        Row total =
            rows(funds, 3)
                .filter(row -> row.getCell(1).toString().equals("项目支出合计"))
                .findFirst()
                .orElseThrow();
        assertEquals(
            lines.doubleValue(), total.getCell(column[1]).getNumericCellValue(), 0.0000001);
      }
      assertEquals(
          AGENCIES * (PROJECTS - 1),
          regions.stream().mapToDouble(row -> row.getCell(3).getNumericCellValue()).sum());
      assertEquals(3 + AGENCIES, book.getSheet("单位排名").getLastRowNum() + 1);
    }
  }

  /** Each chart shows all lines of its list: as many points as there are lines. */
  private static void assertChartsCoverTheData(Path out) throws Exception {
    try (XSSFWorkbook book = open(out.resolve("汇总.xlsx"))) {
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFDrawing drawing = book.getSheetAt(i).getDrawingPatriarch();
        if (drawing == null) {
          continue;
        }
        for (XSSFChart chart : drawing.getCharts()) {
          Matcher range =
              Pattern.compile("<\\w+:f>'?([^'!<]+)'?!\\$([A-Z]+)\\$(\\d+):\\$\\2\\$(\\d+)</")
                  .matcher(chart.getCTChart().xmlText());
          assertTrue(range.find(), chart.getCTChart().xmlText());
          Sheet sheet = book.getSheet(range.group(1));
          int column = CellReference.convertColStringToIndex(range.group(2));
          int first = Integer.parseInt(range.group(3)) - 1;
          int last = Integer.parseInt(range.group(4)) - 1;
          String above = sheet.getRow(first - 1).getCell(column).toString();
          assertTrue(above.matches("状态|分数段|一级指标|等级|张数|自评（张）|失分"), above);
          Row below = sheet.getRow(last + 1);
          boolean ends =
              below == null
                  || below.getCell(0) == null
                  || below.getCell(0).toString().isEmpty()
                  || below.getCell(0).toString().equals("合计");
          assertTrue(ends, sheet.getSheetName() + " row " + (last + 2));
          seen.add(above);
        }
      }
      assertEquals(5, seen.size(), seen.toString());
    }
  }

  private static void assertLibreOfficeAgrees(Path summary) throws Exception {
    byte[] ours = Files.readAllBytes(summary);
    byte[] theirs = Recalculation.of(Map.of("汇总", ours)).get("汇总");
    int compared = 0;
    try (XSSFWorkbook here = new XSSFWorkbook(new ByteArrayInputStream(ours));
        XSSFWorkbook there = new XSSFWorkbook(new ByteArrayInputStream(theirs))) {
      for (Sheet sheet : here) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
              assertEquals(
                  cell.getNumericCellValue(),
                  there
                      .getSheet(sheet.getSheetName())
                      .getRow(row.getRowNum())
                      .getCell(cell.getColumnIndex())
                      .getNumericCellValue(),
                  1e-9,
                  sheet.getSheetName() + "!" + cell.getAddress());
              compared++;
            }
          }
        }
      }
    }
    assertTrue(compared > 20, "compared: " + compared);
  }

  private void process(Path in, Path out, Path roster, Optional<Path> previous) {
    YearFiles.process(
        List.of(in),
        out,
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.of(roster),
            false,
            Optional.of(2),
            false,
            new Settings.Returning(true, Optional.of("2024-04-30")),
            Optional.empty(),
            previous));
  }

  private static String agency(int number) {
    return "甲县第%02d水利站".formatted(number);
  }

  private static String project(int number) {
    return "第" + "一二三四五".charAt(number - 1) + "批渠道清淤";
  }

  private static Map<String, List<String>> roster() {
    List<String> duties = new ArrayList<>(List.of("2023年度名单", "单位名称|主管部门|项目名称|区域|全年预算数（万元）"));
    List<String> targets = new ArrayList<>(List.of("项目名称|一级指标|二级指标|三级指标|年度指标值|分值"));
    for (int a = 1; a <= AGENCIES; a++) {
      for (int p = 1; p <= PROJECTS; p++) {
        duties.add(
            agency(a) + "|甲县水利局|" + project(p) + "|" + (a % 2 == 0 ? "东片" : "西片") + "|100.07");
      }
    }
    for (int p = 1; p <= PROJECTS; p++) {
      targets.add(project(p) + "|产出指标|数量指标|清淤长度|≥40公里|50");
      targets.add(project(p) + "|效益指标|社会效益指标|受益人口|≥2000人|30");
      targets.add(project(p) + "|满意度指标|服务对象满意度指标|群众满意度|≥90%|10");
    }
    return new TreeMap<>(Map.of("1名单", duties, "2指标", targets));
  }

  private static void fill(Path file, String length, double points) throws Exception {
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          YearFiles.write(sheet, "F6", 100.07);
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

  private static void explain(Path file) throws Exception {
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          YearFiles.write(sheet, "H" + YearFiles.row(sheet, "清淤长度"), "汛期停工，余下四公里次年一季度完成");
        });
  }

  private static void waive(Path roster, String agency, String project) throws Exception {
    YearFiles.edit(
        roster,
        book -> {
          Row row = book.getSheet("放行").getRow(3);
          String[] cells = {agency, project, "得分与按规则算的不符", "", "汛期停工", "放行", "绩效股股长", "不可抗力"};
          for (int i = 0; i < cells.length; i++) {
            row.getCell(i).setCellValue(cells[i]);
          }
        });
  }

  private static List<String> words(Path out, String file, int sheet) throws Exception {
    List<String> words = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve(file)))) {
      for (Row row : book.getSheetAt(sheet)) {
        for (Cell cell : row) {
          words.add(cell.toString());
        }
      }
    }
    return words;
  }
}
