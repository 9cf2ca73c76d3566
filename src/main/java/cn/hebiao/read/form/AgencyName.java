package cn.hebiao.read.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What names of agencies look like. */
final class AgencyName {
  private static final String AGENCY = "(.{2,40}?(?:局|委|办|厅|院|会|中心|政府|学校|部|处|大队|集团|公司|站|所|馆|室|团))";
  private static final Pattern BEFORE_YEAR = Pattern.compile("^" + AGENCY + "(?:20[0-9]{2}年.*)$");
  private static final Pattern AFTER_YEAR =
      Pattern.compile("^(?:附[件表][0-9]*:?)?20[0-9]{2}年度?" + AGENCY + "(?:部门|单位|整体).*$");
  private static final Pattern END =
      Pattern.compile(
          ".{2,40}(?:局|委|办|厅|院|会|中心|政府|学校|部|处|队|集团|公司|站|所|馆|室|团|学|园|社|厂|场|镇|乡|街道|库|庭|台|网|区|本级|机关)"
              + "(?:\\(.{1,20}\\))?");

  private AgencyName() {}

  /** The agency that a title or a file name names beside a year; empty where it names none. */
  static Optional<String> in(String title) {
    String normal = LabelText.normalise(title);
    return Stream.of(BEFORE_YEAR, AFTER_YEAR)
        .map(pattern -> pattern.matcher(normal))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** Whether words end as names of agencies do. */
  static boolean endsLikeOne(String words) {
    return END.matcher(LabelText.normalise(words)).matches();
  }
}
