package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * The total line of a fund block with its figures; amounts in 元, rates as ratios.
 *
 * @param block the block as it stands on the form
 * @param computedRate executed divided by the budget; empty where that cannot be computed
 * @param amounts its amounts, without those that were in doubt before anything was scored
 * @param judged its points, taken by themselves
 * @param repeated whether its self score is not part of the total, because the rows repeat it
 * @param rounding how points are rounded
 */
public record FundScore(
    FundBlock block,
    Optional<BigDecimal> computedRate,
    FundBlock.Amounts amounts,
    ScoredPart judged,
    boolean repeated,
    PointRounding rounding) {

  private Optional<BigDecimal> number(Function<FundBlock.FundRow, FormEntry> field) {
    return block.total().map(field).flatMap(FormEntry::number);
  }

  /** The unit the form writes amounts in, such as 万元; empty where it states none. */
  public String unit() {
    return block.unit();
  }

  /** How many 元 the unit is. */
  public BigDecimal factor() {
    return block.money().factor();
  }

  /** Budget at the start of the year. */
  public Optional<BigDecimal> initial() {
    return amounts.initial().number();
  }

  /** Budget of the whole year after adjustments. */
  public Optional<BigDecimal> adjusted() {
    return amounts.adjusted().number();
  }

  /** Amount spent. */
  public Optional<BigDecimal> executed() {
    return amounts.executed().number();
  }

  /** Execution rate as written. */
  public Optional<BigDecimal> declaredRate() {
    return number(FundBlock.FundRow::written);
  }

  /** Points of the execution row. */
  public Optional<BigDecimal> weight() {
    return number(line -> line.points().weight());
  }

  /** Self score of the execution row. */
  public Optional<BigDecimal> self() {
    return repeated ? Optional.empty() : judged.self();
  }

  /** Score of the execution row by the rulebook, or the self score where it stands. */
  public Optional<BigDecimal> computed() {
    return weight().flatMap(points -> judged.standing());
  }

  /** Whether a rule decided the computed score. */
  public boolean decided() {
    return judged.points().isPresent();
  }

  /** How the computed score came about, or why it could not. */
  public Message explanation() {
    return judged.explanation();
  }

  /** The computed score as an Excel formula over its source cells. */
  public Optional<String> live() {
    return judged.live(rounding);
  }

  /** The scores that the figures as written allow; empty where no rule decides. */
  public Optional<Interval> allowed() {
    return judged.verdict().allowed();
  }

  /** How the rule is to be taken beyond its points. */
  public Treatment treatment() {
    return judged.verdict().treatment();
  }

  /** The least points that the execution row can bring; 0 where no rule decides. */
  public BigDecimal lowest() {
    return judged.verdict().lowest();
  }

  /** The most points that it can bring; its weight where no rule decides. */
  public BigDecimal highest() {
    return judged.verdict().highest(judged.weight());
  }

  /** The same line where its points are not part of the total: the rows repeat them. */
  FundScore asRepeated() {
    return new FundScore(block, computedRate, amounts, judged, true, rounding);
  }

  /** The same line while a figure behind its points is still to be confirmed. */
  FundScore toBeConfirmed() {
    return new FundScore(block, computedRate, amounts, judged.toBeConfirmed(), repeated, rounding);
  }

  /** The same line with its amounts and rate as they were before anything was told of them. */
  FundScore rated(FundScore before) {
    return new FundScore(block, before.computedRate, before.amounts, judged, repeated, rounding);
  }

  /** An amount in the unit that the form uses. */
  public Optional<BigDecimal> asWritten(Optional<BigDecimal> yuan) {
    return yuan.map(amount -> amount.divide(factor()));
  }

  /** An amount as filled in, in doubt or not, in the unit that the form uses. */
  public Optional<BigDecimal> filled(Function<FundBlock.Amounts, FormEntry> amount) {
    return asWritten(
        block.total().flatMap(line -> amount.apply(line.amounts()).reading().number()));
  }
}
