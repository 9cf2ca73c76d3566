package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.BandEdge;
import cn.hebiao.judge.score.Grounds;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a score came about, cut to what fits beside a row and without a mark at its end; the findings
 * tell the whole.
 *
 * @param messages the texts
 */
record Reasoning(Messages messages) {
  /** Characters of a calculation that are still checked at a glance. */
  private static final int STEPS = 36;

  private static final Pattern SIZE = Pattern.compile("ABS\\(([0-9.]+)\\)");
  private static final Pattern FIGURES = Pattern.compile("[^A-Za-z]+");

  /** The rate with its figures, and the score. */
  String brief(Grounds grounds, Optional<BandEdge> edge, BigDecimal computed) {
    return grounds.read(new Decided(edge, computed, false));
  }

  /** The rate with its figures, the rule and the score. */
  String whole(Grounds grounds, Optional<BandEdge> edge, BigDecimal computed) {
    return grounds.read(new Decided(edge, computed, true));
  }

  /** Why no rule could decide the score: a row that rules decide lacks its weight. */
  String open(Grounds grounds) {
    return grounds.read(new Open());
  }

  private String text(String key, String... namesAndValues) {
    return messages.text(Message.of(key, namesAndValues));
  }

  private String settled(Grounds.Settled grounds) {
    return text("opinion.missing" + grounds.token(), "reason", brief(grounds.reason()));
  }

  private String brief(Message reason) {
    return ShortenedSentences.reason(messages.text(reason));
  }

  /** Scores that rules decide. */
  private final class Decided implements Grounds.Reader<String> {
    private final Optional<BandEdge> edge;
    private final String score;
    private final boolean ruled;

    Decided(Optional<BandEdge> edge, BigDecimal computed, boolean ruled) {
      this.edge = edge;
      this.score = Written.plain(computed);
      this.ruled = ruled;
    }

    private String score(Grounds grounds) {
      String basis = ShortenedSentences.clause(grounds.clause());
      return ruled && !basis.isEmpty()
          ? text("opinion.ruled", "basis", basis, "score", score)
          : text("opinion.score", "score", score);
    }

    @Override
    public String calculated(Grounds.Calculated grounds) {
      return grounds.rate().map(rate -> ratio(grounds, Written.percent(rate))).orElse("")
          + score(grounds)
          + edge.map(this::onEdge).orElse("");
    }

    private String ratio(Grounds.Calculated grounds, String ratio) {
      String steps = SIZE.matcher(grounds.steps()).replaceAll("$1");
      boolean calculated =
          FIGURES.matcher(steps).matches() && !steps.equals(ratio) && steps.length() <= STEPS;
      return text(
          calculated ? "opinion.ratio.steps" : "opinion.ratio",
          "ratioName",
          grounds.ratioName(),
          "ratio",
          ratio,
          "steps",
          steps);
    }

    /** That other scores are right too, where the figures lie on the edge of a band. */
    private String onEdge(BandEdge band) {
      return text(
          "opinion.edge", "least", Written.plain(band.low()), "most", Written.plain(band.high()));
    }

    @Override
    public String compared(Grounds.ComparedPair grounds) {
      Optional<String> completion = grounds.rate().map(Written::percent);
      String pair =
          text(
              completion.isEmpty()
                  ? "opinion.pair"
                  : grounds.ofLimit() ? "opinion.limit" : "opinion.completion",
              "completion",
              completion.orElse(""),
              "target",
              ShortenedSentences.cell(grounds.target()),
              "actual",
              ShortenedSentences.cell(grounds.actual()));
      return pair + score(grounds);
    }

    @Override
    public String added(Grounds.Added grounds) {
      return text("opinion.criteria", "steps", grounds.steps())
          + text("opinion.score", "score", score);
    }

    @Override
    public String settled(Grounds.Settled grounds) {
      return Reasoning.this.settled(grounds);
    }

    @Override
    public String undecided(Grounds.Undecided grounds) {
      return text("opinion.score", "score", score);
    }
  }

  /** Scores that a person decides. */
  private final class Open implements Grounds.Reader<String> {
    @Override
    public String calculated(Grounds.Calculated grounds) {
      return text("opinion.noWeight");
    }

    @Override
    public String compared(Grounds.ComparedPair grounds) {
      return text("opinion.noWeight");
    }

    @Override
    public String added(Grounds.Added grounds) {
      return text("opinion.noWeight");
    }

    @Override
    public String settled(Grounds.Settled grounds) {
      return Reasoning.this.settled(grounds);
    }

    @Override
    public String undecided(Grounds.Undecided grounds) {
      String basis = ShortenedSentences.clause(grounds.clause());
      String reason = grounds.reason().map(Reasoning.this::brief).orElse("");
      return switch (grounds.cause()) {
        case MANUAL ->
            basis.isEmpty() ? text("opinion.manual.plain") : text("opinion.manual", "basis", basis);
        case WITHHELD ->
            messages.text(
                Message.of("opinion.withheld", "basis", basis)
                    .with("because", grounds.reason().orElseThrow()));
        case DOUBTFUL -> text("opinion.doubtful");
        case NO_TARGET -> text("opinion.noTarget");
        case NOT_COMPARABLE -> text("opinion.notComparable", "reason", reason);
        case NOT_EVALUABLE -> text("opinion.notEvaluable", "reason", reason);
        case UNUSED -> text("opinion.unused");
        case FAULT, NO_WEIGHT -> grounds.reason().map(messages::text).orElse("");
      };
    }
  }
}
