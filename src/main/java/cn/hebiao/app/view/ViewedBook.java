package cn.hebiao.app.view;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.grid.Book;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook with its result and its looks.
 *
 * @param checked its result
 * @param book its cells without annotations of ours; empty where it cannot be read
 * @param looks the looks of its sheets by name
 */
public record ViewedBook(Checked checked, Optional<Book> book, Map<String, SheetLook> looks) {
  public ViewedBook {
    looks = Map.copyOf(looks);
  }

  /** The look of a sheet; a plain one where it is not known. */
  public SheetLook look(String sheet) {
    return looks.getOrDefault(sheet, SheetLook.PLAIN);
  }
}
