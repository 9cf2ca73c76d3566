package cn.hebiao.app.view;

import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CheckFiles.Examined;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.UnreadableBook;
import java.util.Map;
import java.util.Optional;

/** Makes workbooks ready to be looked at, with what was found in them. */
public final class ViewFiles {
  private final CheckFiles checking;
  private final BookLooks looks;

  public ViewFiles(CheckFiles checking, BookLooks looks) {
    this.checking = checking;
    this.looks = looks;
  }

  /** A workbook; one that cannot be read is an answer too. */
  public ViewedBook view(GivenBook given) {
    try {
      Examined examined = checking.examine(given);
      return new ViewedBook(
          examined.checked(), Optional.of(examined.book()), looks.of(examined.bytes()));
    } catch (UnreadableBook unreadable) {
      return new ViewedBook(
          CheckFiles.unreadable(given.name(), unreadable), Optional.empty(), Map.of());
    }
  }
}
