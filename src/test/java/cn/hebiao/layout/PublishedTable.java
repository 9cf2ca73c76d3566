package cn.hebiao.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as an agency published it, figures and labels as they were printed, row by row; a row
 * with fewer cells than the widest had merged cells. Lines that are so in one layout only start
 * with {@code [plain]}, or {@code [joined]} for all others.
 *
 * @param rows the words of the cells
 * @param said what it says, worked out by hand
 * @param found the errors and warnings that are true: {@code row.cell code severity: why}; {@code
 *     top} for the first cell of the sheet
 */
record PublishedTable(String name, List<List<String>> rows, List<String> said, List<String> found) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "published");

  static List<PublishedTable> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(PublishedTable::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many cells the widest row has. */
  int columns() {
    return rows.stream().mapToInt(List::size).max().orElseThrow();
  }

  @Override
  public String toString() {
    return name;
  }

  private static PublishedTable read(Path file) {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : lines(file)) {
      if (line.equals("====")) {
        parts.add(new ArrayList<>());
      } else if (!line.startsWith("# ")) {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return new PublishedTable(
        file.getFileName().toString().replaceFirst("[.]txt$", ""),
        parts.get(0).stream().map(PublishedTable::cells).toList(),
        parts.get(1),
        parts.get(2).stream().filter(line -> !line.isBlank()).toList());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
