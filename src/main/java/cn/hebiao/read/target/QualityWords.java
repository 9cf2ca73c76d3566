package cn.hebiao.read.target;

/**
 * Words without any number: 优, 持续下降, 普遍提高.
 *
 * @param text the words, made plain
 */
record QualityWords(String text) implements Claim {
  @Override
  public PairOutcome against(Target target, Actual actual) {
    return RepeatedWording.repeated(target, actual)
        .orElseGet(() -> Outcomes.open(RepeatedWording.difference(target, actual), target, actual));
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.WORDS_FOR_NUMBER;
  }
}
