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
  private static final int SHORTEST = 5;
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
}
