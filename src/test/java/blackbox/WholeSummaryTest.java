package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a folder is in 汇总, with its forms or as a file that could not be processed. */
class WholeSummaryTest {
  @TempDir private Path folder;

  /** A form whose only doubtful row is a length of 100 km that was reached or not. */
  private void form(String file, String agency, int length, int points) throws IOException {
    List<List<Object>> rows =
        List.of(
            List.of("2023年度项目支出绩效自评表"),
            List.of("项目名称", "道路养护", "", "填报单位", agency),
            List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"),
            List.of("产出指标", "数量指标", "养护里程", "≥100公里", length + "公里", 40, points, "汛期停工，来年补上"),
            List.of("产出指标", "质量指标", "合格率", "≥95%", "95%", 20, 20, ""),
            List.of("效益指标", "社会效益指标", "投诉件数", "≤5件", "5件", 20, 20, ""),
            List.of("满意度指标", "满意度指标", "群众满意度", "≥90%", "90%", 20, 20, ""),
            List.of("总分", "", "", "", "", 100, 60 + points, ""));
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("收件").resolve(file))) {
      Sheet sheet = book.createSheet("自评表");
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          Object value = rows.get(r).get(c);
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

  @Test
  void everyFileHasItsLineAndTheCountsAddUp() throws IOException {
    Files.createDirectories(folder.resolve("收件"));
    form("a.xlsx", "甲县交通局", 100, 40);
    form("b.xlsx", "乙县交通局", 50, 20);
    form("c.xlsx", "丙县交通局", 75, 38);
    Files.writeString(folder.resolve("收件/坏.xlsx"), "a,b\n");
    RealProgram.run(folder, "process", "收件", "--out", "结果");

    try (Workbook summary =
        WorkbookFactory.create(folder.resolve("结果/汇总.xlsx").toFile(), null, true)) {
      assertEquals(
          List.of("甲县交通局 100.00 100.00", "乙县交通局 80.00 80.00", "丙县交通局 98.00 90.00"),
          columns(summary.getSheet("汇总表"), "单位", "自评总分", "核算总分"),
          "40, 20 and 30 points for 100, 50 and 75 km, beside 60");
      Sheet files = summary.getSheet("未处理文件");
      assertEquals(
          "收到 4 ＝ 已汇总 3 ＋ 未识别 0 ＋ 未能读取 1。以前批注过而这次没有收到的 0 个，见“以前的副本”表。",
          files.getRow(1).getCell(0).toString());
      assertEquals(
          List.of("a.xlsx 已汇总 1", "b.xlsx 已汇总 1", "c.xlsx 已汇总 1", "坏.xlsx 未能读取 0"),
          columns(files, "文件", "处理结果", "评分表（张）"));
    }
  }

  /** The lines of a list below its heading, some columns of each. */
  private static List<String> columns(Sheet sheet, String... names) {
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    List<Integer> columns = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Row row : sheet) {
      if (columns.isEmpty()) {
        for (String name : names) {
          row.forEach(
              cell -> {
                if (shown.formatCellValue(cell).replace("\n", "").equals(name)) {
                  columns.add(cell.getColumnIndex());
                }
              });
        }
        if (columns.size() < names.length) {
          columns.clear();
        }
        continue;
      }
      List<String> cells =
          columns.stream().map(column -> shown.formatCellValue(row.getCell(column))).toList();
      if (!cells.get(0).isEmpty() && !shown.formatCellValue(row.getCell(0)).startsWith("合计")) {
        lines.add(String.join(" ", cells));
      }
    }
    return lines;
  }
}
