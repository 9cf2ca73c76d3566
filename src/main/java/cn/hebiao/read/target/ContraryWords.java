package cn.hebiao.read.target;

import cn.hebiao.model.value.PlainText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of an actual value or a note that say the contrary of what a target in words wants. */
public final class ContraryWords {
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
  private static final Pattern DONE = Pattern.compile("^已经?");
  private static final Pattern LACKING = Pattern.compile("未|没有|推迟|延期|延后|滞后|不足|缺口");

  /** Longer texts are prose. */
  private static final int LONGEST = 40;

  private ContraryWords() {}

  /** Whether a clause denies the very words of a target, or tells a fall where a rise is due. */
  public static boolean of(String target, String clause) {
    String wanted = PlainText.label(target);
    if (wanted.length() > LONGEST || clause.length() > LONGEST) {
      return false;
    }
    Matcher denied = DENIED.matcher(clause);
    return denied.matches() && isMeant(denied.group(1), wanted)
        || RISE_WANTED.matcher(wanted).matches() && FALLEN.matcher(clause).matches()
        || FALL_WANTED.matcher(wanted).matches() && RISEN.matcher(clause).matches();
  }

  /** Whether no is answered where yes is wanted, or what must not be is there. */
  public static boolean isOpposite(String target, String actual) {
    String wanted = PlainText.label(target);
    String done = PlainText.label(actual);
    Matcher unwanted = UNWANTED.matcher(wanted);
    return OPPOSITES.containsKey(wanted) && done.equals(OPPOSITES.get(wanted))
        || unwanted.matches() && DONE.matcher(done).replaceFirst("").equals(unwanted.group(1));
  }

  /** Whether a note says that something is still to be done. */
  public static boolean isLacking(String note) {
    return LACKING.matcher(note).find();
  }

  /** Whether words are those of the target, as they are or without its degree: 提高 of 明显提高. */
  private static boolean isMeant(String words, String wanted) {
    return words.equals(wanted)
        || wanted.endsWith(words)
            && wanted.substring(0, wanted.length() - words.length()).matches(DEGREE);
  }
}
