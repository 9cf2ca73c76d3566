package cn.hebiao.read.target;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises texts that are dates and nothing else. */
final class PeriodParser {
  private static final int LONGEST = 40;

  /** What a date word may begin with. */
  private static final String STARTS = "0123456789第一二三四上下全当本年每";

  /** One date word; tried again and again from where the last one ended, so it cannot run away. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}"
              + "|(?:19|20)\\d\\d(?:年度?|(?=[-~—至到](?:19|20)\\d\\d年))"
              + "|(?:19|20)\\d\\d[-/](?:1[0-2]|0?[1-9])(?!\\d)"
              + "|(?:1[0-2]|0?[1-9])(?:月份?|(?=[-~—至到、](?:1[0-2]|0?[1-9])月))"
              + "|(?:3[01]|[12]\\d|0?[1-9])[日号]"
              + "|第?[一二三四1-4]季度|上半年|下半年|全年|当年|本年度?|年内|年度内|每年");

  private static final Pattern LINK =
      Pattern.compile("[-~—至到、,及和]|底|末|初|中旬|上旬|下旬|以前|之前|前|以内|之内|内|完成|期间|年底|年末");

  private static final Pattern SIMPLE =
      Pattern.compile(
          "((?:19|20)\\d\\d)(?:年度?|[-/.])"
              + "(?:(1[0-2]|0?[1-9])(?:月份?|[-/.]|$)(?:(3[01]|[12]\\d|0?[1-9])[日号]?)?)?"
              + "(底|末|年底|年末)?(以前|之前|前)?(完成)?");

  private static final Pattern MONTHS =
      Pattern.compile("((?:19|20)\\d\\d)年(1[0-2]|0?[1-9])月?[-~—至到](1[0-2]|0?[1-9])月");

  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)\\d\\d)年?[-~—至到]((?:19|20)\\d\\d)年");

  private PeriodParser() {}

  /** The period that the whole text is. Empty for any other text. */
  static Optional<PeriodClaim> read(String text) {
    if (text.length() > LONGEST || !isPeriod(text)) {
      return Optional.empty();
    }
    return Optional.of(new PeriodClaim(text, span(text)));
  }

  private static boolean isPeriod(String text) {
    if (text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    Matcher token = TOKEN.matcher(text);
    Matcher link = LINK.matcher(text);
    int at = 0;
    boolean dated = false;
    while (at < text.length()) {
      if (token.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
        at = token.end();
        dated = true;
      } else if (dated && link.region(at, text.length()).lookingAt()) {
        at = link.end();
      } else {
        return false;
      }
    }
    return dated;
  }

  private static Optional<PeriodClaim.DaySpan> span(String text) {
    Matcher simple = SIMPLE.matcher(text);
    Matcher months = MONTHS.matcher(text);
    Matcher years = YEARS.matcher(text);
    try {
      if (simple.matches()) {
        return Optional.of(day(simple));
      }
      if (months.matches()) {
        int year = number(months, 1);
        return Optional.of(
            new PeriodClaim.DaySpan(first(year, number(months, 2)), last(year, number(months, 3))));
      }
      return years.matches()
          ? Optional.of(
              new PeriodClaim.DaySpan(first(number(years, 1), 1), last(number(years, 2), 12)))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static PeriodClaim.DaySpan day(Matcher date) {
    int year = number(date, 1);
    int from = first(year, 1);
    int to = last(year, 12);
    if (date.group(2) != null) {
      from = first(year, number(date, 2));
      to = last(year, number(date, 2));
    }
    if (date.group(3) != null) {
      to = from - 1 + YearMonth.of(year, number(date, 2)).atDay(number(date, 3)).getDayOfMonth();
      from = to;
    }
    boolean deadline = date.group(4) != null || date.group(5) != null;
    return new PeriodClaim.DaySpan(deadline ? 0 : from, to);
  }

  private static int first(int year, int month) {
    return year * 10_000 + month * 100 + 1;
  }

  private static int last(int year, int month) {
    return year * 10_000 + month * 100 + YearMonth.of(year, month).lengthOfMonth();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
