package cn.hebiao.judge.evidence;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.target.Actual;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.read.target.Target;
import cn.hebiao.read.target.TargetComparison;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Target and actual value of an indicator, taken apart.
 *
 * @param target the target
 * @param actual the actual value
 */
public record RowPair(Target target, Actual actual) {
  private static final Pattern BARE = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
  private static final Pattern PERIOD =
      Pattern.compile("(?<![0-9])([0-9]{1,2})月?[-—–~～至到]{1,2}([0-9]{1,2})月");
  private static final Pattern MIDNIGHT = Pattern.compile("\\s+0?0:00(?::00)?$");

  /** The pair of an indicator; empty where the form has no column for one of them. */
  public static Optional<RowPair> of(IndicatorRow row) {
    return row.target()
        .filter(target -> row.actual().isPresent())
        .map(target -> of(target, words(row)));
  }

  /** A target with an actual value in words. */
  public static RowPair of(TargetCell target, String actual) {
    Optional<Unit> unit = target.measure();
    return new RowPair(
        Target.parse(target.text(), unit), Actual.parse(measured(actual, target), unit));
  }

  /** How the actual value stands to the target. */
  public PairOutcome outcome() {
    return TargetComparison.compare(target, actual);
  }

  /**
   * The part of its target that an actual value was, before Excel made a date of it: 1-12月 was
   * typed and 12 January is stored; empty where that is not so.
   */
  public static Optional<String> typed(IndicatorRow row) {
    String target = row.target().map(TargetCell::text).orElse("");
    return row.actual()
        .flatMap(cell -> cell.cell().value().date())
        .flatMap(
            date ->
                PERIOD
                    .matcher(target)
                    .results()
                    .filter(
                        found ->
                            Integer.parseInt(found.group(1)) == date.getMonthValue()
                                && Integer.parseInt(found.group(2)) == date.getDayOfMonth())
                    .map(MatchResult::group)
                    .findFirst());
  }

  /** The actual value of an indicator as words; empty where none is filled. */
  public static String words(IndicatorRow row) {
    return row.actual().map(SheetCell::cell).map(RowPair::words).orElse("");
  }

  /** A day is shown as a day, whatever time of it a format adds. */
  private static String words(Cell cell) {
    return cell.value().date().isPresent()
        ? MIDNIGHT.matcher(cell.shown()).replaceFirst("")
        : cell.words();
  }

  /** A bare number stands for so many of the unit that the form prints in a column of its own. */
  private static String measured(String actual, TargetCell target) {
    boolean bare = BARE.matcher(actual.strip()).matches() && !actual.contains("%");
    return bare ? actual.strip() + target.unit() : actual;
  }
}
