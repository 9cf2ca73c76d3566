package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.FormRecogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms as many places print and fill them, right by construction: each is read wholly, none is
 * accused of anything, and a single slip is found where it was made with nothing following from it.
 */
class FieldFormsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "field");
  private static final Path SEEN = Path.of("target", "field");
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MessageFiles.load());

  static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isReadWhollyAndSlipsAreFound(Path file) throws IOException {
    FieldForm form = FieldForm.read(file);
    String said = said(form.book());
    String clean = found(form.book());
    List<String> expected = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (FieldForm.Slip slip : form.slips()) {
      expected.add(slip.line() + " -> " + slip.found());
      seen.add(slip.line() + " -> " + found(form.with(slip)));
    }
    write(file, said, seen);
    assertEquals(form.said().strip(), said.strip());
    assertEquals("", clean);
    assertEquals(String.join("\n", expected), String.join("\n", seen));
  }

  private static String said(Book book) {
    return new FormRecogniser(Shelves.NATIONAL.labels())
        .recognise(book).forms().stream().map(Said::of).collect(Collectors.joining("\n\n"));
  }

  /** The errors and warnings with their cells. */
  private static String found(Book book) {
    return CHECKER.check(book, book.fileName()).findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .map(FieldFormsTest::brief)
        .collect(Collectors.joining(", "));
  }

  private static String brief(Finding finding) {
    return finding.code() + finding.cell().map(cell -> " " + cell.name()).orElse("");
  }

  private static void write(Path file, String said, List<String> seen) throws IOException {
    Files.createDirectories(SEEN);
    String slips = String.join("\n", seen);
    Files.writeString(SEEN.resolve(file.getFileName()), said + "\n====\n" + slips + "\n");
  }
}
