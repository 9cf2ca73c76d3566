package cn.hebiao.read.target;

import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A multiplication written out: 5*4=20万元.
 *
 * @param first its first factor
 * @param second its second factor
 * @param result what is given as its result
 */
record ProductClaim(FigureClaim first, FigureClaim second, FigureClaim result) implements Claim {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** This product as what was reached, against a price or a total. */
  PairOutcome asActualOf(FigureClaim wanted, Target target, Actual actual) {
    BigDecimal product = inResultUnit(first).multiply(inResultUnit(second));
    BigDecimal given = result.figure().written();
    BigDecimal slack = HALF.scaleByPowerOfTen(-given.scale());
    if (product.subtract(given).abs().compareTo(slack) > 0) {
      return new PairOutcome.NotComparable(
          ComparisonReason.PRODUCT_WRONG.of(
              Map.of(
                  "target", target.raw(),
                  "actual", actual.raw(),
                  "product", product.stripTrailingZeros().toPlainString())));
    }
    if (wanted.per().isEmpty()) {
      List<TargetReason> notes = List.of(ComparisonReason.TOTAL_FROM_PRODUCT.plain());
      return wanted.compare(result, notes, target, actual);
    }
    return price(wanted)
        .map(price -> wanted.compare(price, NOTES, target, actual))
        .orElseGet(() -> Outcomes.open(ComparisonReason.FACTORS_UNCLEAR, target, actual));
  }

  private static final List<TargetReason> NOTES =
      List.of(ComparisonReason.PRICE_FROM_PRODUCT.plain());

  private BigDecimal inResultUnit(FigureClaim factor) {
    Unit unit = result.figure().unit();
    return factor.figure().unit().convertsTo(unit)
        ? unit.fromBase(factor.figure().number())
        : factor.figure().written();
  }

  /** The factor that is the price: the one in money, else the one that only can be. */
  private Optional<FigureClaim> price(FigureClaim wanted) {
    boolean firstPriced = isPriced(first);
    if (firstPriced != isPriced(second)) {
      return Optional.of(priced(firstPriced ? first : second, wanted));
    }
    FigureClaim one = priced(first, wanted);
    FigureClaim two = priced(second, wanted);
    boolean firstSame = same(one, wanted);
    if (firstSame != same(two, wanted)) {
      return Optional.of(firstSame ? one : two);
    }
    boolean firstWhole = isWhole(first);
    if (firstWhole == isWhole(second)) {
      return Optional.empty();
    }
    return Optional.of(firstWhole ? two : one);
  }

  private boolean isPriced(FigureClaim factor) {
    return factor.figure().unit().convertsTo(result.figure().unit())
        && factor.figure().unit().measures();
  }

  private static boolean isWhole(FigureClaim factor) {
    return factor.figure().written().stripTrailingZeros().scale() <= 0;
  }

  private static boolean same(FigureClaim price, FigureClaim wanted) {
    return price.figure().number().compareTo(wanted.figure().number()) == 0;
  }

  private FigureClaim priced(FigureClaim factor, FigureClaim wanted) {
    FigureClaim stated = isPriced(factor) ? factor : factor.withFigure(inMoney(factor));
    return new FigureClaim(
        "",
        ComparatorSign.NONE,
        stated.figure(),
        wanted.per(),
        "",
        stated.approximate(),
        result.notes());
  }

  private Figure inMoney(FigureClaim factor) {
    return Figure.of(factor.figure().written(), result.figure().unit());
  }

  @Override
  public PairOutcome against(Target target, Actual actual) {
    return Outcomes.open(ComparisonReason.TARGET_UNCLEAR, target, actual);
  }

  @Override
  public Optional<ProductClaim> product() {
    return Optional.of(this);
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.ACTUAL_UNCLEAR;
  }
}
