package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.LabelBook;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has to report (应报单位名单).
 *
 * @param agencies their names as the roster has them, each once
 */
public record Roster(List<String> agencies) {
  public Roster {
    agencies = List.copyOf(agencies);
  }

  /** The column of agencies on the first sheet that has one; empty where no sheet has. */
  public static Optional<Roster> of(Book book, Labels labels, Messages messages) {
    LabelBook known = new LabelBook(labels);
    for (Sheet sheet : book.sheets()) {
      for (Cell cell : sheet.cells().values()) {
        if (known.is(cell.words(), Role.AGENCY)) {
          return Optional.of(new Roster(below(sheet, cell.ref(), totals(messages))));
        }
      }
    }
    return Optional.empty();
  }

  /** A list may end with a total, which is no agency. */
  private static List<String> totals(Messages messages) {
    return List.of(messages.text(Message.of("roster.total")).split("、"));
  }

  private static List<String> below(Sheet sheet, CellRef header, List<String> totals) {
    List<String> names = new ArrayList<>();
    for (Cell cell : sheet.cells().tailMap(header, false).values()) {
      String name = cell.words().strip();
      if (cell.ref().column() == header.column()
          && !name.isEmpty()
          && !totals.contains(LabelText.core(name))
          && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
