package cn.hebiao.judge.score;

import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which rule a pair of target and actual follows. */
public final class CompletionChoice {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[|\uFF5C]");

  private final List<Option> options;

  /**
   * @param rules the completion rules of a rulebook
   */
  public CompletionChoice(List<CompletionRule> rules) {
    this.options = rules.stream().map(Option::of).toList();
  }

  /** A rule with its level-two words, normalised. */
  private record Option(CompletionRule rule, List<String> words) {
    static Option of(CompletionRule rule) {
      return new Option(
          rule,
          BETWEEN_WORDS
              .splitAsStream(rule.level2Words())
              .map(LabelText::normalise)
              .filter(word -> !word.isEmpty())
              .toList());
    }

    boolean general() {
      return rule.level2Words().isBlank();
    }

    boolean fits(String level2) {
      return !general() && words.stream().anyMatch(level2::contains);
    }
  }

  private static Situation situation(MeasuredPair measure) {
    if (measure.qualitative() || measure.target().isEmpty()) {
      return Situation.QUALITATIVE;
    }
    if (measure.target().get().signum() == 0) {
      return Situation.ZERO;
    }
    return switch (measure.direction()) {
      case HIGHER -> Situation.HIGHER;
      case LOWER -> Situation.LOWER;
      case EQUAL -> Situation.EQUAL;
      case UNSTATED -> Situation.UNSTATED;
    };
  }

  /** The first rule whose level-two words fit, else the first without any. */
  public Optional<CompletionRule> of(IndicatorRow row, MeasuredPair measure) {
    Situation situation = situation(measure);
    String level2 = LabelText.normalise(row.level2());
    List<Option> fitting =
        options.stream().filter(option -> option.rule().situation() == situation).toList();
    return fitting.stream()
        .filter(option -> option.fits(level2))
        .findFirst()
        .or(() -> fitting.stream().filter(Option::general).findFirst())
        .map(Option::rule);
  }
}
