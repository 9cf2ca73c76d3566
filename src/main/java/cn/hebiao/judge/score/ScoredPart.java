package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is scored on its own: an indicator, criteria of it with one score cell, or the execution
 * row.
 *
 * @param criteria numbers of the criteria; empty for an indicator as a whole
 * @param worth its points
 * @param claimed its self score
 * @param verdict what the rules say
 */
public record ScoredPart(List<Integer> criteria, Points worth, SelfScore claimed, Verdict verdict) {
  public ScoredPart {
    criteria = List.copyOf(criteria);
  }

  /** The whole of a row. */
  static ScoredPart whole(Points worth, SelfScore claimed, Verdict verdict) {
    return new ScoredPart(List.of(), worth, claimed, verdict);
  }

  /** The same while a figure behind its points is still to be confirmed. */
  ScoredPart toBeConfirmed() {
    return new ScoredPart(
        criteria, worth, claimed, verdict.with(verdict.treatment().toBeConfirmed()));
  }

  /** Its points. */
  public BigDecimal weight() {
    return worth.number();
  }

  /** Its self score; empty if not filled or not readable. */
  public Optional<BigDecimal> self() {
    return claimed.points();
  }

  /** Where its self score stands; empty where the form has no such cell. */
  public Optional<SheetCell> cell() {
    return claimed.cell();
  }

  /** Its points by the rule, rounded; empty where a person decides. */
  public Optional<BigDecimal> points() {
    return verdict.points();
  }

  /** How its points came about, or why they could not. */
  public Message explanation() {
    return ScoreWording.of(this);
  }

  /** Its points by the rule, else the self score within the weight. */
  Optional<BigDecimal> standing() {
    return verdict.points().or(() -> self().map(s -> FormulaScoring.clip(s, weight())));
  }

  /** The least points that are possible, or that stand. */
  BigDecimal lowest() {
    BigDecimal least = verdict.lowest();
    return standing().map(least::min).orElse(least);
  }

  /** The most points that are possible, or that stand. */
  BigDecimal highest() {
    BigDecimal most = verdict.highest(weight());
    return standing().map(most::max).orElse(most);
  }

  /** Whether neither a rule nor the agency gives it points. */
  boolean isUnscored() {
    return standing().isEmpty();
  }

  /** The only points that the standard allows, where a person decides. */
  public Optional<PointLimit> limit() {
    return verdict.grounds().limit();
  }

  /**
   * The same within the weight as an Excel formula; empty where it does not follow corrections, or
   * may come to a person without a self score.
   */
  Optional<String> live() {
    return verdict.live().filter(l -> l.isDecided() || standingCell().isPresent()).map(this::live);
  }

  private String live(LivePoints points) {
    return points.formula(standingCell(), p -> LiveFormulas.within(p, worth.live()));
  }

  /** The same, rounded, and blank where it comes to a person without a self score. */
  public Optional<String> live(PointRounding rounding) {
    return verdict
        .live()
        .filter(l -> l.hasPoints() || standingCell().isPresent())
        .map(
            l ->
                l.formula(
                    standingCell(),
                    p -> LiveFormulas.rounded(LiveFormulas.within(p, worth.live()), rounding)));
  }

  /** When a person decides, as an Excel condition. */
  public String open() {
    return verdict
        .live()
        .map(LivePoints::open)
        .orElseGet(() -> verdict.points().isEmpty() ? LivePoints.ALWAYS : LivePoints.NEVER);
  }

  private Optional<String> standingCell() {
    return self().flatMap(s -> cell().map(place -> LiveFormulas.figure(place, s)));
  }

  /** The marks of its criteria as forms print them, such as ①②; empty for the whole indicator. */
  public String marks() {
    return criteria.stream()
        .map(n -> n >= 1 && n <= 20 ? Character.toString('①' + n - 1) : "(" + n + ")")
        .collect(Collectors.joining());
  }

  /** Whether its cell is blank. */
  public boolean isBlank() {
    return cell().filter(SheetCell::isBlank).isPresent();
  }

  /** Whether its self score is more than it can bring: then it may stand for all parts together. */
  boolean exceeds() {
    return self().filter(s -> s.compareTo(weight()) > 0).isPresent();
  }
}
