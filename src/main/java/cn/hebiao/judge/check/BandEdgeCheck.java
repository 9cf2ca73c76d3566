package cn.hebiao.judge.check;

import cn.hebiao.judge.score.BandEdge;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores that depend on how the figures were rounded; either score is accepted. */
final class BandEdgeCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      SheetCell place = row.row().score().orElse(row.row().nameCell());
      row.treatment()
          .edge()
          .map(edge -> finding(place, row.row().name(), row.explanation(), edge, context))
          .ifPresent(findings::add);
    }
    card.funds()
        .ifPresent(
            fund ->
                fund.block()
                    .total()
                    .flatMap(FundBlock.Line::score)
                    .flatMap(
                        cell ->
                            fund.treatment()
                                .edge()
                                .map(
                                    edge ->
                                        finding(
                                            cell,
                                            FundScoreCheck.NAME,
                                            fund.explanation(),
                                            edge,
                                            context)))
                    .ifPresent(findings::add));
    return findings;
  }

  private static Finding finding(
      SheetCell place, String name, Message explanation, BandEdge edge, CheckContext context) {
    String key = "finding." + FindingCode.SCORE_DEPENDS_ON_ROUNDING.name();
    Message message =
        new Message(edge.rate().isPresent() ? key + ".rate" : key, explanation.args())
            .with("name", name)
            .with("least", Written.plain(edge.low()))
            .with("most", Written.plain(edge.high()));
    return context.at(
        place,
        FindingCode.SCORE_DEPENDS_ON_ROUNDING,
        FindingCode.SCORE_DEPENDS_ON_ROUNDING.severity(),
        message,
        place.words().strip(),
        "",
        Optional.empty());
  }
}
