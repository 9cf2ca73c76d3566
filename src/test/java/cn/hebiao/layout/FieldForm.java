package cn.hebiao.layout;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workbook written as text: its sheets, what they say, and single slips. A line of equal signs
 * stands between the three.
 *
 * @param name the file's name without its ending
 * @param sheets the sheets as they were printed and filled
 * @param said what they say
 * @param slips single slips in it
 */
record FieldForm(String name, List<Sheet> sheets, String said, List<FormSlip> slips) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "field");
  private static final String RULE = "====";

  /** All forms, by name. */
  static List<FieldForm> all() {
    return in(FOLDER);
  }

  /** Those of another folder. */
  static List<FieldForm> in(Path folder) {
    return files(folder).stream().map(FieldForm::read).toList();
  }

  static List<Path> files() {
    return files(FOLDER);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FieldForm read(Path file) {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : lines(file)) {
      if (line.equals(RULE)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return new FieldForm(
        file.getFileName().toString().replaceFirst("[.]txt$", ""),
        sheets(parts.get(0)),
        String.join("\n", parts.get(1)).strip(),
        parts.get(2).stream().filter(line -> !line.isBlank()).map(FormSlip::read).toList());
  }

  Book book() {
    return new Book("填报.xlsx", BookFormat.XLSX, sheets);
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Sheet> sheets(List<String> lines) {
    List<Sheet> sheets = new ArrayList<>();
    List<String> table = new ArrayList<>();
    String name = "Sheet1";
    for (String line : lines) {
      if (line.startsWith("## ")) {
        if (!table.isEmpty()) {
          sheets.add(TextTable.sheet(name, table));
          table = new ArrayList<>();
        }
        name = line.substring(3).strip();
      } else {
        table.add(line);
      }
    }
    sheets.add(TextTable.sheet(name, table));
    return sheets;
  }
}
