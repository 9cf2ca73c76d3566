package cn.hebiao.judge.evidence;

import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;

/**
 * The execution rate that a form with a fund block lists among its indicators once more.
 *
 * @param row the indicator
 * @param rate the rate as written there, a ratio; empty where it is none
 */
public record ListedExecution(IndicatorRow row, Optional<Figure> rate) {
  /** The one row of it; empty where the form has none, or several of parts. */
  public static Optional<ListedExecution> of(Form form, EvidenceRules rules) {
    List<IndicatorRow> rows = form.rows().stream().filter(row -> is(row, rules.words())).toList();
    return form.funds().isPresent() && rows.size() == 1
        ? Optional.of(of(form, rows.get(0), rules))
        : Optional.empty();
  }

  private static ListedExecution of(Form form, IndicatorRow row, EvidenceRules rules) {
    return new ListedExecution(
        row,
        rules
            .pair(form, row)
            .flatMap(pair -> pair.actual().figure())
            .filter(figure -> figure.unit().dimension() == Dimension.RATIO));
  }

  /** Whether an indicator is the execution rate. */
  public static boolean is(IndicatorRow row, Labels labels) {
    return labels.of(Role.RATE).contains(LabelText.core(row.name()));
  }
}
