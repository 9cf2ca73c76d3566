package cn.hebiao.judge.evidence;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Placeholder;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.ContraryWords;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.Target;
import cn.hebiao.rules.rulebook.Role;
import java.util.Arrays;
import java.util.Optional;
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
    return ContraryWords.isOpposite(target(), actual())
        || !negative(target())
            && Arrays.stream(MARKS.split(LabelText.normalise(actual())))
                .anyMatch(
                    clause ->
                        rules.notReached().match(clause) || ContraryWords.of(target(), clause));
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
