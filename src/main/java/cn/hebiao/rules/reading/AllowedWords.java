package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.Status;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A closed list of words and what they stand for.
 *
 * @param meanings meaning by word, in the order in which users are shown them
 */
record AllowedWords<T>(Map<String, T> meanings) {
  static final AllowedWords<Role> ROLE = of(Role.values(), Role::chinese);
  static final AllowedWords<FormKind> FORM_KIND = of(FormKind.values(), FormKind::chinese);
  static final AllowedWords<Status> STATUS = of(Status.values(), Status::chinese);
  static final AllowedWords<DataItem.Manner> MANNER =
      of(DataItem.Manner.values(), DataItem.Manner::chinese);
  static final AllowedWords<CompletionRule.Situation> SITUATION =
      of(CompletionRule.Situation.values(), CompletionRule.Situation::chinese);
  static final AllowedWords<IndicatorRule.ScoreWhenMissing> WHEN_MISSING =
      of(IndicatorRule.ScoreWhenMissing.values(), IndicatorRule.ScoreWhenMissing::chinese)
          .and("0分", IndicatorRule.ScoreWhenMissing.ZERO)
          .and("人工", IndicatorRule.ScoreWhenMissing.MANUAL);
  static final AllowedWords<CrossCheck.CheckWhenMissing> CHECK_WHEN_MISSING =
      of(CrossCheck.CheckWhenMissing.values(), CrossCheck.CheckWhenMissing::chinese);
  static final AllowedWords<Severity> SEVERITY =
      new AllowedWords<Severity>()
          .and("错误", Severity.ERROR)
          .and("警告", Severity.WARNING)
          .and("提示", Severity.NOTICE);
  static final AllowedWords<CrossCheck.Relation> RELATION =
      of(CrossCheck.Relation.values(), CrossCheck.Relation::sign)
          .and("<=", CrossCheck.Relation.AT_MOST)
          .and("≦", CrossCheck.Relation.AT_MOST)
          .and(">=", CrossCheck.Relation.AT_LEAST)
          .and("≧", CrossCheck.Relation.AT_LEAST)
          .and("==", CrossCheck.Relation.EQUAL);

  /** What a blank cell of a data item means. */
  enum BlankMeaning {
    ZERO,
    UNKNOWN,
    FAULT
  }

  static final AllowedWords<BlankMeaning> BLANK =
      new AllowedWords<BlankMeaning>()
          .and("0", BlankMeaning.ZERO)
          .and("未知", BlankMeaning.UNKNOWN)
          .and("必填", BlankMeaning.FAULT);

  /** Whether a rulebook is the default of all places. */
  static final AllowedWords<Boolean> NATIONAL =
      new AllowedWords<Boolean>().and("全国通用", true).and("地方", false);

  AllowedWords {
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  AllowedWords() {
    this(Map.of());
  }

  static <T> AllowedWords<T> of(T[] values, Function<T, String> word) {
    Map<String, T> meanings = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> meanings.put(word.apply(value), value));
    return new AllowedWords<>(meanings);
  }

  AllowedWords<T> and(String word, T meaning) {
    Map<String, T> more = new LinkedHashMap<>(meanings);
    more.put(word, meaning);
    return new AllowedWords<>(more);
  }

  /** What a word stands for; an unknown word is reported with the known ones. */
  Optional<T> read(String column, String word, Problems.At problems) {
    Optional<T> meaning = Optional.ofNullable(meanings.get(Spelling.plain(word)));
    if (meaning.isEmpty()) {
      problems.add(unknown(column, word));
    }
    return meaning;
  }

  private Message unknown(String column, String word) {
    String known = String.join("、", meanings.keySet());
    return Spelling.nearest(word, meanings.keySet())
        .map(
            near ->
                RulebookMistake.WORD_UNKNOWN_NEAR.with(
                    "column", column, "word", word, "known", known, "nearest", near))
        .orElseGet(
            () ->
                RulebookMistake.WORD_UNKNOWN.with("column", column, "word", word, "known", known));
  }
}
