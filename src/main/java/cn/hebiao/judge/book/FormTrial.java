package cn.hebiao.judge.book;

import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.Trial;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Scores and checks a form with other figures.
 *
 * @param card the form as it is
 * @param rules what it is judged by
 * @param context of its checks
 * @param facts the figures of another form
 */
record FormTrial(
    Scorecard card, RulesAtWork rules, CheckContext context, Function<Form, Facts> facts)
    implements Trial {
  @Override
  public Set<String> outcome(Map<SheetCell, SheetCell> others) {
    Form form = card.form().map(cell -> others.getOrDefault(cell, cell));
    Facts figures = facts.apply(form);
    return outcome(
        others.isEmpty() ? card : rules.scorer().score(form, figures), context.of(figures));
  }

  private static Set<String> outcome(Scorecard card, CheckContext context) {
    Set<String> outcome = new LinkedHashSet<>();
    card.rows()
        .forEach(
            row ->
                outcome.add(
                    row.row().nameCell().ref()
                        + " "
                        + row.basis()
                        + " "
                        + row.computed().map(Written::plain)));
    card.funds().ifPresent(fund -> outcome.add("fund " + fund.computed().map(Written::plain)));
    outcome.add("grade " + card.computed().flatMap(Totals::grade));
    outcome.add("declared " + card.declared().due());
    List<Finding> findings = Check.all(Checks.FORM, card, context).findings();
    FollowUp.without(findings, Told.of(card, context, List.of(), findings))
        .forEach(
            f -> outcome.add(f.code() + " " + f.cell().map(CellRef::name) + " " + f.severity()));
    return outcome;
  }
}
