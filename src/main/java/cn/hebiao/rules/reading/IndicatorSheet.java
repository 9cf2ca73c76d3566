package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import cn.hebiao.rules.rulebook.IndicatorRule.ScoreWhenMissing;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads 指标: how an indicator or one criterion of it is scored, in each row.
 *
 * @param source the workbook
 * @param names what formulas may use
 * @param ids takes the rules' ids
 * @param premises takes the premises, to be looked up when all checks are known
 */
record IndicatorSheet(
    RulebookSource source, KnownNames names, UniqueNames ids, PremiseReader premises) {
  private static final String ID = "编号";
  private static final String LEVEL1 = "一级指标";
  private static final String LEVEL2 = "二级指标";
  private static final String LEVEL3 = "三级指标";
  private static final String CRITERION = "标准序号";
  private static final String WEIGHT = "分值";
  private static final String METHOD = "计分方式";
  private static final String RATIO_NAME = "比率名称";
  private static final String RATIO = "比率公式";
  private static final String SCORE = "得分公式";
  private static final String MISSING = "缺数处理";
  private static final String BASIS = "评分规则";
  private static final String STATUS = "状态";
  private static final String FROM = "起始年度";
  private static final String TO = "终止年度";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns(
          "指标",
          List.of(ID, LEVEL3, METHOD),
          List.of(
              LEVEL1,
              LEVEL2,
              CRITERION,
              WEIGHT,
              RATIO_NAME,
              RATIO,
              SCORE,
              MISSING,
              BASIS,
              STATUS,
              FROM,
              TO,
              PremiseReader.COLUMN));

  /** The words of the method column; bands become a formula. */
  private enum Way {
    FORMULA("公式", Method.FORMULA),
    BANDS("分档", Method.FORMULA),
    COMPLETION("完成率", Method.COMPLETION),
    MANUAL("人工", Method.MANUAL);

    private static final AllowedWords<Way> CHOICE = AllowedWords.of(values(), way -> way.word);
    private final String word;
    private final Method method;

    Way(String word, Method method) {
      this.word = word;
      this.method = method;
    }
  }

  List<IndicatorRule> read() {
    return source.rows(COLUMNS, row -> Optional.of(rule(row)));
  }

  private IndicatorRule rule(Row row) {
    String id = ids.enter(row, ID);
    row.required(LEVEL3);
    Optional<BigDecimal> weight = row.positive(WEIGHT);
    Way way =
        row.required(METHOD).isEmpty() ? Way.MANUAL : row.choice(METHOD, Way.CHOICE, Way.MANUAL);
    FormulaCell ratio = FormulaCell.number(row, RATIO, names);
    return new IndicatorRule(
        id,
        source.label(row.text(LEVEL1)),
        source.label(row.text(LEVEL2)),
        source.labels(row.parts(LEVEL3)),
        row.count(CRITERION),
        weight,
        way.method,
        row.text(RATIO_NAME),
        ratio.optional(),
        score(row, way, weight),
        row.choice(MISSING, AllowedWords.WHEN_MISSING, ScoreWhenMissing.MANUAL),
        row.text(BASIS),
        row.choice(STATUS, AllowedWords.STATUS, Status.ACTIVE),
        premises.validity(row, id, FROM, TO));
  }

  private Optional<Formula> score(Row row, Way way, Optional<BigDecimal> weight) {
    KnownNames inScore = names.and(BuiltIn.RATIO, BuiltIn.WEIGHT, BuiltIn.SELF_SCORE);
    FormulaCell cell = FormulaCell.number(row, SCORE, inScore);
    if (way == Way.BANDS) {
      demand(row, RATIO);
      return BandText.of(row.text(SCORE))
          .read(weight, row.at(SCORE))
          .flatMap(text -> cell.parsed(text));
    }
    Optional<Formula> score = way == Way.FORMULA ? cell.required() : cell.optional();
    if (score.filter(formula -> formula.names().contains(BuiltIn.RATIO.chinese())).isPresent()) {
      demand(row, RATIO);
    }
    return score;
  }

  private static void demand(Row row, String column) {
    if (row.isBlank(column)) {
      row.lacksFormula(column);
    }
  }
}
