package cn.hebiao.read.target;

import cn.hebiao.read.target.DayMention.DayBound;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.MatchResult;

/** The days that words such as 3月中旬, 第二季度末 and 上半年 stand for. */
final class DaySpans {
  private DaySpans() {}

  /**
   * The days of a time in words.
   *
   * @param time what was found, with its parts as {@link DayScan} marks them
   * @param named the year it is of
   */
  static DayMention part(MatchResult time, int named) {
    YearMonth first = YearMonth.of(named, 1);
    if (time.group(6) != null) {
      YearMonth month = YearMonth.of(named, Integer.parseInt(time.group(6)));
      if (time.group(7) != null) {
        LocalDate date = month.atDay(Integer.parseInt(time.group(7)));
        return days(date, date, DayBound.AT, true);
      }
      return time.group(8) == null ? month(month) : third(month, time.group(8));
    }
    if (time.group(9) != null) {
      int quarter = "一二三四1234".indexOf(time.group(9)) % 4;
      return months(first.plusMonths(3L * quarter), 3, time.group(10) != null);
    }
    if (time.group(11) != null) {
      return months(
          first.plusMonths(time.group(11).equals("上") ? 0 : 6), 6, time.group(12) != null);
    }
    if (time.group(13) != null) {
      LocalDate end = first.plusMonths(11).atEndOfMonth();
      return days(end.withDayOfMonth(1), end, DayBound.AT, true);
    }
    if (time.group(15) != null) {
      return month(first);
    }
    boolean all = time.group(14) != null && time.group(14).equals("全年");
    boolean inside = time.group(14) != null && !all;
    DayBound kind = all ? DayBound.RANGE : inside ? DayBound.UNTIL : DayBound.AT;
    return days(first.atDay(1), first.plusMonths(11).atEndOfMonth(), kind, inside);
  }

  private static DayMention third(YearMonth month, String word) {
    return switch (word.charAt(0)) {
      case '上', '初' -> days(month.atDay(1), month.atDay(10), DayBound.AT, true);
      case '中' -> days(month.atDay(11), month.atDay(20), DayBound.AT, true);
      default -> days(month.atDay(21), month.atEndOfMonth(), DayBound.AT, true);
    };
  }

  static DayMention month(YearMonth month) {
    return days(month.atDay(1), month.atEndOfMonth(), DayBound.AT, true);
  }

  private static DayMention months(YearMonth first, int count, boolean end) {
    LocalDate to = first.plusMonths(count - 1L).atEndOfMonth();
    return days(end ? to.withDayOfMonth(21) : first.atDay(1), to, DayBound.AT, true);
  }

  static DayMention days(LocalDate from, LocalDate to, DayBound kind, boolean fine) {
    return new DayMention(from, from, to, kind, fine, "", "");
  }
}
