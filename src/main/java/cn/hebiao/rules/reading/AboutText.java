package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.List;
import java.util.Set;

/** What a rulebook says of its legal basis and of itself, for readers. */
public final class AboutText {
  private static final Set<String> SHOWN = Set.of("依据", "说明");

  private AboutText() {}

  /** A line per entry, such as 依据：…; empty where the rulebook says nothing. */
  public static List<String> of(Book book) {
    return book.sheet(AboutSheet.SHEET).stream()
        .flatMap(sheet -> sheet.cells().values().stream().map(cell -> entry(sheet, cell)))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String entry(Sheet sheet, Cell key) {
    boolean shown = key.ref().column() == 0 && SHOWN.contains(key.words().strip());
    String content = sheet.at(new CellRef(key.ref().row(), 1)).words().strip();
    return shown && !content.isEmpty() ? key.words().strip() + "：" + content : "";
  }
}
