package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bureau that raises the line of 优 from 90 to 95 is told about it. */
class RuleToolsTest {
  private static final List<List<Object>> FORM =
      List.of(
          List.of("2023年度项目支出绩效自评表"),
          List.of("项目名称", "道路养护", "", "填报单位", "某县交通局"),
          List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"),
          List.of("产出指标", "数量指标", "养护里程", "≥100公里", "80公里", 40, 32, "汛期停工，来年补上"),
          List.of("效益指标", "社会效益指标", "投诉件数", "≤5件", "5件", 60, 60, ""),
          List.of("总分", "", "", "", "", 100, 92, ""));

  @TempDir private Path folder;

  @BeforeEach
  void twoRulebooksAndAForm() throws IOException {
    Path national = Path.of("templates", "rulebooks", "全国通用.xlsx");
    Files.copy(national, folder.resolve("旧.xlsx"));
    try (InputStream in = Files.newInputStream(national);
        Workbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve("新.xlsx"))) {
      for (Row row : book.getSheet("等级")) {
        Cell name = row.getCell(0);
        if (name != null && name.toString().equals("优")) {
          row.createCell(1).setCellValue(95);
        }
      }
      book.write(out);
    }
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
      Sheet sheet = book.createSheet("自评表");
      for (int r = 0; r < FORM.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < FORM.get(r).size(); c++) {
          Object value = FORM.get(r).get(c);
          if (value instanceof Integer number) {
            row.createCell(c).setCellValue(number);
          } else if (!value.equals("")) {
            row.createCell(c).setCellValue((String) value);
          }
        }
      }
      book.write(out);
    }
  }

  private List<String> lines(String file, String sheet) throws IOException {
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(folder.resolve(file).toFile(), null, true)) {
      for (Row row : book.getSheet(sheet)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
        lines.add(String.join("|", cells));
      }
    }
    return lines;
  }

  @Test
  void oldAndNewAreToldApart() throws IOException {
    RealProgram.run(folder, "rules", "impact", "旧.xlsx", "新.xlsx", "a.xlsx", "--out", "影响.xlsx");
    List<String> lines = lines("影响.xlsx", "总体影响");
    assertTrue(lines.get(1).contains("原规则：旧.xlsx　　新规则：新.xlsx"), lines.get(1));
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("a.xlsx\\|道路养护\\|92\\|92\\|0\\|优\\|良\\|.*")),
        () -> String.join("\n", lines));
  }

  @Test
  void thePaperSaysWhatTheRulebookSays() throws IOException {
    RealProgram.run(folder, "rules", "doc", "新.xlsx", "--out", "细则.xlsx");
    assertEquals(
        List.of("优|95 分及以上|优秀、优等、A", "良|80 分（含）至 95 分|良好、良等、B"),
        lines("细则.xlsx", "等级与封顶").subList(2, 4));
    List<String> completion = lines("细则.xlsx", "按完成率计分");
    assertTrue(
        completion.stream()
            .anyMatch(line -> line.startsWith("越高越好") && line.endsWith("限定(实际÷目标×分值, 0, 分值)")),
        () -> String.join("\n", completion));
  }
}
