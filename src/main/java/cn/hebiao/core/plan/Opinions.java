package cn.hebiao.core.plan;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.score.Basis;
import cn.hebiao.core.score.FundScore;
import cn.hebiao.core.score.ScoredRow;
import cn.hebiao.core.score.Totals;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sentences of the column 核查意见. */
final class Opinions {
  private final Messages messages;

  Opinions(Messages messages) {
    this.messages = messages;
  }

  /** What is to be said of an indicator's score. */
  String of(ScoredRow row) {
    String because = because(row.explanation());
    if (row.basis() == Basis.RULE) {
      return decided(
          row.self(),
          row.computed().orElse(BigDecimal.ZERO),
          row.completion(),
          row.outcome().isPresent() ? "opinion.completionRate" : "opinion.ratio",
          because);
    }
    String key = row.self().isPresent() ? "opinion.standing" : "opinion.open";
    return text(
        Message.of(key, "because", because, "self", row.self().map(Written::plain).orElse("")));
  }

  /** What is to be said of the execution row's score. */
  String of(FundScore fund) {
    String because = because(fund.explanation());
    return fund.decided()
        ? decided(
            fund.self(),
            fund.computed().orElse(BigDecimal.ZERO),
            fund.computedRate(),
            "opinion.executionRate",
            because)
        : text(Message.of("opinion.open", "because", because));
  }

  /** What is to be said of the total. */
  String of(Totals totals) {
    return of(
        totals,
        Map.of(
            "score",
            totals.score().map(Written::plain).orElse(""),
            "lowest",
            Written.plain(totals.lowest()),
            "highest",
            Written.plain(totals.highest()),
            "grade",
            totals.grade().orElse("")));
  }

  /** The same sentence with other words for its figures. */
  String of(Totals totals, Map<String, String> figures) {
    boolean closed = totals.lowest().compareTo(totals.highest()) == 0;
    return text(new Message(closed ? "opinion.total" : "opinion.totalOpen", figures));
  }

  /** How a score came about, cut to what fits beside a row; the findings tell the whole. */
  private String because(Message explanation) {
    Map<String, String> brief = new LinkedHashMap<>(explanation.args());
    brief.computeIfPresent("basis", (key, text) -> Brevity.clause(text));
    brief.computeIfPresent("reason", (key, text) -> Brevity.quotes(text));
    String key = explanation.key().replaceFirst("^score[.]", "opinion.");
    return messages.text(new Message(key, brief));
  }

  private String decided(
      Optional<BigDecimal> self,
      BigDecimal computed,
      Optional<BigDecimal> rate,
      String rateName,
      String because) {
    if (self.isEmpty()) {
      return text(Message.of("opinion.unfilled", "because", because));
    }
    int order = self.get().compareTo(computed);
    if (order == 0) {
      return text(
          Message.of(
              rate.isPresent() ? "opinion.agreesAtRate" : "opinion.agrees",
              "name",
              text(Message.of(rateName)),
              "rate",
              rate.map(Written::percent).orElse(""),
              "score",
              Written.plain(computed)));
    }
    if (isRounding(self.get(), computed)) {
      return text(
          Message.of(
              "opinion.rounded",
              "score",
              Written.plain(computed),
              "self",
              Written.plain(self.get())));
    }
    String key = order > 0 ? "opinion.more" : "opinion.less";
    return text(
        Message.of(
            key,
            "because",
            because,
            "self",
            Written.plain(self.get()),
            "difference",
            Written.plain(self.get().subtract(computed).abs())));
  }

  /** Whether a score with decimals is the computed one, rounded as it is written. */
  private static boolean isRounding(BigDecimal self, BigDecimal computed) {
    int decimals = self.stripTrailingZeros().scale();
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    return decimals > 0 && self.subtract(computed).abs().compareTo(half) <= 0;
  }

  private String text(Message message) {
    return messages.text(message);
  }
}
