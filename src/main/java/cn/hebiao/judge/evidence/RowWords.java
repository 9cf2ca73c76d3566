package cn.hebiao.judge.evidence;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Placeholder;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.Target;
import cn.hebiao.rules.rulebook.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an actual value in words says of its target.
 *
 * @param row the indicator
 * @param rules what the rulebook says of such words
 */
public record RowWords(IndicatorRow row, EvidenceRules rules) {
  private static final Pattern BARE = Pattern.compile("\\d+\\D{0,2}");

  /** The shortest word for not happening that goes on with what does not: 不发生. */
  private static final int LEAST_DENIAL = 3;

  private static final Pattern MARKS = Pattern.compile("[。;,、！!?:]+");
  private static final Map<String, String> OPPOSITES = Map.of("是", "否", "否", "是", "有", "无");
  private static final Pattern UNWANTED = Pattern.compile("(?:不得?|未|没有)([^0-9]{2,12})");
  private static final Pattern DENIED =
      Pattern.compile("(?:没有|未能|尚未|仍未|暂未|并未|不|未|没)([^0-9]{2,12})");

  /** A target that wants nothing but a rise or a fall: 逐年下降, 稳步提升. */
  private static final String DEGREE = "(?:逐年|逐步|持续|稳步|不断|有所|进一步|明显|显著|大幅|较?上年|同比)*";

  private static final Pattern RISE_WANTED = Pattern.compile(DEGREE + "(?:上升|增长|增加|提高|提升|升高)");
  private static final Pattern FALL_WANTED = Pattern.compile(DEGREE + "(?:下降|减少|降低|缩减|压减)");

  /** What is compared with an earlier year, and with nothing else. */
  private static final String EARLIER =
      "(?:(?:较|比|与)?(?:上年|去年|上一年|20[0-9]{2}年)度?(?:同期)?(?:相比)?|同比|环比)?(?:有所|略有|略|反而|仍)?";

  private static final Pattern RISEN = Pattern.compile(EARLIER + "(?:上升|增长|增加|升高)(?:了?[0-9].*)?");
  private static final Pattern FALLEN =
      Pattern.compile(EARLIER + "(?:下降|减少|降低|下滑|回落)(?:了?[0-9].*)?");

  /**
   * Whether it says that there is nothing, 无 or 不涉及, where the target wants some. Where the target
   * wants none, as of accidents, that is the right answer.
   */
  public boolean saysNone() {
    Optional<CellReading.ReadingKind> kind = Placeholder.kind(actual());
    return kind.filter(k -> k == CellReading.ReadingKind.NOT_APPLICABLE).isPresent() && wantsSome();
  }

  /**
   * Whether it counts what the target does not want at all: 发生2起 where nothing should. A bare 无 may
   * stand for no target, and a bare count for what was done against it, so that the name must speak
   * of what is better lower.
   */
  public boolean saysHappened() {
    String wanted = LabelText.normalise(target());
    String done = LabelText.normalise(actual());
    boolean lower = rules.pairs().directions().of(row) == Direction.LOWER;
    boolean happened =
        rules.words().of(Role.NONE_WANTED).stream()
            .filter(word -> word.length() >= LEAST_DENIAL && (lower || wanted.contains(word)))
            .anyMatch(word -> done.startsWith(word.substring(1)));
    return negative(target())
        && wanted.chars().noneMatch(Character::isDigit)
        && (happened || lower && BARE.matcher(done).matches())
        && Target.parse(actual(), row.target().flatMap(TargetCell::measure))
            .figure()
            .filter(figure -> figure.unit().dimension() == Dimension.COUNT)
            .filter(figure -> figure.number().signum() > 0)
            .isPresent();
  }

  /** Whether one of its clauses says that the target was not reached, or only in part. */
  public boolean saysNotReached() {
    return isOpposite()
        || !negative(target())
            && Arrays.stream(MARKS.split(LabelText.normalise(actual())))
                .anyMatch(clause -> rules.notReached().match(clause) || isContrary(clause));
  }

  /** Whether words are those of the target, as they are or without its degree: 提高 of 明显提高. */
  private static boolean isMeant(String words, String wanted) {
    return words.equals(wanted)
        || wanted.endsWith(words)
            && wanted.substring(0, wanted.length() - words.length()).matches(DEGREE);
  }

  /** Whether it answers no where yes is wanted, or the other way round. */
  private boolean isOpposite() {
    String wanted = LabelText.normalise(target());
    String done = LabelText.normalise(actual());
    Matcher unwanted = UNWANTED.matcher(wanted);
    return OPPOSITES.containsKey(wanted) && done.equals(OPPOSITES.get(wanted))
        || unwanted.matches() && done.matches("(?:已经?)?" + Pattern.quote(unwanted.group(1)));
  }

  /** Whether a clause denies the very words of the target, or tells a fall where a rise is due. */
  private boolean isContrary(String clause) {
    String wanted = LabelText.normalise(target());
    Matcher denied = DENIED.matcher(clause);
    return denied.matches() && isMeant(denied.group(1), wanted)
        || RISE_WANTED.matcher(wanted).matches() && FALLEN.matcher(clause).matches()
        || FALL_WANTED.matcher(wanted).matches() && RISEN.matcher(clause).matches();
  }

  private boolean wantsSome() {
    Target target = Target.parse(target(), row.target().flatMap(TargetCell::measure));
    Optional<Figure> figure = target.figure();
    return figure.filter(f -> f.number().signum() > 0).isPresent()
        && target.direction() != Direction.LOWER
        && rules.pairs().directions().of(row) != Direction.LOWER
        && !negative(target())
        && !IndicatorWords.names(row, Role.NONE_IS_RIGHT, rules.words());
  }

  /** Whether a text wants that something does not happen. */
  private boolean negative(String text) {
    String plain = LabelText.normalise(text);
    return rules.words().of(Role.NONE_WANTED).stream().anyMatch(plain::contains);
  }

  private String actual() {
    return row.actual().map(SheetCell::words).orElse("").strip();
  }

  private String target() {
    return row.target().map(TargetCell::text).orElse("");
  }
}
