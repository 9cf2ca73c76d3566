package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The total line of a fund block with its figures; amounts in 元, rates as ratios.
 *
 * @param block the block as it stands on the form
 * @param unit the unit the form writes amounts in, such as 万元
 * @param factor how many 元 the unit is
 * @param initial budget at the start of the year
 * @param adjusted budget of the whole year after adjustments
 * @param executed amount spent
 * @param declaredRate execution rate as written
 * @param computedRate executed divided by adjusted budget
 * @param weight points of the execution row
 * @param self self score of the execution row
 * @param computed score of the execution row by the rulebook
 * @param decided whether a rule decided the computed score
 * @param explanation how the computed score came about, or why it could not
 * @param live the computed score as an Excel formula over its source cells
 * @param allowed the scores that the figures as written allow; empty where no rule decides
 * @param treatment how the rule is to be taken beyond its points
 */
public record FundScore(
    FundBlock block,
    String unit,
    BigDecimal factor,
    Optional<BigDecimal> initial,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed,
    Optional<BigDecimal> declaredRate,
    Optional<BigDecimal> computedRate,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    boolean decided,
    Message explanation,
    Optional<String> live,
    Optional<Interval> allowed,
    Treatment treatment) {

  /** A total line that is treated as usual. */
  public FundScore(
      FundBlock block,
      String unit,
      BigDecimal factor,
      Optional<BigDecimal> initial,
      Optional<BigDecimal> adjusted,
      Optional<BigDecimal> executed,
      Optional<BigDecimal> declaredRate,
      Optional<BigDecimal> computedRate,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self,
      Optional<BigDecimal> computed,
      boolean decided,
      Message explanation,
      Optional<String> live) {
    this(
        block,
        unit,
        factor,
        initial,
        adjusted,
        executed,
        declaredRate,
        computedRate,
        weight,
        self,
        computed,
        decided,
        explanation,
        live,
        Optional.empty(),
        Treatment.PLAIN);
  }

  /** The least points that the execution row can bring; 0 where no rule decides. */
  public BigDecimal lowest() {
    return decided && weight.isPresent()
        ? treatment.edge().map(BandEdge::low).or(() -> computed).orElse(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  /** The most points that it can bring; its weight where no rule decides. */
  public BigDecimal highest() {
    Optional<BigDecimal> most =
        decided ? treatment.edge().map(BandEdge::high).or(() -> computed) : weight;
    return weight.flatMap(w -> most).orElse(BigDecimal.ZERO);
  }

  /** The same line where its points are not part of the total: the rows repeat them. */
  FundScore repeated() {
    return new FundScore(
        block,
        unit,
        factor,
        initial,
        adjusted,
        executed,
        declaredRate,
        computedRate,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        explanation,
        Optional.empty());
  }

  /** An amount in the unit that the form uses. */
  public Optional<BigDecimal> asWritten(Optional<BigDecimal> yuan) {
    return yuan.map(amount -> amount.divide(factor));
  }
}
