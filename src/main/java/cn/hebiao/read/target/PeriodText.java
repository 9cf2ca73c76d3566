package cn.hebiao.read.target;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells texts that set or name a time from texts that only mention one. */
final class PeriodText {
  /** What asks for more than a time is longer. */
  private static final int LONGEST = 60;

  private static final Pattern AT_MOST = Pattern.compile("^(?:≤|≦|<=|=<|=|═|不晚于|不迟于|不超过|控制在|早于)");
  private static final Pattern NOTHING =
      Pattern.compile("(?:[-~—、,，;；。()至到和及]|完成|已|均|全部|于|在|期间|左右|截至|截止)*");
  private static final Pattern FIGURE = Pattern.compile("[0-9%]");

  /** Times in which something is done again and again set no day. */
  private static final Pattern REPEATED = Pattern.compile("每[年月季周日天]");

  private PeriodText() {}

  /** Whether a text is a time, or a target that asks for one. */
  static boolean isTime(String text, PairSide side) {
    if (text.isEmpty() || text.length() > LONGEST || REPEATED.matcher(text).find()) {
      return false;
    }
    Matcher bound = AT_MOST.matcher(text);
    String bare = bound.find() ? text.substring(bound.end()) : text;
    DayScan scan = DayScan.of(bare, 1);
    List<DayMention> times = scan.mentions();
    boolean whole = !times.isEmpty() && NOTHING.matcher(scan.rest()).matches();
    boolean asked =
        side == PairSide.TARGET
            && times.stream().anyMatch(DayMention::fine)
            && !FIGURE.matcher(scan.rest()).find();
    return whole || asked;
  }
}
