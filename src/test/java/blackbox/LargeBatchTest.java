package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.batch.KilledRuns;
import cn.hebiao.batch.VariedBatch;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, and a workbook that is too large for the program's memory. */
@Tag("slow")
class LargeBatchTest {
  private static final int MOST_ROWS = 1_048_576;

  @TempDir private Path folder;

  @Test
  void aRunThatWasKilledIsGoneOnWithToTheSameBytes() throws Exception {
    int files = 20;
    KilledRuns runs = new KilledRuns(folder, files, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    Map<String, byte[]> undisturbed = runs.whole("undisturbed");
    assertEquals(files + 3, undisturbed.size(), "copies, 汇总, results and what is remembered");
    for (int after : List.of(1, 9)) {
      Map<String, byte[]> resumed = runs.killed("killed" + after, after, 7L * after);
      assertEquals(List.of(), KilledRuns.differences(undisturbed, resumed));
    }
  }

  /** A form with a million rows of figures below it. */
  private static void giant(Path file, byte[] form) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out);
        ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(form))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        byte[] content = parts.readAllBytes();
        String xml = new String(content, StandardCharsets.UTF_8);
        int end = xml.indexOf("</sheetData>");
        if (part.getName().equals("xl/worksheets/sheet1.xml")) {
          zip.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
          for (int row = 200; row <= MOST_ROWS; row++) {
            zip.write(
                ("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c></row>".formatted(row))
                    .getBytes(StandardCharsets.US_ASCII));
          }
          zip.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(content);
        }
        zip.closeEntry();
      }
    }
  }

  @Test
  void aGiantAmongOthersIsNamedAndTheOthersAreProcessed() throws Exception {
    Path in = Files.createDirectory(folder.resolve("收件"));
    VariedBatch batch = new VariedBatch(3);
    for (int i = 0; i < 6; i++) {
      Files.write(in.resolve(batch.name(i)), batch.workbook(i));
    }
    giant(in.resolve("巨表.xlsx"), batch.workbook(6));
    for (String memory : List.of("-Xmx512m", "-Xmx256m")) {
      ProgramProcess ended =
          ProgramProcess.run(
              List.of("-Dfile.encoding=UTF-8", memory),
              Map.of(),
              folder,
              "process",
              "收件",
              "--out",
              memory,
              "--threads",
              "2");
      assertEquals(2, ended.code(), ended.err());
      assertTrue(ended.out().contains("批注后的工作簿：" + memory + "（6 个）"), ended.out());
      assertTrue(Files.exists(folder.resolve(memory).resolve("汇总.xlsx")), ended.err());
      assertTrue((ended.out() + ended.err()).contains("巨表.xlsx"), ended.err());
      assertFalse(ended.out().contains("展开后超过"), ended.out());
    }
  }
}
