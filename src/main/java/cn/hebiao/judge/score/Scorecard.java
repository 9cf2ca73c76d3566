package cn.hebiao.judge.score;

import cn.hebiao.judge.evidence.DoubtfulFigures;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Declared;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A form with its scores. A form without indicators has no rows and no computed totals.
 *
 * @param form the form as recognised
 * @param rulebook name of the rulebook it was scored by; empty where none applies
 * @param rows its indicators
 * @param funds its fund block
 * @param declared totals as the agency wrote them
 * @param computed totals by the rulebook; empty for forms that carry no scores
 * @param doubts its figures on which nothing rests because they are in doubt
 * @param shared by score cell, the rows right below its row that have none of their own and so
 *     share it; rows that share with nobody are left out
 */
public record Scorecard(
    Form form,
    String rulebook,
    List<ScoredRow> rows,
    Optional<FundScore> funds,
    DeclaredTotals declared,
    Optional<Totals> computed,
    DoubtfulFigures doubts,
    Map<SheetCell, List<ScoredRow>> shared) {
  public Scorecard {
    rows = List.copyOf(rows);
    shared = Map.copyOf(shared);
  }

  /** A form whose shared score cells follow from its rows. */
  public Scorecard(
      Form form,
      String rulebook,
      List<ScoredRow> rows,
      Optional<FundScore> funds,
      DeclaredTotals declared,
      Optional<Totals> computed,
      DoubtfulFigures doubts) {
    this(form, rulebook, rows, funds, declared, computed, doubts, SharedRows.below(rows));
  }

  /** The same of a form without any figure in doubt. */
  public Scorecard(
      Form form,
      String rulebook,
      List<ScoredRow> rows,
      Optional<FundScore> funds,
      DeclaredTotals declared,
      Optional<Totals> computed) {
    this(form, rulebook, rows, funds, declared, computed, DoubtfulFigures.NONE);
  }

  /** Whether the figure of a cell is in doubt, so that nothing may rest on it. */
  public boolean isDoubtful(SheetCell cell) {
    return doubts.has(cell);
  }

  /**
   * Whether every row and every part of the form that has points was read with its scores: no row
   * left out, no label with points above nothing, no row in use without a score.
   */
  public boolean complete() {
    Declared stated = form.declared();
    return form.unread().isEmpty()
        && stated.sections().stream()
            .filter(section -> section.points().isPresent())
            .noneMatch(section -> stated.rowsOf(section, form.rows()).isEmpty())
        && rows.stream().noneMatch(this::lacks);
  }

  /** The same with more told of cells on which none of its scores rests. */
  public Scorecard doubting(List<Finding> told) {
    return new Scorecard(
        form, rulebook, rows, funds, declared, computed, doubts.with(told), shared);
  }

  /** The same with the amounts and the execution rate of the form as first scored. */
  public Scorecard rated(Scorecard before) {
    return new Scorecard(
        form,
        rulebook,
        rows,
        funds.map(fund -> before.funds.map(fund::rated).orElse(fund)),
        declared,
        computed,
        doubts,
        shared);
  }

  /**
   * The same without a grade where scores were not read or have no weight, or where the weights do
   * not make up the whole: grades are of the whole.
   *
   * @param whole the points of a whole form; empty where the rulebook does not say
   */
  Scorecard graded(Optional<BigDecimal> whole) {
    boolean unweighed =
        rows.stream()
            .filter(row -> row.row().duty() != IndicatorRow.Duty.BONUS)
            .anyMatch(row -> row.self().isPresent() && row.weight().isEmpty());
    if (unweighed || filled() && !complete()) {
      return with(Totals::ungraded);
    }
    return whole
        .map(
            points -> {
              boolean part = weights().compareTo(points) < 0;
              return with(t -> (part ? t.ungraded() : t).gradedFrom(points));
            })
        .orElse(this);
  }

  private Scorecard with(UnaryOperator<Totals> totals) {
    return new Scorecard(
        form, rulebook, rows, funds, declared, computed.map(totals), doubts, shared);
  }

  /** The weights of all rows that are part of the whole, those that a rule leaves out, too. */
  private BigDecimal weights() {
    return FormScorer.sum(
            rows.stream().filter(row -> row.row().duty() != IndicatorRow.Duty.BONUS).toList(),
            ScoredRow::weight,
            funds.flatMap(FundScore::weight))
        .orElse(BigDecimal.ZERO);
  }

  private boolean lacks(ScoredRow row) {
    boolean shares = shared.values().stream().anyMatch(below -> below.contains(row));
    return !shares && row.self().isEmpty() && row.row().unused() && row.row().weight().isEmpty();
  }

  /** Whether any row carries a self score; a form without any is still to be filled. */
  public boolean filled() {
    return rows.stream().anyMatch(row -> row.self().isPresent());
  }

  /** The rows right below a row that have no score cell of their own and so share its cell. */
  public List<ScoredRow> sharing(ScoredRow row) {
    return row.row().score().map(cell -> shared.getOrDefault(cell, List.of())).orElse(List.of());
  }
}
