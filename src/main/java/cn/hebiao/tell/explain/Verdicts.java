package cn.hebiao.tell.explain;

import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.PointRounding;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** How scores that were written stand to those that were reckoned. */
final class Verdicts {
  private Verdicts() {}

  static Message of(ScoredRow row) {
    if (row.basis() == Basis.RULE && !row.openParts().isEmpty()) {
      return Message.of(
          "explain.PARTLY",
          "computed",
          row.computed().map(Written::plain).orElse(""),
          "marks",
          row.openParts().stream().map(ScoredPart::marks).collect(Collectors.joining()));
    }
    return row.basis() == Basis.RULE
        ? points(
            row.self(),
            row.computed().orElse(BigDecimal.ZERO),
            row.allowed(),
            row.treatment().unconfirmed())
        : row.explanation();
  }

  static Message of(ScoredPart part) {
    return part.points()
        .map(
            points ->
                points(
                    part.self(),
                    points,
                    part.verdict().allowed(),
                    part.verdict().treatment().unconfirmed()))
        .orElseGet(part::explanation);
  }

  private static Message points(
      Optional<BigDecimal> self,
      BigDecimal computed,
      Optional<Interval> allowed,
      boolean unconfirmed) {
    if (self.isEmpty()) {
      return Message.of("explain.UNFILLED", "computed", Written.plain(computed));
    }
    BigDecimal gap = self.get().subtract(computed);
    boolean within = allowed.filter(range -> range.contains(self.get())).isPresent();
    String key =
        unconfirmed && (gap.signum() == 0 || within)
            ? "UNCONFIRMED"
            : gap.signum() == 0 ? "AGREES" : within ? "WITHIN" : gap.signum() > 0 ? "MORE" : "LESS";
    return Message.of(
        "explain." + key,
        "self",
        Written.plain(self.get()),
        "computed",
        Written.plain(computed),
        "gap",
        Written.plain(gap.abs()));
  }

  static Message rounding(PointRounding rounding, BigDecimal weight) {
    return Message.of(
        "explain.ROUNDING",
        "digits",
        Integer.toString(rounding.digits()),
        "weight",
        Written.plain(weight));
  }
}
