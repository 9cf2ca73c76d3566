package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.read.fact.UsedFigures;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.MeasuredBy;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.rulebook.CompletionRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores that no rulebook gave, for tests of what is made of them. */
public final class MadeUpScores {
  private static final PointRounding ROUNDING = new PointRounding(2);

  private MadeUpScores() {}

  /** A row scored by its completion rate. */
  public static ScoredRow decided(
      IndicatorRow row, String weight, String self, String points, String completion) {
    BigDecimal rate = new BigDecimal(completion);
    MeasuredPair measure =
        new MeasuredPair(
            Optional.of(BigDecimal.ONE),
            Optional.of(rate),
            Optional.of(rate),
            Direction.HIGHER,
            MeasuredBy.FIGURES,
            List.of());
    Formula formula = Formula.parse("1").formula().orElseThrow();
    Calculation score =
        new Calculation(
            formula, UsedFigures.of(Map.of()), new Evaluation.Value(new BigDecimal(points)));
    return row(
        row,
        Optional.of(weight),
        Optional.of(self),
        new Verdict(
            Optional.of(new BigDecimal(points)),
            Optional.empty(),
            Optional.empty(),
            Treatment.PLAIN,
            new Grounds.ComparedPair(
                new CompletionRule(
                    "", CompletionRule.Situation.HIGHER, Optional.of(formula), "按完成率"),
                row.target().map(IndicatorRow.TargetCell::text).orElse(""),
                row.reached().words(),
                new PairOutcome.Short(measure),
                score)));
  }

  /** A row that a person decides. */
  public static ScoredRow open(IndicatorRow row, Optional<String> weight, Optional<String> self) {
    return row(row, weight, self, open());
  }

  private static Verdict open() {
    return Verdict.open(Grounds.Undecided.of(OpenCause.NO_TARGET, ""));
  }

  private static ScoredRow row(
      IndicatorRow row, Optional<String> weight, Optional<String> self, Verdict verdict) {
    Optional<BigDecimal> worth = weight.map(BigDecimal::new);
    Optional<BigDecimal> claimed = self.map(BigDecimal::new);
    ScoredPart part =
        ScoredPart.whole(
            Points.of(worth.orElse(BigDecimal.ZERO)), new SelfScore(claimed, row.score()), verdict);
    return new ScoredRow(
        row, worth.map(Worth::own).orElse(Worth.UNKNOWN), claimed, List.of(part), ROUNDING);
  }

  /** An execution row that a person decides. */
  public static FundScore funds(FundBlock block, Optional<String> computedRate) {
    return funds(block, computedRate, open());
  }

  /** An execution row scored by a rule. */
  public static FundScore funds(FundBlock block, Optional<String> computedRate, String points) {
    BigDecimal decided = new BigDecimal(points);
    return funds(block, computedRate, Verdict.fixed(decided, open().grounds()));
  }

  private static FundScore funds(FundBlock block, Optional<String> rate, Verdict verdict) {
    PointEntries points = block.total().orElseThrow().points();
    ScoredPart part =
        ScoredPart.whole(
            Points.of(points.weight().number().orElse(BigDecimal.ZERO)),
            new SelfScore(points.score().number(), points.score().place()),
            verdict);
    return new FundScore(
        block,
        rate.map(BigDecimal::new),
        block.total().orElseThrow().amounts(),
        part,
        false,
        ROUNDING);
  }

  /** The total line of a fund block; absent cells are columns that it lacks. */
  public static FundBlock.FundRow line(
      Expectation amounts,
      Optional<SheetCell> initial,
      Optional<SheetCell> adjusted,
      Optional<SheetCell> executed,
      Optional<SheetCell> rate,
      PointEntries points) {
    return new FundBlock.FundRow(
        "年度资金总额",
        new FundBlock.Amounts(
            FormEntry.of(initial, amounts),
            FormEntry.of(adjusted, amounts),
            FormEntry.of(executed, amounts)),
        FormEntry.of(rate, Expectation.percent()),
        points);
  }
}
