package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.BandEdge;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Grounds;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.judge.score.Treatment;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.target.PairOutcome;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of the column 核查意见, of two sentences at most: the rate with its figures and the score
 * by the rule, then how the self score stands to it and what is to be done.
 */
final class Opinions {
  private final Messages messages;
  private final Reasoning reasoning;

  Opinions(Messages messages) {
    this.messages = messages;
    this.reasoning = new Reasoning(messages);
  }

  /** What is to be said of an indicator's score. */
  String of(ScoredRow row) {
    boolean filled = RowBlanks.cells(row).size() <= 1 || row.parts().size() > 1;
    Optional<SheetCell> cell = row.row().score();
    if (row.basis() != Basis.RULE) {
      return undecided(row.grounds(), row.self());
    }
    boolean unexplained =
        row.outcome().flatMap(PairOutcome::reached).map(yes -> !yes).orElse(false)
            && row.row().note().map(SheetCell::isBlank).orElse(false);
    return decided(
        row.self(),
        row.computed().orElse(BigDecimal.ZERO),
        row.grounds(),
        row.treatment(),
        unfilled(cell.filter(c -> filled)),
        unexplained);
  }

  /** What is to be said of the execution row's score. */
  String of(FundScore fund) {
    Optional<SheetCell> cell = fund.block().total().flatMap(FundBlock.FundRow::score);
    return fund.decided()
        ? decided(
            fund.self(),
            fund.computed().orElse(BigDecimal.ZERO),
            fund.judged().verdict().grounds(),
            fund.treatment(),
            unfilled(cell),
            false)
        : undecided(fund.judged().verdict().grounds(), fund.self());
  }

  /** What is to be said of the total. */
  String of(Totals totals) {
    Map<String, String> figures =
        Map.of(
            "share",
            share(totals),
            "score",
            totals.score().map(Written::plain).orElse(""),
            "lowest",
            Written.plain(totals.lowest()),
            "highest",
            Written.plain(totals.highest()),
            "grade",
            totals.grade().orElse(""),
            "lowestGrade",
            totals.lowestGrade().orElse(""),
            "highestGrade",
            totals.highestGrade().orElse(""));
    boolean closed = totals.lowest().compareTo(totals.highest()) == 0;
    return closed && totals.isGradeOpen()
        ? text(new Message("opinion.totalEdge", figures))
        : totals.grade().isPresent()
            ? total(closed, grade(figures), grades(figures), figures)
            : total(closed, "", "", figures);
  }

  /** How much of the weights rules decided. */
  String share(Totals totals) {
    return totals.nothingRuled()
        ? nothingRuled()
        : share(totals.sharePercent().map(Written::plain).orElse(""));
  }

  /** The same with other words for the per cents. */
  String share(String percent) {
    return text(Message.of("opinion.share", "share", percent));
  }

  /** That rules decided nothing. */
  String nothingRuled() {
    return text(Message.of("opinion.nothingRuled"));
  }

  /**
   * The sentence with other words for its figures, among them how much of the weights rules
   * decided.
   *
   * @param closed whether only one total is possible
   * @param grade what is said of the grade
   * @param grades what is said of those that are possible
   */
  String total(boolean closed, String grade, String grades, Map<String, String> figures) {
    Message total = new Message(closed ? "opinion.total" : "opinion.totalOpen", figures);
    return text(total.with("grade", grade).with("grades", grades));
  }

  /** What is said of the grade of a total. */
  String grade(Map<String, String> figures) {
    return text(new Message("opinion.grade", figures));
  }

  /** What is said of the grades that are possible. */
  String grades(Map<String, String> figures) {
    return text(new Message("opinion.gradeRange", figures));
  }

  /** What to say of a score that is no number: blank and filled in, blank elsewhere, or a text. */
  private static String unfilled(Optional<SheetCell> cell) {
    return cell.map(c -> c.isBlank() ? "opinion.unfilled" : "opinion.notANumber")
        .orElse("opinion.absent");
  }

  private String undecided(Grounds grounds, Optional<BigDecimal> self) {
    return text(
        Message.of(
            self.isPresent() ? "opinion.standing" : "opinion.open",
            "because",
            reasoning.open(grounds),
            "self",
            self.map(Written::plain).orElse("")));
  }

  private String decided(
      Optional<BigDecimal> self,
      BigDecimal computed,
      Grounds grounds,
      Treatment treatment,
      String unfilled,
      boolean unexplained) {
    Optional<BandEdge> edge = treatment.edge();
    if (self.isEmpty()) {
      return text(Message.of(unfilled, "because", reasoning.whole(grounds, edge, computed)));
    }
    int order = self.get().compareTo(computed);
    boolean rounding = order != 0 && isRounding(self.get(), computed);
    String key =
        treatment.unconfirmed() && (order == 0 || rounding)
            ? "opinion.unconfirmed"
            : order == 0
                ? "opinion.agrees"
                : rounding ? "opinion.rounded" : order > 0 ? "opinion.more" : "opinion.less";
    String because =
        order == 0 || rounding
            ? reasoning.brief(grounds, edge, computed)
            : reasoning.whole(grounds, edge, computed);
    String opinion =
        text(
            Message.of(
                key,
                "because",
                because,
                "self",
                Written.plain(self.get()),
                "difference",
                Written.plain(self.get().subtract(computed).abs())));
    return unexplained && (order == 0 || rounding)
        ? opinion + text(Message.of("opinion.explain"))
        : opinion;
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
