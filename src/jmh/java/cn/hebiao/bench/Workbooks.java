package cn.hebiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is measured on. */
public enum Workbooks {
  /** The five published systems. */
  INBOX,
  /** A typical project's form. */
  ROWS_45,
  /** A form of five thousand indicators. */
  ROWS_5000;

  List<InputFile> files() {
    return switch (this) {
      case INBOX -> inbox();
      case ROWS_45 -> List.of(new InputFile("45.xlsx", MadeForm.workbook(1, 45)));
      case ROWS_5000 -> List.of(new InputFile("5000.xlsx", MadeForm.workbook(1, 5000)));
    };
  }

  private static List<InputFile> inbox() {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files.sorted().map(Workbooks::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputFile read(Path file) {
    try {
      return new InputFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
