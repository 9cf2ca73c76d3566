package cn.hebiao.read.target;

import cn.hebiao.read.target.DayMention.DayBound;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days and times that a text names, from left to right, and what is left of the text. */
final class DayScan {
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String MONTH = "(1[0-2]|0?[1-9])";
  private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
  private static final String TO = "(?:[-~—]{1,2}|至|到)";

  /** Digits and dots are a date only where they end like one: 2023.6万元 is none. */
  private static final String ENDS = "(?=$|[-~—至到前底末之以为止起内后,，;；。、)(完竣验建开启已])";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.])"
              + YEAR
              + "(?:[-/.]"
              + MONTH
              + "[-/.]"
              + DAY
              + "(?!\\d)[日号]?"
              + "|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
              + ENDS
              + ")"
              + "(?:[ T]?[0-2]?\\d:\\d\\d(?::\\d\\d)?)?");
  private static final Pattern NUMERIC_MONTH =
      Pattern.compile(
          "(?<![\\d.])"
              + YEAR
              + "[-/.]"
              + MONTH
              + "(?!\\d)(?![-/.]\\d{1,2}(?!\\d))(?:月|"
              + ENDS
              + ")");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\d.第])(?:"
              + YEAR
              + "(?:年度?|(?="
              + TO
              + "(?:19|20)\\d\\d年))"
              + "|(?<!\\d)([12]\\d)年(?="
              + MONTH.replace("(", "(?:")
              + "月)"
              + "|(当年度?|本年度?|今年)|(次年度?|翌年|下一?年度?|第二年|明年)|(上一?年度?|去年))?"
              + "(?:(?<![\\d.个第])"
              + MONTH
              + "(?:月份?(?:"
              + DAY
              + "(?:[日号]|(?=前|底|之前|以前|$))"
              + "|(上旬|初|中旬|中|下旬|月?底|月?末))?|(?="
              + TO
              + MONTH.replace("(", "(?:")
              + "月))"
              + "|第?([一二三四1-4])季度(末|底)?|([上下])半年(末|底)?|((?<=[年度])[底末]|年[底末终])|(全年|年度?内|(?<=[年度])内)|(年初|(?<=年)初))?");
  private static final Pattern DAY_ONLY = Pattern.compile(DAY + "[日号]");
  private static final Pattern LINK = Pattern.compile(TO);
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:24时|24点|24:00)?(?:(之前|以前|前(?![期往后置夕列景]))|(为止|止|之内|以内|内(?![容部外]))"
              + "|(起|开始|以来|之后|以后|后(?!期)))");
  private static final Pattern ASKED = Pattern.compile(".*(?:截至|截止到?|不晚于|不迟于|最迟)$");

  private static final String DELIMITERS = ",，;；。、";

  private final String text;
  private final int formYear;
  private final List<DayMention> found = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();
  private int year;
  private int at;
  private int clause;

  private DayScan(String text, int year) {
    this.text = text;
    this.formYear = year;
    this.year = year;
  }

  /**
   * Reads a text that has been made plain.
   *
   * @param year the year of times that do not name theirs
   */
  static DayScan of(String text, int year) {
    DayScan scan = new DayScan(ArabicDates.of(text), year);
    scan.run();
    return scan;
  }

  /** The times, in their order. */
  List<DayMention> mentions() {
    return List.copyOf(found);
  }

  /** The text without the times and what belongs to them. */
  String rest() {
    return rest.toString();
  }

  /** A year that a text names in four digits. */
  static Optional<Integer> year(String text) {
    return DayScan.of(text, 0).found.stream()
        .map(mention -> mention.to().getYear())
        .filter(year -> year > 1)
        .findFirst();
  }

  private void run() {
    int behind = 0;
    while (at < text.length()) {
      int start = at;
      Optional<DayMention> time = time();
      if (time.isPresent()) {
        DayMention whole = said(range(time.get()), text.substring(clause, start));
        labelLast(behind, start);
        found.add(whole.within(text.substring(Math.max(clause, behind), start), ""));
        behind = at;
      } else {
        if (DELIMITERS.indexOf(text.charAt(at)) >= 0) {
          labelLast(behind, at);
          behind = at + 1;
          clause = at + 1;
        }
        rest.append(text.charAt(at++));
      }
    }
    labelLast(behind, text.length());
  }

  /** What stands behind the last time belongs to it up to the next time or mark. */
  private void labelLast(int from, int to) {
    int last = found.size() - 1;
    if (last >= 0 && found.get(last).after().isEmpty() && from < to) {
      DayMention mention = found.get(last);
      found.set(last, mention.within(mention.before(), text.substring(from, to)));
    }
  }

  private DayMention range(DayMention start) {
    Matcher link = matcher(LINK);
    if (!link.lookingAt()) {
      return start;
    }
    int back = at;
    int before = year;
    at = link.end();
    boolean named = startsWithYear();
    Optional<DayMention> end = time().or(() -> dayOf(start));
    if (end.isEmpty()) {
      at = back;
      year = before;
      return start;
    }
    DayMention last = end.get();
    boolean next = !named && last.to().isBefore(start.from());
    return start.upTo(next ? later(last) : last);
  }

  private boolean startsWithYear() {
    return Pattern.compile(YEAR).matcher(text).region(at, text.length()).lookingAt();
  }

  /** 10月至3月 ends in the next year. */
  private static DayMention later(DayMention mention) {
    return new DayMention(
        mention.from().plusYears(1),
        mention.last().plusYears(1),
        mention.to().plusYears(1),
        mention.kind(),
        mention.fine(),
        "",
        "");
  }

  private Optional<DayMention> dayOf(DayMention start) {
    Matcher day = matcher(DAY_ONLY);
    if (!day.lookingAt()) {
      return Optional.empty();
    }
    try {
      LocalDate date = start.from().withDayOfMonth(Integer.parseInt(day.group(1)));
      at = day.end();
      return Optional.of(DaySpans.days(date, date, DayBound.AT, true));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A time with what is said of it: 前, 内, 起, or 截至 before it. */
  private DayMention said(DayMention time, String ahead) {
    boolean asked = ASKED.matcher(ahead).matches();
    Matcher suffix = matcher(SUFFIX);
    if (!suffix.lookingAt()) {
      return asked ? time.as(DayBound.UNTIL) : time;
    }
    boolean end = time.from().equals(time.to()) || "底末终旬".indexOf(text.charAt(at - 1)) >= 0;
    boolean strict = suffix.group(1) != null && !end && time.kind() != DayBound.RANGE;
    at = suffix.end();
    DayBound limit = strict ? DayBound.BEFORE : DayBound.UNTIL;
    return time.as(suffix.group(3) == null ? limit : DayBound.SINCE);
  }

  private Optional<DayMention> time() {
    if (at > 0 && Character.isLetter(text.charAt(at - 1)) && text.charAt(at - 1) < 128) {
      return Optional.empty();
    }
    try {
      return numeric().or(this::words);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<DayMention> numeric() {
    Matcher full = matcher(NUMERIC);
    if (full.lookingAt()) {
      int month = number(full, full.group(2) == null ? 4 : 2);
      int day = number(full, full.group(3) == null ? 5 : 3);
      LocalDate date = LocalDate.of(number(full, 1), month, day);
      return taken(full, DaySpans.days(date, date, DayBound.AT, true));
    }
    Matcher part = matcher(NUMERIC_MONTH);
    return part.lookingAt()
        ? taken(part, DaySpans.month(YearMonth.of(number(part, 1), number(part, 2))))
        : Optional.empty();
  }

  private Optional<DayMention> words() {
    Matcher time = matcher(WORDS);
    if (!time.lookingAt() || time.end() == at) {
      return Optional.empty();
    }
    int named = yearOf(time);
    DayMention mention = DaySpans.part(time.toMatchResult(), named);
    return taken(time, mention);
  }

  private int yearOf(Matcher time) {
    if (time.group(1) != null) {
      return number(time, 1);
    }
    if (time.group(2) != null) {
      return 2000 + number(time, 2);
    }
    int offset = time.group(4) != null ? 1 : time.group(5) != null ? -1 : 0;
    boolean relative = time.group(3) != null || offset != 0;
    return relative ? formYear + offset : year;
  }

  private Optional<DayMention> taken(Matcher match, DayMention mention) {
    at = match.end();
    year = mention.from().getYear();
    return Optional.of(mention);
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
