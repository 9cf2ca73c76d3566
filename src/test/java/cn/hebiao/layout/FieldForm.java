package cn.hebiao.layout;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workbook written as text: its sheets, what they say, and single slips with what is to be found
 * for each. A line of equal signs stands between the three.
 *
 * @param name the file's name
 * @param sheets the sheets as they were printed and filled
 * @param said what they say
 * @param slips cells that are overwritten, one at a time
 */
record FieldForm(String name, List<Sheet> sheets, String said, List<Slip> slips) {
  private static final Pattern SLIP =
      Pattern.compile("(?:(.+)!)?([A-Z]+[0-9]+) = (.*?)(?: -> (.*))?");
  private static final String RULE = "====";

  /**
   * A slip.
   *
   * @param line the line it is written in, without what is found
   * @param found the errors and warnings, each with its cell
   */
  record Slip(String line, Optional<String> sheet, CellRef cell, String text, String found) {}

  static FieldForm read(Path file) throws IOException {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : Files.readAllLines(file)) {
      if (line.equals(RULE)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return new FieldForm(
        file.getFileName().toString(),
        sheets(parts.get(0)),
        String.join("\n", parts.get(1)),
        parts.get(2).stream().filter(line -> !line.isBlank()).map(FieldForm::slip).toList());
  }

  Book book() {
    return book(sheets);
  }

  /** The workbook with a slip in it. */
  Book with(Slip slip) {
    String sheet = slip.sheet().orElse(sheets.get(0).name());
    return book(sheets.stream().map(s -> s.name().equals(sheet) ? with(s, slip) : s).toList());
  }

  private static Sheet with(Sheet sheet, Slip slip) {
    Paper paper = new Paper(sheet.name());
    TextTable.put(paper, slip.cell(), slip.text());
    List<Cell> cells = new ArrayList<>(sheet.cells().values());
    cells.removeIf(cell -> cell.ref().equals(slip.cell()));
    cells.addAll(paper.sheet().cells().values());
    return new Sheet(
        sheet.name(),
        sheet.hidden(),
        cells,
        sheet.merges(),
        sheet.hiddenRows(),
        sheet.hiddenColumns());
  }

  private static Book book(List<Sheet> sheets) {
    return new Book("填报.xlsx", BookFormat.XLSX, sheets);
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

  private static Slip slip(String line) {
    Matcher slip = SLIP.matcher(line);
    if (!slip.matches()) {
      throw new IllegalArgumentException(line);
    }
    return new Slip(
        line.replaceFirst(" -> .*", ""),
        Optional.ofNullable(slip.group(1)),
        CellRef.of(slip.group(2)),
        slip.group(3),
        Optional.ofNullable(slip.group(4)).orElse(""));
  }
}
