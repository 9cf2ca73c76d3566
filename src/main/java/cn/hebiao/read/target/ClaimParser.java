package cn.hebiao.read.target;

import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.ChineseNumber;
import cn.hebiao.model.value.Placeholder;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.model.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a whole text apart.
 *
 * @param role the side of the pair that the text stands on
 * @param header the unit for numbers without one of their own
 */
record ClaimParser(PairSide role, Optional<Unit> header) {
  /** No target or actual is longer; what is, is prose. */
  static final int LONGEST = 500;

  private static final String PART = "其中";
  private static final String CHINESE_RANKS = "一二三四五六七八九十";
  private static final Pattern RANK =
      Pattern.compile(
          "(?:进入|位居|位列|名列|保持|达到|排名|居)?(?:全?[国省市州县区]|[^0-9]{0,4}排名)?"
              + "(前|第)(?:([0-9]{1,3})|([一二三四五六七八九十]))(?:名|位)(?:以内|之内)?");
  private static final String PERCENT = "百分之";

  /** Figures amid more text than this are part of a story. */
  private static final int LONGEST_STORY = 60;

  /** Words for a total whose parts may stand beside it. */
  private static final List<String> TOTALS = List.of("其中", "共", "合计", "总计", "累计");

  /** The text made plain, no longer than what is read, without blanks except between digits. */
  static String plain(String raw) {
    String text =
        ranks(percents(PlainText.value(raw.substring(0, Math.min(raw.length(), LONGEST + 1)))));
    StringBuilder kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      boolean between =
          at > 0
              && at + 1 < text.length()
              && digit(text.charAt(at - 1))
              && digit(text.charAt(at + 1));
      if (text.charAt(at) != ' ' || between) {
        kept.append(text.charAt(at));
      }
    }
    return kept.toString();
  }

  /** 全市前5名 as at most 5, 第3名 as 3: of places in a ranking the lower one is better. */
  private static String ranks(String text) {
    Matcher rank = RANK.matcher(text);
    if (!rank.matches()) {
      return text;
    }
    String number =
        rank.group(2) != null
            ? rank.group(2)
            : String.valueOf(CHINESE_RANKS.indexOf(rank.group(3)) + 1);
    return (rank.group(1).equals("前") ? "≤" : "") + number + "名";
  }

  /** 百分之九十五 as 95%. */
  private static String percents(String text) {
    int at = text.indexOf(PERCENT);
    if (at < 0) {
      return text;
    }
    int start = at + PERCENT.length();
    return ChineseNumber.at(text, start)
        .map(
            number ->
                text.substring(0, at)
                    + number.value().toPlainString()
                    + "%"
                    + percents(text.substring(number.end())))
        .orElse(text);
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  Claim parse(String text) {
    if (text.length() > LONGEST) {
      return new UnclearClaim(ComparisonReason.TOO_LONG);
    }
    Optional<CellReading.ReadingKind> placeholder = Placeholder.kind(text);
    if (placeholder.isPresent()) {
      boolean stated = placeholder.get() == CellReading.ReadingKind.NOT_APPLICABLE;
      return new EmptyClaim(stated ? role.notApplicable() : role.missing());
    }
    boolean timed = PeriodText.isTime(text, role);
    Claim claim = remarked(text);
    return timed ? new PeriodClaim(claim) : claim;
  }

  /** 3次（上半年1次，下半年2次）: a remark in brackets at the end may be left aside. */
  private Claim remarked(String text) {
    Claim whole = clauses(text);
    int open = text.indexOf('(');
    boolean remark =
        open > 0 && text.endsWith(")") && !RepeatedWording.denies(text.substring(open));
    if (whole.levels().size() == 1 && !(whole instanceof PartsClaim) || !remark) {
      return whole;
    }
    List<FigureClaim> levels = clauses(text.substring(0, open)).levels();
    return levels.size() == 1 ? levels.get(0).remarked() : whole;
  }

  /** What stands before 其中 where that is a single figure: what follows is part of it. */
  private Optional<Claim> whole(String text) {
    int at = text.indexOf(PART);
    if (at <= 1 || RepeatedWording.denies(text)) {
      return Optional.empty();
    }
    Claim head = clauses(text.substring(0, at).replaceFirst("[,，;；、。(]+$", ""));
    return head.levels().size() == 1 && !(head instanceof PartsClaim)
        ? Optional.of(head.levels().get(0).remarked())
        : Optional.empty();
  }

  private Claim clauses(String text) {
    Optional<Claim> whole = whole(text);
    if (whole.isPresent()) {
      return whole.get();
    }
    ClauseParser parser = new ClauseParser(role, header);
    List<Claim> claims = Clause.of(text).stream().map(parser::parse).toList();
    if (claims.isEmpty()) {
      return new UnclearClaim(role.unclear());
    }
    if (claims.size() == 1) {
      return claims.get(0);
    }
    if (claims.stream().allMatch(QualityWords.class::isInstance)) {
      return new QualityWords(text);
    }
    boolean story =
        claims.stream().anyMatch(UnclearClaim.class::isInstance)
            || claims.stream().anyMatch(claim -> claim.product().isPresent())
            || text.length() > LONGEST_STORY
            || (claims.stream().anyMatch(QualityWords.class::isInstance)
                && RepeatedWording.denies(text));
    return story
        ? new UnclearClaim(role.unclear())
        : new PartsClaim(
            claims, TOTALS.stream().noneMatch(text::contains) && !RepeatedWording.denies(text));
  }
}
