package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How points came about as on paper, told from what was recorded while scoring.
 *
 * @param points the points; empty where a person decides
 * @param weight the most points
 * @param edge which points are possible where that depends on rounding
 */
record ScoreWording(Optional<BigDecimal> points, BigDecimal weight, Optional<BandEdge> edge)
    implements Grounds.Reader<Message> {
  /** Decimals of a per cent in which the two ends of a rate's range can be told apart. */
  private static final int EDGE_DECIMALS = 4;

  /** How the points of a part came about, or why they could not. */
  static Message of(ScoredPart part) {
    Verdict verdict = part.verdict();
    return verdict
        .grounds()
        .read(new ScoreWording(verdict.points(), part.weight(), verdict.treatment().edge()));
  }

  /** The points of each criterion and of all. */
  static Message sum(Grounds.Added grounds, Optional<BigDecimal> points, BigDecimal weight) {
    return new ScoreWording(points, weight, Optional.empty()).added(grounds);
  }

  /** That the points depend on rounding. */
  private static Message onEdge(BandEdge edge, Message plain, Grounds.Calculated grounds) {
    return new Message(edge.rate().isPresent() ? "score.edgeRate" : "score.edge", plain.args())
        .with("told", "@" + plain.key())
        .with("ratioName", grounds.ratioName())
        .with("from", edge.rate().map(r -> percent(r.low())).orElse(""))
        .with("to", edge.rate().map(r -> percent(r.high())).orElse(""))
        .with("least", Written.plain(edge.low()))
        .with("most", Written.plain(edge.high()));
  }

  private static String percent(BigDecimal rate) {
    return Written.plain(rate.movePointRight(2), EDGE_DECIMALS) + "%";
  }

  private Message ruled(String key, Grounds grounds) {
    return Message.of("score." + key, "basis", grounds.clause())
        .with("score", points.map(Written::plain).orElse(""))
        .with("weight", Written.plain(weight));
  }

  /** By the ratio, where the rule has one, else by the score formula with its figures. */
  @Override
  public Message calculated(Grounds.Calculated grounds) {
    Message plain =
        grounds
            .rate()
            .map(
                rate ->
                    ruled(grounds.isOneFigure() ? "byRate" : "byRatio", grounds)
                        .with("ratioName", grounds.ratioName())
                        .with("ratio", Written.percent(rate)))
            .orElseGet(() -> ruled("byFormula", grounds))
            .with("steps", grounds.steps());
    return edge.map(e -> onEdge(e, plain, grounds)).orElse(plain);
  }

  @Override
  public Message compared(Grounds.ComparedPair grounds) {
    Optional<BigDecimal> completion = grounds.rate();
    String key = completion.isEmpty() ? "byPair" : grounds.ofLimit() ? "byLimit" : "byCompletion";
    return ruled(key, grounds)
        .with("completion", completion.map(Written::percent).orElse(""))
        .with("actual", grounds.actual())
        .with("target", grounds.target());
  }

  @Override
  public Message added(Grounds.Added grounds) {
    return Message.of(
        "score.criteria",
        "steps",
        grounds.steps(),
        "score",
        points.map(Written::plain).orElse(""),
        "weight",
        Written.plain(weight));
  }

  @Override
  public Message settled(Grounds.Settled grounds) {
    return Message.of("score.missing" + grounds.token()).with("reason", grounds.reason());
  }

  @Override
  public Message undecided(Grounds.Undecided grounds) {
    String basis = grounds.clause();
    Message reason = grounds.reason().orElseGet(() -> Message.of("score.unused"));
    return switch (grounds.cause()) {
      case MANUAL ->
          grounds
              .limit()
              .map(limit -> Message.of("score.manualWithin", "allowed", limit.words()))
              .orElseGet(() -> Message.of("score.manual"))
              .with("basis", basis);
      case WITHHELD -> Message.of("score.withheld", "basis", basis).with("because", reason);
      case DOUBTFUL -> Message.of("score.doubtful");
      case NO_TARGET ->
          grounds
              .limit()
              .map(
                  limit ->
                      Message.of("score.manualWithin", "allowed", limit.words())
                          .with("basis", Sentence.open(limit.standard().strip())))
              .orElseGet(() -> Message.of("score.noTarget"));
      case NOT_COMPARABLE -> Message.of("score.notComparable").with("reason", reason);
      case NOT_EVALUABLE -> Message.of("score.notEvaluable", "basis", basis).with("reason", reason);
      case UNUSED, FAULT, NO_WEIGHT -> reason;
    };
  }
}
