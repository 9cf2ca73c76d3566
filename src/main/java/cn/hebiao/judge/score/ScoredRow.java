package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.target.PairOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator with its scores, all in points.
 *
 * @param row the indicator as it stands on the form
 * @param worth what it is worth, and what tells that
 * @param self the self score; empty if not filled or not readable
 * @param judged what was scored on its own, together the whole row; at least one part
 * @param rounding how points are rounded
 */
public record ScoredRow(
    IndicatorRow row,
    Worth worth,
    Optional<BigDecimal> self,
    List<ScoredPart> judged,
    PointRounding rounding) {
  public ScoredRow {
    judged = List.copyOf(judged);
  }

  /** Its points; empty where nothing on the form tells them. */
  public Optional<BigDecimal> weight() {
    return worth.points();
  }

  /** The same row where a person decides. */
  ScoredRow open(OpenCause cause, Message why) {
    Points points = Points.of(weight().orElse(BigDecimal.ZERO));
    Verdict verdict = Verdict.open(Grounds.Undecided.of(cause, "").because(why));
    SelfScore claimed = new SelfScore(self, row.score());
    return new ScoredRow(
        row, worth, self, List.of(ScoredPart.whole(points, claimed, verdict)), rounding);
  }

  /** The same row while a figure behind its points is still to be confirmed. */
  ScoredRow toBeConfirmed() {
    return new ScoredRow(
        row, worth, self, judged.stream().map(ScoredPart::toBeConfirmed).toList(), rounding);
  }

  /** Whether rules decide less of it than of the same row of another scoring. */
  public boolean isDecidedLessThan(ScoredRow other) {
    return byRule().compareTo(other.byRule()) < 0
        || basis() != Basis.RULE && other.basis() == Basis.RULE;
  }

  private RowParts all() {
    return new RowParts(judged);
  }

  /** What is scored on its own; empty where nothing can be scored, as without a weight. */
  public List<ScoredPart> parts() {
    return weight().isPresent() ? judged : List.of();
  }

  /** The score by the rulebook, or the self score where it stands; empty without a weight. */
  public Optional<BigDecimal> computed() {
    return weight().flatMap(points -> all().points());
  }

  /** What the computed score rests on. */
  public Basis basis() {
    boolean ruled = weight().isPresent() && all().decided();
    return ruled ? Basis.RULE : computed().isPresent() ? Basis.SELF : Basis.NONE;
  }

  /** Least points that are possible; 0 for undecided indicators. */
  public BigDecimal lowest() {
    return all().lowest();
  }

  /** Most points that are possible; the weight for undecided indicators. */
  public BigDecimal highest() {
    return all().highest();
  }

  /** The part of its weight that rules decide. */
  BigDecimal byRule() {
    return basis() == Basis.RULE
        ? weight().get()
        : parts().stream()
            .filter(part -> part.points().isPresent())
            .map(ScoredPart::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The scores that the figures as written allow; empty where no rule decides. */
  public Optional<Interval> allowed() {
    return basis() == Basis.RULE ? all().allowed() : Optional.empty();
  }

  /** What explains the score: all criteria where rules decide them, else the first open one. */
  public Grounds grounds() {
    return several() ? new Grounds.Added(judged, rule()) : verdict().grounds();
  }

  private boolean several() {
    return judged.size() > 1 && weight().isPresent() && all().decided();
  }

  private Verdict verdict() {
    return all().telling().verdict();
  }

  /** Actual to target as a ratio, or the rule's ratio; empty where there is none. */
  public Optional<BigDecimal> completion() {
    return verdict().grounds().rate();
  }

  /** How the actual stands to the target; empty without a target. */
  public Optional<PairOutcome> outcome() {
    return verdict().grounds().outcome();
  }

  /** The rule in the user's words; empty where none applies. */
  public String rule() {
    return verdict().grounds().basis();
  }

  /** How the computed score came about, or why it could not. */
  public Message explanation() {
    return several()
        ? ScoreWording.sum(new Grounds.Added(judged, rule()), computed(), weight().get())
        : all().telling().explanation();
  }

  /** The computed score as an Excel formula over its source cells. */
  public Optional<String> live() {
    return weight().flatMap(points -> all().live(rounding));
  }

  /** When a person decides the row as a whole, as an Excel condition. */
  public String open() {
    return all().open();
  }

  /** How the rule is to be taken beyond its points. */
  public Treatment treatment() {
    return all().treatment();
  }

  /**
   * Criteria without a self score while others of the row have one; empty where the score that is
   * there may well be that of the whole row.
   */
  public List<ScoredPart> openParts() {
    return self.isEmpty() || parts().stream().anyMatch(ScoredPart::exceeds)
        ? List.of()
        : parts().stream()
            .filter(part -> !part.criteria().isEmpty() && part.isBlank() && part.self().isEmpty())
            .toList();
  }

  /** Whether the agency gave itself all the points of the row. */
  public boolean claimsAll() {
    return self.isPresent()
        && weight()
            .filter(most -> most.signum() > 0 && self.get().compareTo(most) >= 0)
            .isPresent();
  }

  /** Computed minus self score; empty unless both are known. */
  public Optional<BigDecimal> difference() {
    return computed().flatMap(c -> self.map(c::subtract));
  }
}
