package cn.hebiao.rules.rulebook;

import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import java.util.Arrays;
import java.util.Optional;

/**
 * What decides which {@link CompletionRule} a pair of target and actual follows.
 *
 * @param level2 the row's level-two name; may be empty
 * @param situation how target and actual stand to each other
 */
public record PairKind(String level2, Situation situation) {
  private static final char SLASH = '/';

  /** Reads 越高越好 or 成本指标/未写方向, as worked examples name it. */
  public static Optional<PairKind> of(String text) {
    int slash = text.lastIndexOf(SLASH);
    String level2 = text.substring(0, Math.max(slash, 0));
    String word = text.substring(slash + 1);
    return Arrays.stream(Situation.values())
        .filter(situation -> situation.chinese().equals(word))
        .map(situation -> new PairKind(level2, situation))
        .findFirst();
  }
}
