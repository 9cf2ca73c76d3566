package cn.hebiao.tell.summary;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * To which scored form of a file each finding belongs: the form it stands in, else the first on its
 * sheet, else the file's first. So every finding of a file with scored forms is counted just once.
 */
public final class FindingHomes {
  private final List<List<Finding>> homes = new ArrayList<>();

  /** The homes of a file's findings among its scored forms. */
  public FindingHomes(List<Scorecard> forms, List<Finding> findings) {
    forms.forEach(form -> homes.add(new ArrayList<>()));
    if (forms.isEmpty()) {
      return;
    }
    for (Finding finding : findings) {
      int home =
          first(forms, form -> encloses(form, finding))
              .orElseGet(() -> first(forms, form -> sharesSheet(form, finding)).orElse(0));
      homes.get(home).add(finding);
    }
  }

  /** The findings of a form, by its place in the list. */
  public List<Finding> of(int form) {
    return homes.get(form);
  }

  private static OptionalInt first(List<Scorecard> forms, Predicate<Scorecard> test) {
    return IntStream.range(0, forms.size()).filter(i -> test.test(forms.get(i))).findFirst();
  }

  private static boolean encloses(Scorecard card, Finding finding) {
    return card.form().sheet().equals(finding.sheet())
        && finding.cell().map(card.form().range()::contains).orElse(false);
  }

  private static boolean sharesSheet(Scorecard card, Finding finding) {
    return card.form().sheet().equals(finding.sheet())
        || card.rows().stream()
            .map(row -> row.row().nameCell())
            .map(SheetCell::sheet)
            .anyMatch(finding.sheet()::equals);
  }
}
