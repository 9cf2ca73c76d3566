package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.check.fund.ExecutionRateCheck;
import cn.hebiao.judge.check.fund.FundPartsCheck;
import cn.hebiao.judge.check.score.BandEdgeCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.check.score.ScoreRangeCheck;
import cn.hebiao.judge.check.score.ScoreTotalCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No false alarm from rounding, and none missed beyond it: true figures are written with a few
 * decimals, as agencies do; what follows from them is written with a few decimals as well.
 */
class RoundingProperties {
  private static final Set<FindingCode> COMPARISONS =
      Set.of(
          ExecutionRateCheck.RATE_DIFFERS,
          ExecutionRateCheck.RATE_ABOVE_ONE,
          RowScoreCheck.SCORE_DIFFERS,
          RowScoreCheck.SCORE_ROUNDED,
          ScoreTotalCheck.SCORE_TOTAL_DIFFERS,
          FundPartsCheck.FUND_PARTS_DIFFER,
          CrossChecks.CROSS_CHECK);
  private static final Set<FindingCode> OF_SCORE_CELL =
      Set.of(
          RowScoreCheck.SCORE_DIFFERS,
          RowScoreCheck.SCORE_ROUNDED,
          ScoreRangeCheck.SCORE_ABOVE_WEIGHT);
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private static final BookChecker BANDED =
      TrialRules.checker(
          """
          == 数据项
          数据项 ! 所在表 ! 取法 ! 行标签 ! 单位
          决算 ! 基础数据 ! 右侧 ! 三公经费决算 ! 万元
          预算 ! 基础数据 ! 右侧 ! 三公经费预算 ! 万元
          合计数 ! 基础数据 ! 右侧 ! 经费合计 ! 万元
          填报率 ! 基础数据 ! 右侧 ! 控制率 ! %
          == 指标
          编号 ! 三级指标 ! 分值 ! 计分方式 ! 比率公式 ! 得分公式
          甲1 ! 三公经费控制率 ! 30 ! 分档 ! 决算/预算 ! <90%:30; ≤100%:20; 其他:0
          == 勾稽
          编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式
          勾1 ! 合计 ! 部门自评表 ! 合计数 ! = ! 决算+预算
          勾2 ! 控制率 ! 部门自评表 ! 填报率 ! = ! 决算/预算
          """);

  private static BigDecimal true6(long millionths) {
    return BigDecimal.valueOf(millionths, 6);
  }

  private static BigDecimal round(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL128);
  }

  private static BigDecimal unit(int decimals) {
    return BigDecimal.ONE.movePointLeft(decimals);
  }

  private static List<String> comparisons(Checked checked) {
    return checked.findings().stream()
        .filter(f -> COMPARISONS.contains(f.code()))
        .map(TrialRules::line)
        .toList();
  }

  private static boolean found(Checked checked, Set<FindingCode> codes, String cell) {
    return checked.findings().stream()
        .filter(f -> codes.contains(f.code()))
        .anyMatch(f -> at(f).equals(cell));
  }

  private static String at(Finding f) {
    return (f.sheet().equals("自评表") ? "" : f.sheet() + "!")
        + f.cell().map(ref -> ref.name()).orElse("");
  }

  @Test
  void figuresRoundedFromTrueOnes_areNeverAccused() {
    Tries.of(
        300,
        20261122,
        draw -> {
          List<Long> parts = draw.list(1, 4, () -> draw.between(500_000, 9_000_000_000L));
          List<Integer> shares = draw.list(4, 4, () -> draw.between(300, 1000));
          int amount = draw.between(0, 4);
          RoundedFunds funds =
              RoundedFunds.of(parts, shares, amount, draw.between(0, 2), draw.between(1, 3));
          draw.require(funds.budgets().stream().allMatch(b -> round(b, amount).signum() != 0));
          Checked checked =
              TrialRules.check(
                  funds.form(funds.writtenRate(), funds.writtenScore(), funds.executed()).book());
          assertEquals(List.of(), comparisons(checked));
        });
  }

  @Test
  void aRateOrScoreOrSumBeyondRounding_isAlwaysFound() {
    Tries.of(300, 20261123, RoundingProperties::findsWhatIsBeyondRounding);
  }

  private static void findsWhatIsBeyondRounding(Draw draw) {
    long budget = draw.between(100_000_000, 9_000_000_000L);
    int share = draw.between(300, 900);
    int amount = draw.between(0, 4);
    int rate = draw.between(0, 2);
    int score = draw.between(1, 3);
    int steps = draw.between(2, 50);
    boolean up = draw.flag();
    RoundedFunds funds = RoundedFunds.of(List.of(budget), List.of(share), amount, rate, score);
    BigDecimal sign = up ? BigDecimal.ONE : BigDecimal.ONE.negate();
    BigDecimal times = sign.multiply(BigDecimal.valueOf(steps));
    // How far the rate can move by the last digits of both amounts, generously.
    BigDecimal play = ratio(unit(amount).add(unit(amount)), funds.budget());
    BigDecimal wrongRate =
        funds
            .writtenRate()
            .add(times.multiply(unit(rate)))
            .add(sign.multiply(round(play.multiply(HUNDRED), rate)));
    Checked rates =
        TrialRules.check(funds.form(wrongRate, funds.writtenScore(), funds.executed()).book());
    assertTrue(
        found(rates, Set.of(ExecutionRateCheck.RATE_DIFFERS), "G4"), () -> wrongRate + " " + funds);

    BigDecimal wrongScore =
        funds
            .writtenScore()
            .add(times.multiply(unit(score)))
            .add(sign.multiply(round(play.multiply(BigDecimal.TEN), score)))
            .add(sign.multiply(new BigDecimal("0.01")));
    Checked scores =
        TrialRules.check(funds.form(funds.writtenRate(), wrongScore, funds.executed()).book());
    assertTrue(found(scores, OF_SCORE_CELL, "H4"), () -> wrongScore + " " + funds);

    BigDecimal wrongSum = funds.executed().add(times.multiply(unit(amount)));
    Checked sums =
        TrialRules.check(funds.form(funds.writtenRate(), funds.writtenScore(), wrongSum).book());
    assertTrue(
        found(sums, Set.of(FundPartsCheck.FUND_PARTS_DIFFER), "E4"), () -> wrongSum + " " + funds);
  }

  private static FormTable banded(String points) {
    return FormTable.of(
        List.of(
            "1 2023年度部门整体支出绩效自评表",
            "2 预算部门||某市某局",
            "6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
            "7 过程指标|预算管理|三公经费控制率|||30|" + points + "|按实际情况",
            "8 产出指标|数量指标|培训期数|≥4期|4期|70|70|"));
  }

  private static FormTable data(
      BigDecimal spent, BigDecimal budget, BigDecimal sum, BigDecimal rate) {
    return FormTable.of(
        List.of(
            "1 基础数据",
            "2 三公经费决算|%s!".formatted(spent.toPlainString()),
            "3 三公经费预算|%s!".formatted(budget.toPlainString()),
            "4 经费合计|%s!".formatted(sum.toPlainString()),
            "5 控制率|%s%%".formatted(rate.toPlainString())));
  }

  /** Near the lines between bands, the true score is always among those that are possible. */
  @Test
  void theTrueBand_isNeverAccusedAndAlwaysWithinTheRange() {
    Tries.of(400, 20261124, RoundingProperties::keepsTheTrueBand);
  }

  private static void keepsTheTrueBand(Draw draw) {
    long budget = draw.between(5_000_000, 900_000_000L);
    boolean lowerLine = draw.flag();
    int off = draw.between(-300, 300);
    int amount = draw.between(0, 3);
    BigDecimal planned = true6(budget);
    BigDecimal line = new BigDecimal(lowerLine ? "0.9" : "1");
    BigDecimal rate = line.add(BigDecimal.valueOf(off, 5));
    BigDecimal spent = planned.multiply(rate);
    String score = off < 0 ? (lowerLine ? "30" : "20") : lowerLine || off == 0 ? "20" : "0";
    Checked checked =
        BANDED.check(
            banded(score)
                .and(
                    "基础数据",
                    data(
                        round(spent, amount),
                        round(planned, amount),
                        round(spent.add(planned), amount),
                        round(rate.multiply(HUNDRED), 2))),
            "某市某局.xlsx");
    assertEquals(List.of(), comparisons(checked));
    ScoredRow row = checked.forms().get(0).rows().get(0);
    BigDecimal right = new BigDecimal(score);
    boolean alike = round(spent, amount).compareTo(round(planned, amount)) == 0;
    assertTrue(
        alike || row.lowest().compareTo(right) <= 0 && right.compareTo(row.highest()) <= 0,
        () -> score + " not in " + row.lowest() + ".." + row.highest());
    boolean said =
        checked.findings().stream().anyMatch(f -> f.is(BandEdgeCheck.SCORE_DEPENDS_ON_ROUNDING));
    assertTrue(
        alike || said || row.computed().orElseThrow().compareTo(right) == 0,
        "another score is computed and nobody says why");
  }

  @Test
  void aSumOrRateOfTheDataBeyondRounding_isAlwaysFound() {
    Tries.of(300, 20261125, RoundingProperties::findsWhatTheDataBelie);
  }

  private static void findsWhatTheDataBelie(Draw draw) {
    long budget = draw.between(50_000_000, 900_000_000L);
    int share = draw.between(300, 800);
    int amount = draw.between(1, 3);
    int steps = draw.between(2, 90);
    boolean up = draw.flag();
    BigDecimal planned = round(true6(budget), amount);
    BigDecimal spent = round(planned.multiply(BigDecimal.valueOf(share, 3)), amount);
    BigDecimal sign = up ? BigDecimal.ONE : BigDecimal.ONE.negate();
    BigDecimal times = sign.multiply(BigDecimal.valueOf(steps));
    BigDecimal sum = spent.add(planned).add(times.multiply(unit(amount)));
    BigDecimal play = ratio(unit(amount).add(unit(amount)), planned);
    BigDecimal rate =
        round(ratio(spent, planned).multiply(HUNDRED), 2)
            .add(times.multiply(unit(2)))
            .add(sign.multiply(round(play.multiply(HUNDRED), 2)));
    Checked checked =
        BANDED.check(banded("30").and("基础数据", data(spent, planned, sum, rate)), "某市某局.xlsx");
    Set<FindingCode> cross = Set.of(CrossChecks.CROSS_CHECK);
    // A wrong figure that explains both is told instead of them, at the place of that figure.
    boolean shared = found(checked, cross, "基础数据!B2") || found(checked, cross, "基础数据!B3");
    assertTrue(shared || found(checked, cross, "基础数据!B4"), () -> "sum " + sum);
    assertTrue(shared || found(checked, cross, "基础数据!B5"), () -> "rate " + rate);
  }
}
