package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as it comes in: sound workbooks between broken, hostile and unrelated files. */
class HostileBatchTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String OPEN =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String CLOSE = "</sheetData></worksheet>";

  @TempDir private Path folder;
  private final List<Path> sound = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private Path in;

  @BeforeEach
  void fill() throws IOException {
    in = Files.createDirectories(folder.resolve("收件"));
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
        sound.add(Files.copy(file, in.resolve(file.getFileName().toString())));
      }
    }
    byte[] whole = Files.readAllBytes(sound.get(0));
    put("截断.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
    put("网页.xls", "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8));
    put("文本.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    put("空.xlsx", new byte[0]);
    put("文档.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
    withSheet("炸弹.xlsx", whole, OPEN, 300L << 20);
    withSheet(
        "实体.xlsx",
        whole,
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + OPEN,
        0);
    Files.write(in.resolve("~$临时.xlsx"), new byte[] {1, 2, 3});
  }

  private void put(String name, byte[] content) throws IOException {
    Files.write(in.resolve(name), content);
    broken.add(name);
  }

  /** A copy of a workbook with another first sheet, filled with so many blanks. */
  private void withSheet(String name, byte[] workbook, String head, long blanks)
      throws IOException {
    byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream file = Files.newOutputStream(in.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(file);
        ZipInputStream source = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
      for (ZipEntry part = source.getNextEntry(); part != null; part = source.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        if (part.getName().equals(SHEET)) {
          zip.write(head.getBytes(StandardCharsets.UTF_8));
          for (long written = 0; written < blanks; written += block.length) {
            zip.write(block);
          }
          zip.write(CLOSE.getBytes(StandardCharsets.UTF_8));
        } else {
          source.transferTo(zip);
        }
      }
    }
    broken.add(name);
  }

  @Test
  void soundWorkbooksAreAnnotated_theOthersAreNamedWithTheirReason() throws Exception {
    RealProgram ended = RealProgram.run(folder, "process", "收件", "--out", "结果");
    assertEquals(2, ended.code(), ended.err());
    assertFalse((ended.out() + ended.err()).contains("\tat "), ended.err());
    for (Path file : sound) {
      assertTrue(Files.size(folder.resolve("结果").resolve(file.getFileName().toString())) > 0);
    }
    List<String> listed = unprocessed();
    for (String name : broken) {
      assertTrue(ended.out().contains("■ " + name), name + " is missing in the output");
      assertEquals(1, listed.stream().filter(name::equals).count(), name + " in " + listed);
      assertFalse(Files.exists(folder.resolve("结果").resolve(name)), name);
    }
    assertFalse(ended.out().contains("临时"), "lock files are nobody's report");
    try (Stream<Path> left = Files.list(folder.resolve("结果"))) {
      assertEquals(
          sound.size() + 2,
          left.filter(file -> !file.getFileName().toString().startsWith(".")).count());
    }
  }

  /** The file names on the sheet 未处理文件. */
  private List<String> unprocessed() throws IOException {
    List<String> names = new ArrayList<>();
    try (Workbook summary =
        WorkbookFactory.create(folder.resolve("结果").resolve("汇总.xlsx").toFile(), null, true)) {
      for (Row row : summary.getSheet("未处理文件")) {
        for (Cell cell : row) {
          names.add(cell.toString());
        }
      }
    }
    return names;
  }
}
