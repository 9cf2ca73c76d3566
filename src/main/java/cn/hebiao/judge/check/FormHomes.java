package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * To which scored form of a file each thing that was said belongs: the form it stands in, else the
 * first on its sheet, else the file's first. So all of a file with scored forms counts just once.
 *
 * @param <T> what was said
 */
public final class FormHomes<T> {
  private final List<List<T>> homes = new ArrayList<>();
  private final Function<T, String> sheet;
  private final Function<T, Optional<CellRef>> cell;

  private FormHomes(
      List<Scorecard> forms,
      List<T> said,
      Function<T, String> sheet,
      Function<T, Optional<CellRef>> cell) {
    this.sheet = sheet;
    this.cell = cell;
    forms.forEach(form -> homes.add(new ArrayList<>()));
    if (forms.isEmpty()) {
      return;
    }
    for (T one : said) {
      int home =
          first(forms, form -> encloses(form, one))
              .orElseGet(() -> first(forms, form -> sharesSheet(form, one)).orElse(0));
      homes.get(home).add(one);
    }
  }

  /** The homes of a file's findings among its scored forms. */
  public static FormHomes<Finding> ofFindings(List<Scorecard> forms, List<Finding> findings) {
    return new FormHomes<>(forms, findings, Finding::sheet, Finding::cell);
  }

  /** The homes of what could not be evaluated. */
  static FormHomes<Unevaluated> ofOpen(List<Scorecard> forms, List<Unevaluated> open) {
    return new FormHomes<>(forms, open, Unevaluated::sheet, Unevaluated::cell);
  }

  /** What belongs to a form, by its place in the list. */
  public List<T> of(int form) {
    return homes.get(form);
  }

  private static OptionalInt first(List<Scorecard> forms, Predicate<Scorecard> test) {
    return IntStream.range(0, forms.size()).filter(i -> test.test(forms.get(i))).findFirst();
  }

  private boolean encloses(Scorecard card, T said) {
    return card.form().sheet().equals(sheet.apply(said))
        && cell.apply(said).map(card.form().range()::contains).orElse(false);
  }

  private boolean sharesSheet(Scorecard card, T said) {
    return card.form().sheet().equals(sheet.apply(said))
        || card.rows().stream()
            .map(row -> row.row().nameCell())
            .map(SheetCell::sheet)
            .anyMatch(sheet.apply(said)::equals);
  }
}
