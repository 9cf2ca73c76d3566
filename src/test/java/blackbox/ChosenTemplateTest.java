package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that cannot be used is refused before any workbook is touched. */
class ChosenTemplateTest {
  private static final Path SHIPPED = Path.of("templates", "summary.xlsx");

  @TempDir private Path folder;

  @BeforeEach
  void oneWorkbook() throws IOException {
    Path in = Files.createDirectories(folder.resolve("收件"));
    Files.writeString(in.resolve("a.xlsx"), "no workbook, and so quickly done");
  }

  /** The shipped template with another text of one part. */
  private void template(String part, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(Files.newInputStream(SHIPPED));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        if (entry.getName().equals(part)) {
          String before =
              Pattern.compile("&#(\\d+);")
                  .matcher(new String(content, StandardCharsets.UTF_8))
                  .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1))));
          String after = change.apply(before);
          assertFalse(before.equals(after), "nothing changed in " + part);
          content = after.getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(content);
      }
    }
    Files.write(folder.resolve("模板.xlsx"), bytes.toByteArray());
  }

  private String refusal() {
    RealProgram ended =
        RealProgram.run(folder, "process", "收件", "--out", "结果", "--template", "模板.xlsx");
    assertEquals(2, ended.code(), ended.out());
    assertEquals("", ended.out());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertFalse(Files.exists(folder.resolve("结果")));
    return ended.err();
  }

  @Test
  void aMisspeltColumn_isNamedWithItsCell_evenOfAListThatWillBeEmpty() throws IOException {
    template("xl/sharedStrings.xml", text -> text.replace("${行.类别}", "${行.类别名}"));
    String refusal = refusal();
    assertTrue(refusal.contains("跨表核查!B4") && refusal.contains("“类别名”"), refusal);
  }

  @Test
  void anExpressionThatWouldRunSomething_isRefused() throws IOException {
    template(
        "xl/sharedStrings.xml", text -> text.replace("${行.类别}", "${行.getClass().forName('x')}"));
    assertTrue(refusal().contains("跨表核查!B4"));
  }

  @Test
  void whatIsNoWorkbook_isRefused() throws IOException {
    Files.writeString(folder.resolve("模板.xlsx"), "a,b");
    assertTrue(refusal().contains("汇总模板打不开"));
  }

  @Test
  void aDamagedSheet_isRefused() throws IOException {
    template("xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.length() / 2));
    assertTrue(refusal().contains("汇总模板"));
  }

  @Test
  void aWorkbookPartOfAnotherKind_isRefused() throws IOException {
    template("xl/workbook.xml", xml -> "<x/>");
    assertTrue(refusal().contains("汇总模板"));
  }

  @Test
  void theShippedOne_isUsed() throws IOException {
    Files.copy(SHIPPED, folder.resolve("模板.xlsx"));
    RealProgram.run(folder, "process", "收件", "--out", "结果", "--template", "模板.xlsx");
    assertTrue(Files.exists(folder.resolve("结果").resolve("汇总.xlsx")));
  }
}
