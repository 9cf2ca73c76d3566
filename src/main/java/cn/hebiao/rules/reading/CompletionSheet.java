package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import java.util.List;
import java.util.Optional;

/** Reads 完成率计分: how pairs of target and actual are scored, a kind of pair in each row. */
record CompletionSheet(RulebookSource source) {
  private static final String LEVEL2 = "二级指标含";
  private static final String SITUATION = "情形";
  private static final String SCORE = "得分公式";
  private static final String BASIS = "评分规则";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns("完成率计分", List.of(SITUATION, SCORE), List.of(LEVEL2, BASIS));
  private static final String BY_PERSON = "人工";

  List<CompletionRule> read() {
    return source.rows(COLUMNS, row -> Optional.of(rule(row)));
  }

  private CompletionRule rule(Row row) {
    row.required(SITUATION);
    return new CompletionRule(
        String.join("|", source.labels(row.parts(LEVEL2))),
        row.choice(SITUATION, AllowedWords.SITUATION, Situation.UNSTATED),
        score(row),
        row.text(BASIS));
  }

  private static Optional<Formula> score(Row row) {
    return row.plain(SCORE).equals(BY_PERSON)
        ? Optional.empty()
        : FormulaCell.number(
                row, SCORE, KnownNames.of(BuiltIn.TARGET, BuiltIn.ACTUAL, BuiltIn.WEIGHT))
            .optional();
  }
}
