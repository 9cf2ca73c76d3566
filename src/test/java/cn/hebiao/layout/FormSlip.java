package cn.hebiao.layout;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A single slip in a form that is right, decided before any program saw it: {@code what was done:
 * D7 = 574280 -> D7 E7 G7}. Behind the arrow stand the cells at which it must be told, or {@code
 * open:} with the reason why nobody who sees only this form could notice it.
 *
 * @param line as written
 * @param kind what was done
 * @param sheet the sheet, empty for the first
 * @param cells what the cells hold instead; a row copied over another changes several
 * @param places where it must be told; empty when it is left open
 */
record FormSlip(
    String line,
    String kind,
    Optional<String> sheet,
    Map<CellRef, String> cells,
    Set<String> places) {
  private static final Pattern LINE = Pattern.compile("([^:]+): (.+?) -> (.+)");
  private static final Pattern CELL = Pattern.compile("(?:(.+)!)?([A-Z]+[0-9]+) = ?(.*)");
  private static final String OPEN = "open: ";

  static FormSlip read(String line) {
    Matcher parts = matched(LINE, line);
    Map<CellRef, String> cells = new LinkedHashMap<>();
    Optional<String> sheet = Optional.empty();
    for (String cell : parts.group(2).split("; ?(?=(?:[^;!]+!)?[A-Z]+[0-9]+ =)")) {
      Matcher written = matched(CELL, cell);
      sheet = sheet.or(() -> Optional.ofNullable(written.group(1)));
      cells.put(CellRef.of(written.group(2)), written.group(3).strip());
    }
    String places = parts.group(3);
    return new FormSlip(
        line,
        parts.group(1),
        sheet,
        cells,
        places.startsWith(OPEN)
            ? Set.of()
            : Arrays.stream(places.split(" ")).collect(Collectors.toUnmodifiableSet()));
  }

  boolean open() {
    return places.isEmpty();
  }

  /** The workbook with this slip in it. */
  Book in(Book book) {
    String name = sheet.orElse(book.sheets().get(0).name());
    return new Book(
        book.fileName(),
        book.format(),
        book.sheets().stream().map(s -> s.name().equals(name) ? in(s) : s).toList());
  }

  private Sheet in(Sheet sheet) {
    Paper paper = new Paper(sheet.name());
    cells.forEach((ref, text) -> TextTable.put(paper, ref, text));
    List<Cell> all = new ArrayList<>(sheet.cells().values());
    all.removeIf(cell -> cells.containsKey(cell.ref()));
    all.addAll(paper.sheet().cells().values());
    return new Sheet(
        sheet.name(),
        sheet.hidden(),
        all,
        sheet.merges(),
        sheet.hiddenRows(),
        sheet.hiddenColumns());
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return matcher;
  }
}
