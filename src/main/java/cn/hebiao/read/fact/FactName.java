package cn.hebiao.read.fact;

import cn.hebiao.read.form.LabelText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure is called, so far that it is the same figure wherever it is called so: the words
 * without year, marks and what does not change what is meant.
 *
 * @param words the name
 * @param year the year it is of; empty where it does not say
 */
public record FactName(String words, Optional<Integer> year) {
  private static final int SHORTEST = 4;

  /** Shorter names are those of counts only. */
  private static final int TELLING = 5;

  /** Of longer names the order of the words says nothing: 实际支出公用经费 is 公用经费实际支出. */
  private static final int ANY_ORDER = 6;

  private static final Pattern AMOUNT = Pattern.compile("(?:总额|总数|数额|金额|总量)$");
  private static final Pattern COUNT = Pattern.compile("(?<=.{4})(?:(?:企业|单位)?[人户家次个处起]?数)$");
  private static final Pattern FILLER = Pattern.compile("安排");

  private static final Pattern YEAR = Pattern.compile("^(20[0-9]{2})年(?:度|全年)?");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]+[.、]|\\([0-9]+\\)|[一二三四五六七八九十]+、)");
  private static final Pattern MARKS = Pattern.compile("[“”\"'《》]|\\(.*?\\)");

  /** Words by which a name says only together with its place what it is of. */
  private static final Pattern OF_PLACE =
      Pattern.compile(
          ".*(?:其中|上年|去年|上一年|往年|同比|较|比上|比年|占|增长|上升|增加|减少|下降|降低|以上|以下|合计|小计|总分"
              + "|得分|分值|权重|季度|上半年|下半年|每|各).*");

  /** The name that a label or the words before a figure give; empty for one that is too general. */
  public static Optional<FactName> of(String label, Optional<Integer> before) {
    String words = MARKS.matcher(LabelText.normalise(label)).replaceAll("");
    words = NUMBER.matcher(words).replaceFirst("");
    Matcher year = YEAR.matcher(words);
    Optional<Integer> own = year.find() ? Optional.of(Integer.valueOf(year.group(1))) : before;
    words = year.replaceFirst("");
    boolean general =
        words.length() < SHORTEST
            || words.chars().anyMatch(Character::isDigit)
            || OF_PLACE.matcher(words).matches();
    return general ? Optional.empty() : Optional.of(new FactName(words, own));
  }

  /** Whether it may be the name of an amount or a rate, too. */
  public boolean isTelling() {
    return words.length() >= TELLING;
  }

  /** What is the same for all spellings of the name. */
  public String core() {
    String core = AMOUNT.matcher(words).replaceFirst("");
    core = FILLER.matcher(COUNT.matcher(core).replaceFirst("")).replaceAll("");
    return core.length() < ANY_ORDER
        ? core
        : core.chars()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
