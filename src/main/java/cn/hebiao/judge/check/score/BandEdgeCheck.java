package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.BandEdge;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import java.util.ArrayList;
import java.util.List;

/** Scores that depend on how the figures were rounded; either score is accepted. */
public final class BandEdgeCheck implements FormCheck {
  public static final FindingCode SCORE_DEPENDS_ON_ROUNDING =
      FindingCode.notice("SCORE_DEPENDS_ON_ROUNDING");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_DEPENDS_ON_ROUNDING);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      SheetCell place = row.row().score().orElse(row.row().nameCell());
      row.treatment()
          .edge()
          .map(edge -> finding(place, row.row().name(), row.explanation(), edge))
          .ifPresent(findings::add);
    }
    card.funds()
        .ifPresent(
            fund ->
                fund.block()
                    .total()
                    .flatMap(FundBlock.FundRow::score)
                    .flatMap(
                        cell ->
                            fund.treatment()
                                .edge()
                                .map(
                                    edge ->
                                        finding(
                                            cell, CheckContext.FUND_ROW, fund.explanation(), edge)))
                    .ifPresent(findings::add));
    return findings;
  }

  private static Finding finding(SheetCell place, String name, Message explanation, BandEdge edge) {
    String key = "finding." + SCORE_DEPENDS_ON_ROUNDING.name();
    Message message =
        new Message(edge.rate().isPresent() ? key + ".rate" : key, explanation.args())
            .with("name", name)
            .with("least", Written.plain(edge.low()))
            .with("most", Written.plain(edge.high()));
    return Finding.at(place, SCORE_DEPENDS_ON_ROUNDING, message)
        .showing(Stated.words(place.words().strip()), Stated.NOTHING);
  }
}
