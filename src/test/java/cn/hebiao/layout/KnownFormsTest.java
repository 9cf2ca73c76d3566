package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms as the nation, departments, provinces and counties print them, with what is to be read.
 * Each file has the form, a line of equal signs, and what the form says.
 */
class KnownFormsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "form", "tables");
  private static final Path SEEN = Path.of("target", "form", "tables");

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isReadWholly(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int rule = lines.indexOf("====");
    List<String> table = lines.subList(0, rule < 0 ? lines.size() : rule);
    Sheet sheet = TextTable.sheet("Sheet1", table);
    Recognition read =
        new FormRecogniser(Shelves.NATIONAL.labels())
            .recognise(new Book("填报.xlsx", BookFormat.XLSX, List.of(sheet)));
    List<String> seen = new ArrayList<>();
    read.forms().forEach(form -> seen.addAll(Said.of(form).lines().toList()));
    read.findings().forEach(finding -> seen.add(finding.code() + " " + finding.message()));
    Files.createDirectories(SEEN);
    Files.write(SEEN.resolve(file.getFileName()), seen);
    assertEquals(
        String.join("\n", lines.subList(rule + 1, lines.size())).strip(),
        String.join("\n", seen).strip());
  }
}
