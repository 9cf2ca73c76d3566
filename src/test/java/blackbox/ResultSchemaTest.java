package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line has the promised shape, whatever the file is. */
class ResultSchemaTest {
  @TempDir private Path folder;
  private final Map<String, String> outcomes = new LinkedHashMap<>();

  @Test
  void everyLineHasThePromisedShape() throws Exception {
    inbox();
    byte[] whole = Files.readAllBytes(Path.of(outcomes.keySet().iterator().next()));
    broken("截断.xlsx", Arrays.copyOf(whole, whole.length / 2));
    broken("空.xlsx");
    broken("网页.xls", "<html></html>".getBytes("UTF-8"));
    broken("文本.xlsx", "a,b\n".getBytes("UTF-8"));
    broken("文档.pdf", "%PDF-1.4".getBytes("UTF-8"));
    outcomes.put("没有.xlsx", "unreadable");
    outcomes.put(".", "unreadable");
    book("空表.xlsx", "unrecognised");
    book("通讯录.xlsx", "unrecognised", "姓名,电话", "甲,1");
    book(
        "未填.xlsx",
        "findings",
        "项目支出绩效自评表",
        "一级指标,二级指标,三级指标,分值,年度指标值,实际完成值,得分,偏差原因分析及改进措施",
        "产出指标,数量指标,培训期数,50,4期,,,",
        "效益指标,社会效益指标,知晓率,50,90%,,,",
        "总分,,,100,,,,");
    List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
    args.addAll(outcomes.keySet());
    RealProgram ended = RealProgram.run(folder, args.toArray(new String[0]));

    assertEquals(2, ended.code());
    assertEquals("", ended.err());
    Map<String, String> seen = new LinkedHashMap<>();
    for (String line : ended.out().split("\n")) {
      Map<?, ?> result = JsonTree.object(line);
      assertEquals(List.of(), ResultSchema.faults(result), () -> "in " + result.get("file"));
      seen.put((String) result.get("file"), (String) result.get("outcome"));
    }
    assertEquals(List.copyOf(outcomes.entrySet()), List.copyOf(seen.entrySet()));
  }

  @Test
  void theSchemaNoticesWhatIsNotPromised() throws Exception {
    String sound =
        "{\"file\":\"a\",\"outcome\":\"clean\",\"message\":null,\"forms\":[],\"findings\":[],"
            + "\"notEvaluated\":[]}";
    assertEquals(List.of(), ResultSchema.faults(JsonTree.object(sound)));
    for (String[] change :
        new String[][] {
          {"\"clean\"", "\"CLEAN\""},
          {"\"message\":null", "\"message\":\"\""},
          {"\"clean\"", "\"unreadable\""},
          {"\"clean\"", "\"findings\""},
          {"\"forms\":[]", "\"forms\":[{}]"},
          {"\"notEvaluated\":[]", "\"notEvaluated\":[],\"more\":1"}
        }) {
      String line = sound.replace(change[0], change[1]);
      assertFalse(ResultSchema.faults(JsonTree.object(line)).isEmpty(), line);
    }
  }

  private void inbox() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .sorted()
          .forEach(file -> outcomes.put(file.toAbsolutePath().toString(), "findings"));
    }
  }

  private void broken(String name, byte... content) throws IOException {
    Files.write(folder.resolve(name), content);
    outcomes.put(name, "unreadable");
  }

  private void book(String name, String outcome, String... rows) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      Sheet sheet = book.createSheet("表");
      for (int row = 0; row < rows.length; row++) {
        String[] cells = rows[row].split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          if (!cells[column].isEmpty()) {
            (column == 0 ? sheet.createRow(row) : sheet.getRow(row))
                .createCell(column)
                .setCellValue(cells[column]);
          }
        }
      }
      book.write(out);
    }
    outcomes.put(name, outcome);
  }
}
