package cn.hebiao.judge.book;

import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.Trial;
import cn.hebiao.judge.check.UnsettledSheets;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Scores the forms of a workbook and runs the rulebook's checks with other figures.
 *
 * @param book the workbook as it is
 * @param subjects what is looked at
 * @param rules by rulebook, what it is judged by
 * @param facts the figures of a subject in another workbook
 */
record BookTrial(
    Book book,
    List<Subject> subjects,
    Map<String, RulesAtWork> rules,
    Function<Book, Function<Subject, Facts>> facts)
    implements Trial {
  @Override
  public Set<String> outcome(Map<SheetCell, SheetCell> others) {
    Book altered = book;
    for (SheetCell other : others.values()) {
      altered = altered.with(other.sheet(), other.cell());
    }
    Set<String> outcome = new LinkedHashSet<>();
    Function<Subject, Facts> figures = facts.apply(altered);
    for (Subject subject : subjects) {
      outcome(subject.with(figures.apply(subject)), outcome);
    }
    return outcome;
  }

  private void outcome(Subject subject, Set<String> outcome) {
    RulesAtWork by = rules.get(subject.rulebook().name());
    subject
        .card()
        .map(card -> by.scorer().score(card.form(), subject.facts()))
        .ifPresent(
            card ->
                card.rows()
                    .forEach(
                        row -> outcome.add(row.row().nameCell().ref() + " " + row.computed())));
    CheckContext context = by.context(subject.facts(), new UnsettledSheets(Set.of()));
    Check.all(Checks.RULES, subject, context)
        .findings()
        .forEach(f -> outcome.add(f.rule() + " " + f.sheet() + " " + f.cell()));
  }
}
