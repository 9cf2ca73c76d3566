package cn.hebiao.read.fact;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that a sentence states.
 *
 * @param cell where the sentence stands
 * @param sentence which sentence of the cell, from 0
 * @param name the words right before it in its clause, without year and link words; empty where it
 *     has none of its own
 * @param year the year that these words begin with
 * @param unit the unit: {@link #MONEY}, {@link #PERCENT}, or what is counted
 * @param value in 元, as a ratio, or as counted
 * @param half half of its last written digit
 * @param written the figure with its unit as written
 */
public record ProseFigure(
    SheetCell cell,
    int sentence,
    String name,
    Optional<Integer> year,
    String unit,
    BigDecimal value,
    BigDecimal half,
    String written) {
  /** The unit of all amounts. */
  public static final String MONEY = "元";

  /** The unit of all rates. */
  public static final String PERCENT = "%";

  private static final Pattern OF_AMOUNTS =
      Pattern.compile(".*(?:执行率|支出率|安排率|到位率|控制率|调整率|变动率|结余率|预算完成率|支付率)");

  private static final Pattern CHANGE = Pattern.compile(".*(?:增长|上升|增加|增幅|下降|减少|降低|降幅)");
  private static final Pattern FALL = Pattern.compile(".*(?:下降|减少|降低|降幅)");
  private static final Pattern PART = Pattern.compile("占比?");
  private static final Pattern SHARE = Pattern.compile("占(?!地|用).*");
  private static final Pattern BASE =
      Pattern.compile(".*比(?!上年|去年|同期|往年)(.{2,10}?)数?(?:增长|上升|增加|下降|减少|降低)(?:了|幅度)?");
  private static final String RATE = "率";

  /** The same of a subject that the words before it named, and of its year if it has none. */
  ProseFigure of(String subject, Optional<Integer> subjectYear) {
    return new ProseFigure(
        cell, sentence, subject + name, year.or(() -> subjectYear), unit, value, half, written);
  }

  public boolean isMoney() {
    return unit.equals(MONEY);
  }

  public boolean isPercent() {
    return unit.equals(PERCENT);
  }

  /** Whether it counts things. */
  public boolean isCount() {
    return !isMoney() && !isPercent();
  }

  /** Whether it is a rate of amounts of money, by its name. */
  public boolean isRateOfAmounts() {
    return isPercent() && OF_AMOUNTS.matcher(name).matches();
  }

  /** Whether it says by how much something changed. */
  public boolean isChange() {
    return CHANGE.matcher(name).matches();
  }

  /** Whether it says by how much something fell. */
  public boolean isFall() {
    return FALL.matcher(name).matches();
  }

  /** Whether it is the share of a whole that the figure before it has. */
  public boolean isPart() {
    return isPercent() && PART.matcher(name).matches();
  }

  /** Whether it is the share that the row beside it has of some whole. */
  public boolean isShareOfWhole() {
    return isPercent() && SHARE.matcher(name).matches();
  }

  /** What a change is told against, as in 比年初预算数增长; empty for other names. */
  public Optional<String> base() {
    Matcher base = BASE.matcher(name);
    return base.matches() ? Optional.of(base.group(1)) : Optional.empty();
  }

  /** Whether words are those of a rate. */
  public static boolean isRate(String words) {
    return LabelText.normalise(words).endsWith(RATE);
  }

  /** What was done with a share of the things, of a rate such as 整改率; empty for other names. */
  public Optional<String> done() {
    return isPercent() && name.endsWith(RATE) && name.length() > 2
        ? Optional.of(name.substring(0, name.length() - 1))
        : Optional.empty();
  }

  /** What it stands for as it is written; a rate may have been cut instead of rounded. */
  public Interval range() {
    BigDecimal width = isPercent() ? half.add(half) : half;
    return Interval.point(value).widen(width);
  }
}
