package cn.hebiao.read.target;

import cn.hebiao.model.value.PlainText;
import java.util.List;
import java.util.Optional;

/** Words against words: whether an actual repeats its target, and whether it takes it back. */
final class RepeatedWording {
  private static final String SEPARATORS = "，,。.;；、:：!！()\"'";

  /** What, directly before the repeated words, turns them round or weakens them. */
  private static final List<String> WEAKENING =
      List.of(
          "不", "未", "没", "没有", "无", "非", "较", "基本", "部分", "大部分", "欠", "未能", "尚未", "未实现", "未达到",
          "不够", "未完全", "难以", "接近", "有望", "力争", "争取", "计划", "拟");

  /** What, anywhere in the actual, says that the target is not reached. */
  private static final List<String> SHORTCOMING =
      List.of(
          "有待", "不足", "不够", "未能", "尚未", "仍需", "未达", "未完成", "没有完成", "滞后", "偏低", "未按", "不及时", "部分",
          "预计", "将于", "拟于", "计划于", "计划2", "正在", "在建", "进行中", "推进中", "延期", "推迟", "逾期", "超期");

  private RepeatedWording() {}

  /** Met, if the actual repeats the target's words without taking them back. */
  static Optional<PairOutcome> repeated(Target target, Actual actual) {
    String wanted = bare(target.text());
    String found = bare(actual.text());
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    if (holds(wanted, actual.text(), found)) {
      return Optional.of(met(ComparisonReason.REPEATS_TARGET));
    }
    boolean typo =
        wanted.length() > 1 && holds(undoubled(wanted), undoubled(actual.text()), undoubled(found));
    return typo ? Optional.of(met(ComparisonReason.CHARACTER_REPEATED)) : Optional.empty();
  }

  private static PairOutcome met(ComparisonReason note) {
    return new PairOutcome.Met(MeasuredPair.words(List.of(note.plain())));
  }

  private static boolean holds(String wanted, String text, String found) {
    if (found.equals(wanted)) {
      return true;
    }
    // A single character such as 优 must stand by itself at the beginning.
    boolean there = wanted.length() == 1 ? standsAlone(wanted, text) : found.contains(wanted);
    return there && !weakened(wanted, found);
  }

  private static boolean standsAlone(String wanted, String text) {
    return text.startsWith(wanted)
        && text.length() > wanted.length()
        && SEPARATORS.indexOf(text.charAt(wanted.length())) >= 0;
  }

  private static boolean weakened(String wanted, String found) {
    String before = found.substring(0, Math.max(0, found.indexOf(wanted)));
    return WEAKENING.stream().anyMatch(before::endsWith)
        || SHORTCOMING.stream().anyMatch(word -> found.contains(word) && !wanted.contains(word));
  }

  /** Why an actual does not count as repeating its target. */
  static ComparisonReason difference(Target target, Actual actual) {
    Claim claim = actual.claim();
    boolean number =
        !claim.levels().isEmpty() || !claim.changes().isEmpty() || claim.range().isPresent();
    String wanted = bare(target.text());
    if (bare(actual.text()).contains(wanted) && wanted.length() > 1) {
      return ComparisonReason.WORDS_WEAKENED;
    }
    return number ? ComparisonReason.NUMBER_FOR_WORDS : ComparisonReason.WORDS_DIFFER;
  }

  /** Whether two names, both given, mean different things. */
  static boolean conflict(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.contains(other) && !other.contains(one);
  }

  /** Whether the words say that something is not done or not reached. */
  static boolean denies(String words) {
    return words.indexOf('未') >= 0 || words.indexOf('没') >= 0 || mentionsShortcoming(words);
  }

  private static boolean mentionsShortcoming(String words) {
    for (String word : SHORTCOMING) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    PlainText.label(text)
        .codePoints()
        .filter(sign -> SEPARATORS.indexOf(sign) < 0)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String undoubled(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (at == 0 || text.charAt(at) != text.charAt(at - 1)) {
        kept.append(text.charAt(at));
      }
    }
    return kept.toString();
  }
}
