package cn.hebiao.rulebooks;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.RulebookReading;
import cn.hebiao.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rulebooks that the program brings along. */
public final class RulebookFiles {
  private static final Path FOLDER = Path.of("templates", "rulebooks");
  private static final Map<Path, RulebookReading> READINGS = new ConcurrentHashMap<>();

  private RulebookFiles() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(RulebookFiles::isWorkbook).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWorkbook(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".xlsx") && !name.startsWith("~$");
  }

  static RulebookReading read(Path file) {
    return READINGS.computeIfAbsent(file, RulebookFiles::readNow);
  }

  private static RulebookReading readNow(Path file) {
    try {
      return new RulebookReader(PlainText::label)
          .read(new ExcelBookReader(Limits.usual()).open(file).book());
    } catch (UnreadableBook e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  /** The rulebook as it is used: completed by the national one. */
  static Rulebook inUse(Path file) {
    return read(file).rulebook().orElseThrow().over(national());
  }

  public static Rulebook national() {
    return all().stream()
        .flatMap(file -> read(file).rulebook().stream())
        .filter(rulebook -> rulebook.scope().national())
        .findFirst()
        .orElseThrow();
  }
}
