package blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk fills her form, looks a figure up and submits; the bureau processes what she sent. */
class AgencyModeTest {
  @TempDir private Path folder;

  /** A published form without its scores and notes. */
  @BeforeEach
  void empty() throws IOException {
    Path published;
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      published = files.filter(file -> file.toString().contains("资阳")).findFirst().orElseThrow();
    }
    try (InputStream in = Files.newInputStream(published);
        XSSFWorkbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve("自评表.xlsx"))) {
      for (int row = 14; row < 26; row++) {
        book.getSheet("自评表").getRow(row).getCell(7).setBlank();
        book.getSheet("自评表").getRow(row).getCell(8).setBlank();
      }
      book.write(out);
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void fromTheBlankFormToTheBureau() throws Exception {
    byte[] input = Files.readAllBytes(folder.resolve("自评表.xlsx"));
    RealProgram filled = RealProgram.run(folder, "fill", "自评表.xlsx");
    assertEquals(1, filled.code(), filled.out());
    assertTrue(filled.out().contains("自评表!H18  得分（资金使用合规性）：9.5"), filled.out());
    assertTrue(filled.out().contains("已另存为：自评表(核表).xlsx"), filled.out());
    assertEquals(Set.of("自评表.xlsx", "自评表(核表).xlsx"), files());
    assertArrayEquals(input, Files.readAllBytes(folder.resolve("自评表.xlsx")));

    byte[] copy = Files.readAllBytes(folder.resolve("自评表(核表).xlsx"));
    assertEquals(filled, RealProgram.run(folder, "fill", "自评表.xlsx"));
    assertArrayEquals(copy, Files.readAllBytes(folder.resolve("自评表(核表).xlsx")));

    RealProgram again = RealProgram.run(folder, "fill", "自评表(核表).xlsx");
    assertTrue(again.out().contains("没有能填的空格"), again.out());
    assertEquals(Set.of("自评表.xlsx", "自评表(核表).xlsx"), files());

    RealProgram bureau = RealProgram.run(folder, "process", "自评表(核表).xlsx", "--out", "结果");
    assertTrue(bureau.out().contains("偏差原因还是核表的草稿"), bureau.out());
    assertFalse(bureau.out().contains("“资金使用合规性”有分值但没有填得分"), bureau.out());
  }

  @Test
  void aFigureIsLookedUp() throws Exception {
    RealProgram error = RealProgram.run(folder, "explain", "自评表.xlsx", "自评表!G26");
    assertEquals(1, error.code(), error.out());
    assertTrue(error.out().contains("分值合计 110"), error.out());
    assertEquals(0, RealProgram.run(folder, "explain", "自评表.xlsx", "H6").code());
    assertEquals(64, RealProgram.run(folder, "explain", "自评表.xlsx", "没有!A1").code());
    assertEquals(2, RealProgram.run(folder, "explain", "没有.xlsx", "A1").code());
  }
}
