package golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.Hebiao;
import cn.hebiao.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbooks of the inbox; their results are written down only to show changes. */
class GoldenInboxTest {
  private static final Hebiao HEBIAO = Hebiao.usual();

  static List<Path> workbooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void asWrittenDown(Path file) throws IOException {
    GoldenFiles.compare(
        file.getFileName().toString().replaceFirst("[.]xlsx$", ""),
        HEBIAO.check(WorkbookFile.at(file)).json());
  }

  @Test
  @DisabledIfSystemProperty(named = "golden.write", matches = "true")
  void aChange_isToldAsTheComparisonTellsIt() throws IOException {
    Path file = workbooks().get(0);
    String name = file.getFileName().toString().replaceFirst("[.]xlsx$", "");
    String line = HEBIAO.check(WorkbookFile.at(file)).json();
    String changed = line.replaceFirst("\"year\":2021", "\"year\":2020");
    AssertionError failure =
        assertThrows(AssertionError.class, () -> GoldenFiles.compare(name, changed));
    assertTrue(
        failure.getMessage().endsWith(":\nform 部门自评表 department > year: 2021 -> 2020"),
        failure::getMessage);
  }

  @Test
  void bracketsInTexts_breakNoLine() {
    assertEquals(
        "{\"a\":[\n{\"b\":\"[{\\\"}]\"},\n{\"c\":[]}\n]}\n",
        GoldenFiles.readable("{\"a\":[{\"b\":\"[{\\\"}]\"},{\"c\":[]}]}"));
  }
}
