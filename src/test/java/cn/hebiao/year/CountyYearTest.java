package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import cn.hebiao.app.year.YearDesk;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
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
    byte[] first = Files.readAllBytes(out.resolve("汇总.xlsx"));
    process(in, out, roster, Optional.empty());
    assertArrayEquals(first, Files.readAllBytes(out.resolve("汇总.xlsx")));

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
    Path moved = Files.move(out, folder.resolve("搬到别处"));
    assertEquals(List.of(), deadLinks(moved));
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
                Optional.of(out)));
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            Files.newInputStream(next.resolve(agency(1)).resolve(project(2) + "绩效自评表.xlsx")))) {
      Sheet sheet = book.getSheetAt(0);
      int row = YearFiles.row(sheet, "清淤长度") - 1;
      assertEquals("41公里", sheet.getRow(row).getCell(9).getStringCellValue());
      assertTrue(sheet.getRow(row).getCell(9).getCellStyle().getLocked());
      assertEquals("", sheet.getRow(row).getCell(4).getStringCellValue());
    }
    process(in, folder.resolve("结果2"), roster, Optional.of(out));
    List<String> compared = words(folder.resolve("结果2"), "与上年对比.xlsx", 0);
    assertEquals(AGENCIES * (PROJECTS - 1), compared.stream().filter("两年都有"::equals).count());
  }

  /** Every link of the consolidated workbook that leads to no file or no sheet. */
  private static List<String> deadLinks(Path out) throws Exception {
    Map<String, List<String>> sheets = new TreeMap<>();
    List<String> dead = new ArrayList<>();
    int followed = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve("汇总.xlsx")))) {
      for (Sheet sheet : book) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          followed++;
          String address = link.getAddress();
          int place = address.indexOf('#');
          String file = URLDecoder.decode(address.substring(0, place), StandardCharsets.UTF_8);
          if (!Files.isRegularFile(out.resolve(file))) {
            dead.add(address);
            continue;
          }
          if (!sheets.containsKey(file)) {
            sheets.put(file, sheetsOf(out.resolve(file)));
          }
          String target =
              address
                  .substring(place + 1, address.lastIndexOf('!'))
                  .replaceAll("^'|'$", "")
                  .replace("''", "'");
          if (!sheets.get(file).contains(target)) {
            dead.add(address);
          }
        }
      }
    }
    assertTrue(followed > AGENCIES * PROJECTS, "links: " + followed);
    return dead;
  }

  private static List<String> sheetsOf(Path file) throws Exception {
    List<String> names = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      book.forEach(sheet -> names.add(sheet.getSheetName()));
    }
    return names;
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
    List<String> duties = new ArrayList<>(List.of("2023年度名单", "单位名称|主管部门|项目名称|全年预算数（万元）"));
    List<String> targets = new ArrayList<>(List.of("项目名称|一级指标|二级指标|三级指标|年度指标值|分值"));
    for (int a = 1; a <= AGENCIES; a++) {
      for (int p = 1; p <= PROJECTS; p++) {
        duties.add(agency(a) + "|甲县水利局|" + project(p) + "|100");
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
