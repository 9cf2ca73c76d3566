package cn.hebiao.core.target;

/**
 * Words without any number: 优, 持续下降, 普遍提高.
 *
 * @param text the words, made plain
 */
record Words(String text) implements Claim {
  @Override
  public Outcome against(Target target, Actual actual) {
    return Wording.repeated(target, actual)
        .orElseGet(() -> Outcomes.open(Wording.difference(target, actual), target, actual));
  }

  @Override
  public Cause unfit() {
    return Cause.WORDS_FOR_NUMBER;
  }
}
