package cn.hebiao.rules.rulebook;

import cn.hebiao.rules.formula.Formula;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an indicator with target and actual is scored.
 *
 * @param level2Words the rule is for rows whose level-two name holds one of these words (separated
 *     by |); empty means every row
 * @param situation which pairs of target and actual it is for
 * @param score points over 目标, 实际, 分值; empty means that a person decides
 * @param basis the rule in words
 */
public record CompletionRule(
    String level2Words, Situation situation, Optional<Formula> score, String basis) {
  /** Whether it is for rows of every level-two name. */
  public boolean general() {
    return level2Words.isEmpty();
  }

  /** Whether it is for rows with this level-two name. */
  public boolean fits(String level2) {
    return general() || Stream.of(level2Words.split("\\|")).anyMatch(level2::contains);
  }

  /**
   * The rule for a pair of target and actual: one whose level-two words fit before one without any,
   * one for the very situation before one for the wider situation, else the first.
   */
  public static Optional<CompletionRule> choose(List<CompletionRule> rules, PairKind kind) {
    Situation situation = kind.situation();
    return rules.stream()
        .filter(rule -> rule.situation == situation || situation.wider().contains(rule.situation))
        .filter(rule -> rule.fits(kind.level2()))
        .min(
            Comparator.comparing(CompletionRule::general)
                .thenComparing(rule -> rule.situation != situation));
  }

  /** The kinds of pairs that rules tell apart. */
  public enum Situation {
    /** 越高越好: target with at least, more than. */
    HIGHER("越高越好"),
    /** 越低越好: target with at most, less than. */
    LOWER("越低越好"),
    /** 等于: target with an equals sign. */
    EQUAL("等于"),
    /** 目标为零: target 0. */
    ZERO("目标为零"),
    /** 未写方向: a bare number. */
    UNSTATED("未写方向"),
    /** 未写方向而低于目标: less than a bare number. */
    BELOW_UNSTATED("未写方向而低于目标", UNSTATED),
    /** 定性: words. */
    QUALITATIVE("定性"),
    /** 按期: done by the day or within the period that the target names. */
    IN_TIME("按期", QUALITATIVE),
    /** 逾期: done later than the target allows. */
    LATE("逾期", QUALITATIVE);

    private final String chinese;
    private final List<Situation> wider;

    Situation(String chinese, Situation... wider) {
      this.chinese = chinese;
      this.wider = List.of(wider);
    }

    /** The situation whose rule holds for this one where it has none; empty if there is none. */
    public List<Situation> wider() {
      return wider;
    }

    public String chinese() {
      return chinese;
    }
  }
}
