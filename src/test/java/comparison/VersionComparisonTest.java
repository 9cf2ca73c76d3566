package comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is, against itself and against itself with another text. */
@Tag("slow")
class VersionComparisonTest {
  private static final String AS_IT_IS = System.getProperty("java.class.path");
  private static final Path TEXTS = Path.of("target", "classes", "hebiao", "messages");

  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void workbooks() throws IOException {
    in = Files.createDirectories(folder.resolve("in/below"));
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      Path file = files.filter(f -> f.toString().contains("资阳")).findFirst().orElseThrow();
      Files.copy(file, in.resolve("a.xlsx"));
    }
    Files.writeString(in.resolve("b.xls"), "<html>");
    in = folder.resolve("in");
  }

  @Test
  void theSameProgram_makesNoDifference() throws Exception {
    assertEquals(List.of(), VersionComparison.differences(AS_IT_IS, AS_IT_IS, in));
  }

  @Test
  void anotherText_isFoundInResultCopyAndSummary() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other/hebiao/messages"));
    String name = "finding.properties";
    String texts = Files.readString(TEXTS.resolve(name));
    Files.writeString(other.resolve(name), texts.replace("请核对各行分值和总分值", "请再核对"));
    String changed = folder.resolve("other") + File.pathSeparator + AS_IT_IS;
    List<String> found = VersionComparison.differences(AS_IT_IS, changed, in);
    String result = "below/a.xlsx | finding WEIGHT_TOTAL_DIFFERS 自评表 G26 > message: ";
    assertTrue(found.get(0).startsWith(result), found.get(0));
    assertTrue(found.get(0).endsWith("请再核对"), found.get(0));
    assertTrue(any(found, "output below/a.xlsx | 核查结果!"), found::toString);
    assertTrue(any(found, "output below/a.xlsx | 自评表!G26 comment: "), found::toString);
    assertTrue(any(found, "output 汇总.xlsx | 问题清单!"), found::toString);
    // The page that is no workbook is the same in both.
    assertTrue(found.stream().noneMatch(line -> line.contains("b.xls |")), found::toString);
  }

  private static boolean any(List<String> lines, String start) {
    return lines.stream().anyMatch(line -> line.startsWith(start));
  }
}
