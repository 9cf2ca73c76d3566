package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.AllowedPoints;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.ScoreWhenMissing;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final String EACH = "每项分值";
  private static final String STEP = "步长";
  private static final String ALLOWED = "允许得分";
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
              PremiseReader.COLUMN,
              AboutSheet.AGENCIES,
              EACH,
              STEP,
              ALLOWED));

  List<IndicatorRule> read() {
    return source.rows(COLUMNS, row -> Optional.of(rule(row)));
  }

  private IndicatorRule rule(Row row) {
    String id = ids.enter(row, ID);
    row.required(LEVEL3);
    Optional<BigDecimal> weight = row.positive(WEIGHT);
    ScoringWay way =
        row.required(METHOD).isEmpty()
            ? ScoringWay.MANUAL
            : row.choice(METHOD, ScoringWay.CHOICE, ScoringWay.MANUAL);
    List<BigDecimal> each = each(row, way, weight);
    Optional<Formula> score = score(row, way, weight, each);
    return new IndicatorRule(
        id,
        source.label(row.text(LEVEL1)),
        source.label(row.text(LEVEL2)),
        source.labels(row.parts(LEVEL3)),
        row.count(CRITERION),
        weight,
        way.method(score.isPresent()),
        row.text(RATIO_NAME),
        way.bySeveral() ? Optional.empty() : FormulaCell.number(row, RATIO, names).optional(),
        score,
        allowed(row, way, each),
        row.choice(MISSING, AllowedWords.WHEN_MISSING, ScoreWhenMissing.MANUAL),
        row.text(BASIS),
        row.choice(STATUS, AllowedWords.STATUS, Status.ACTIVE),
        premises.validity(row, id, FROM, TO, source.labels(row.parts(AboutSheet.AGENCIES))));
  }

  /** The points of each item; those of 逐项得分 make up the weight. */
  private static List<BigDecimal> each(Row row, ScoringWay way, Optional<BigDecimal> weight) {
    if (way.needsEach() && row.isBlank(EACH)) {
      row.at(EACH).add(RulebookMistake.VALUE_MISSING.with("column", EACH));
    }
    List<BigDecimal> each = figures(row, EACH);
    BigDecimal sum = each.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (way == ScoringWay.PARTS && weight.filter(all -> all.compareTo(sum) != 0).isPresent()) {
      row.at(EACH)
          .add(
              RulebookMistake.PARTS_NOT_WEIGHT.with(
                  "sum", sum.toPlainString(), "weight", weight.get().toPlainString()));
    }
    return each;
  }

  private static List<BigDecimal> figures(Row row, String column) {
    List<BigDecimal> figures = new ArrayList<>();
    for (String part : row.text(column).split(ScoringWay.SEPARATOR)) {
      if (!part.isBlank()) {
        Quantity.strict(part)
            .ifPresentOrElse(
                figures::add,
                () ->
                    row.at(column)
                        .add(
                            RulebookMistake.NUMBER_UNREADABLE.with(
                                "column", column, "text", part.strip())));
      }
    }
    return figures;
  }

  private static AllowedPoints allowed(Row row, ScoringWay way, List<BigDecimal> each) {
    List<BigDecimal> listed = figures(row, ALLOWED);
    if (listed.isEmpty() && way == ScoringWay.BANDS) {
      List<ScoreBand> bands = BandText.of(row.text(SCORE)).bands();
      List<BigDecimal> plain = bands.stream().flatMap(b -> b.plainPoints().stream()).toList();
      return plain.size() == bands.size() ? AllowedPoints.values(plain) : AllowedPoints.ANY;
    }
    return listed.isEmpty() ? way.allowed(each) : AllowedPoints.values(listed);
  }

  private Optional<Formula> score(
      Row row, ScoringWay way, Optional<BigDecimal> weight, List<BigDecimal> each) {
    KnownNames inScore = names.and(BuiltIn.RATIO, BuiltIn.WEIGHT, BuiltIn.SELF_SCORE);
    FormulaCell cell = FormulaCell.number(row, SCORE, inScore);
    if (way == ScoringWay.BANDS && !row.isBlank(SCORE)) {
      demand(row, RATIO);
      return BandText.of(row.text(SCORE))
          .read(weight, row.at(SCORE))
          .flatMap(text -> cell.parsed(text));
    }
    if (way == ScoringWay.BANDS) {
      return byPerson(row);
    }
    FormulaCell ratio = FormulaCell.number(row, RATIO, inScore);
    if (way.byRatio() && row.isBlank(SCORE)) {
      return row.isBlank(RATIO)
          ? Optional.empty()
          : ratio.parsed(way.points(each, row.isBlank(STEP) ? "1" : row.text(STEP)));
    }
    if (way.bySeveral() && row.isBlank(SCORE)) {
      return row.isBlank(RATIO) ? Optional.empty() : several(row, way, each, ratio);
    }
    Optional<Formula> score =
        way == ScoringWay.FORMULA
            ? cell.required()
            : way == ScoringWay.YES_NO && !row.isBlank(SCORE)
                ? cell.parsed("IF(" + row.text(SCORE) + "," + BuiltIn.WEIGHT.chinese() + ",0)")
                : cell.optional();
    if (score.filter(formula -> formula.names().contains(BuiltIn.RATIO.chinese())).isPresent()) {
      demand(row, RATIO);
    }
    return score;
  }

  /** Bands that a person chooses from. */
  private static Optional<Formula> byPerson(Row row) {
    if (row.isBlank(ALLOWED)) {
      row.lacksFormula(SCORE);
    }
    return Optional.empty();
  }

  private static Optional<Formula> several(
      Row row, ScoringWay way, List<BigDecimal> each, FormulaCell cell) {
    List<String> figures =
        Arrays.stream(row.text(RATIO).split(ScoringWay.SEPARATOR))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    if (each.size() < figures.size()) {
      row.at(EACH).add(RulebookMistake.VALUE_MISSING.with("column", EACH));
      return Optional.empty();
    }
    return cell.parsed(way.several(figures, each));
  }

  private static void demand(Row row, String column) {
    if (row.isBlank(column)) {
      row.lacksFormula(column);
    }
  }
}
