package cn.hebiao.app;

import cn.hebiao.core.form.LabelBook;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.rulebook.Labels;
import cn.hebiao.core.rulebook.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  public static Optional<Roster> of(Book book, Labels labels) {
    LabelBook known = new LabelBook(labels);
    for (Sheet sheet : book.sheets()) {
      for (Cell cell : sheet.cells().values()) {
        if (known.is(cell.words(), Role.AGENCY)) {
          return Optional.of(new Roster(below(sheet, cell.ref())));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> below(Sheet sheet, CellRef header) {
    List<String> names = new ArrayList<>();
    for (Cell cell : sheet.cells().tailMap(header, false).values()) {
      String name = cell.words().strip();
      if (cell.ref().column() == header.column() && !name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The agencies of which no form was found among the results. */
  public List<String> missing(Collection<Checked> results) {
    Set<String> reported =
        results.stream()
            .flatMap(checked -> checked.forms().stream())
            .filter(card -> card.form().kind().scored())
            .flatMap(card -> card.form().heading().agency().stream())
            .map(LabelText::normalise)
            .collect(Collectors.toSet());
    return agencies.stream().filter(name -> !reported.contains(LabelText.normalise(name))).toList();
  }
}
