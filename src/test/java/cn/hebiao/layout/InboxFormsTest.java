package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.read.form.FormRecogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is recognised in the acceptance workbooks, cell by cell; a change must be meant. */
class InboxFormsTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "form");

  static List<Path> inbox() {
    return Shelves.workbooks(Path.of("workbooks", "inbox"));
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void readsAsWrittenDown(Path workbook) throws IOException {
    List<String> seen =
        FormText.lines(new FormRecogniser(Shelves.ALL.labels()).recognise(Shelves.read(workbook)));
    String name = workbook.getFileName().toString().replace(".xlsx", ".txt");
    assertEquals(
        String.join("\n", Files.readAllLines(EXPECTED.resolve(name))), String.join("\n", seen));
  }
}
