package cn.hebiao.judge.score;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Parameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points of an execution row that states none: what the indicators leave of the whole.
 *
 * @param parameters the rulebook's
 */
record ExecutionWeight(Parameters parameters) {

  /** The form with the points of its execution row, where the rest of the form tells them. */
  Form stated(Form form) {
    Optional<FundBlock.FundRow> line = form.funds().flatMap(FundBlock::total);
    boolean lacking = line.filter(total -> total.points().weight().number().isEmpty()).isPresent();
    return lacking
        ? rest(form)
            .filter(points -> fits(line.get(), points))
            .map(points -> form.executionWorth(entry(form, line.get(), points)))
            .orElse(form)
        : form;
  }

  private Optional<BigDecimal> rest(Form form) {
    boolean all =
        !form.rows().isEmpty()
            && form.rows().stream()
                .allMatch(
                    row -> row.unused() || RowScorer.sum(row, PointEntries::weight).isPresent());
    BigDecimal known =
        form.rows().stream()
            .flatMap(row -> RowScorer.sum(row, PointEntries::weight).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> full = parameters.value(Parameter.FULL_SCORE);
    Optional<BigDecimal> stated = form.declared().points().weight().number();
    boolean apart = stated.filter(whole -> whole.compareTo(known) == 0).isPresent();
    return full.filter(whole -> !apart && isUsual(whole.subtract(known)))
        .or(() -> stated)
        .or(() -> full)
        .map(whole -> whole.subtract(known))
        .filter(rest -> all && known.signum() > 0 && rest.signum() > 0);
  }

  private boolean isUsual(BigDecimal points) {
    return parameters
        .value(Parameter.FUND_WEIGHT)
        .filter(weight -> weight.compareTo(points) == 0)
        .isPresent();
  }

  /** A score within these points, or no place for a score and the points that are usual. */
  private boolean fits(FundBlock.FundRow line, BigDecimal points) {
    FormEntry score = line.points().score();
    return score
        .number()
        .map(own -> own.compareTo(points) <= 0)
        .orElse(isUsual(points) && !score.isFilled());
  }

  /** The points as if they stood where the form states those of all rows, else by the amounts. */
  private static FormEntry entry(Form form, FundBlock.FundRow line, BigDecimal points) {
    SheetCell place =
        form.declared()
            .weight()
            .or(line::executed)
            .or(line::adjusted)
            .or(line::initial)
            .orElseThrow();
    return FormEntry.of(
        new SheetCell(
            place.sheet(), Cell.text(place.ref(), Written.plain(points) + Unit.POINT.label())),
        Expectation.points());
  }
}
