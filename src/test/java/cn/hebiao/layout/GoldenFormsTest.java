package cn.hebiao.layout;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Messages;
import golden.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of many places; their results are written down only to show changes. */
class GoldenFormsTest {
  private static final Messages MESSAGES = MessageFiles.load();
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MESSAGES);

  static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "field"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void asWrittenDown(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("[.]txt$", "");
    GoldenFiles.compare(
        name, new CheckedJson(MESSAGES).line(CHECKER.check(FieldForm.read(file).book(), name)));
  }
}
