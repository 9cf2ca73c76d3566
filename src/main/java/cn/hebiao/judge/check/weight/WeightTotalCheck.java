package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The weights of all rows, the execution row included, make up the total weight. */
public final class WeightTotalCheck implements FormCheck {
  public static final FindingCode WEIGHT_TOTAL_DIFFERS = FindingCode.error("WEIGHT_TOTAL_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(WEIGHT_TOTAL_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    if (Sums.folded(card)) {
      return List.of();
    }
    Optional<StatedWeights.WeightParts> all = new StatedWeights(card).all();
    List<WrongFigure.NamedFigure> parts =
        all.map(StatedWeights.WeightParts::required).orElse(List.of());
    BigDecimal sum = Sums.of(parts);
    if (sum.signum() == 0 || card.rows().isEmpty() && !card.filled()) {
      return List.of();
    }
    Optional<BigDecimal> declared = card.declared().weight();
    Optional<BigDecimal> full = context.threshold(Parameter.FULL_SCORE);
    Optional<BigDecimal> whole = declared.or(() -> full);
    boolean right =
        whole.isEmpty()
            || all.get().makeUp(whole.get(), !card.form().unread().isEmpty())
            || full.filter(points -> points.compareTo(whole.get()) == 0).isPresent()
                && elsewhere(card, context)
                    .filter(points -> all.get().makeUp(whole.get().subtract(points)))
                    .isPresent();
    if (right) {
      return List.of();
    }
    return List.of(
        declared
            .map(stated -> differs(card, stated, sum, parts, context))
            .orElseGet(() -> notFull(card, sum, full.get(), context)));
  }

  /** Without an execution row that states its points, these may stand where nobody read them. */
  private static Optional<BigDecimal> elsewhere(Scorecard card, CheckContext context) {
    boolean stated = card.declared().weight().isPresent();
    return context
        .threshold(Parameter.FUND_WEIGHT)
        .filter(points -> card.funds().flatMap(FundScore::weight).isEmpty())
        .filter(points -> !stated || card.form().funds().isEmpty());
  }

  /**
   * The points of an execution row that was not read, where the weights read make up the whole that
   * the form states without just these; empty elsewhere.
   */
  public static Optional<BigDecimal> unread(Scorecard card, CheckContext context) {
    Optional<StatedWeights.WeightParts> all = new StatedWeights(card).all();
    return elsewhere(card, context)
        .filter(
            points ->
                card.declared()
                    .weight()
                    .filter(whole -> all.filter(w -> w.makeUp(whole.subtract(points))).isPresent())
                    .isPresent());
  }

  /** Names the row whose weight is mistyped, where one stands out. */
  private static Message message(String key, Scorecard card, CheckContext context) {
    return SuspectWeight.of(card, context)
        .map(
            suspect ->
                Message.of(
                    key + ".suspect",
                    "name",
                    suspect.row().row().name(),
                    "weight",
                    suspect.row().weight().map(Written::plain).orElse(""),
                    "likely",
                    Written.plain(suspect.likely())))
        .orElseGet(() -> Message.of(key));
  }

  private static Finding differs(
      Scorecard card,
      BigDecimal declared,
      BigDecimal sum,
      List<WrongFigure.NamedFigure> parts,
      CheckContext context) {
    return context.diagnosed(
        Finding.at(
                card.form().declared().weight().get(),
                WEIGHT_TOTAL_DIFFERS,
                message("finding.WEIGHT_TOTAL_DIFFERS", card, context)
                    .with("steps", Sums.steps(parts)))
            .showing(Stated.points(declared), Stated.points(sum)),
        WrongFigure.points(declared, sum, List.of(), List.of()));
  }

  private static Finding notFull(
      Scorecard card, BigDecimal sum, BigDecimal full, CheckContext context) {
    return Finding.of(
            WEIGHT_TOTAL_DIFFERS,
            card.form().sheet(),
            SuspectWeight.of(card, context)
                .flatMap(suspect -> suspect.row().row().weight())
                .map(SheetCell::ref)
                .or(() -> Optional.of(card.form().range().first())),
            message("finding.WEIGHT_TOTAL_DIFFERS.full", card, context))
        .showing(Stated.points(sum), Stated.points(full))
        .with(Severity.WARNING);
  }
}
