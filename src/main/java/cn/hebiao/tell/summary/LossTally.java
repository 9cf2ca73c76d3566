package cn.hebiao.tell.summary;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up points by level-one indicator, over the rows that have both weight and score. */
final class LossTally {
  private final String funds;
  private final String unnamed;
  private final Map<String, LossLine> lines = new LinkedHashMap<>();

  LossTally(Messages messages) {
    funds = messages.text(Message.of("summary.level1.funds"));
    unnamed = messages.text(Message.of("summary.level1.none"));
  }

  void add(Scorecard card) {
    for (ScoredRow row : card.rows()) {
      String level1 = row.row().level1();
      add(level1.isBlank() ? unnamed : level1, row.weight(), row.computed());
    }
    card.funds().ifPresent(this::add);
  }

  private void add(FundScore fund) {
    add(funds, fund.weight(), fund.computed());
  }

  private void add(String level1, Optional<BigDecimal> weight, Optional<BigDecimal> computed) {
    if (weight.isPresent() && computed.isPresent()) {
      add(new LossLine(level1, 1, weight.get(), computed.get()));
    }
  }

  /** Adds what was added up elsewhere. */
  void add(LossLine line) {
    lines.merge(line.level1(), line, LossTally::sum);
  }

  /** What was added up so far, in the order met. */
  List<LossLine> added() {
    return List.copyOf(lines.values());
  }

  private static LossLine sum(LossLine a, LossLine b) {
    return new LossLine(
        a.level1(),
        a.indicators() + b.indicators(),
        a.weight().add(b.weight()),
        a.computed().add(b.computed()));
  }

  List<LossLine> lines() {
    return lines.values().stream().sorted(Comparator.comparing(LossLine::lost).reversed()).toList();
  }
}
