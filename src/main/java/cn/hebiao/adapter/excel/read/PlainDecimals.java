package cn.hebiao.adapter.excel.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plainest number formats, which nearly all cells have: so many decimals, perhaps thousands
 * separators or a percent sign. Shown without POI, which takes many times as long.
 *
 * @param places digits behind the point
 * @param grouped whether thousands are separated
 * @param percent whether it is shown as a percentage
 */
record PlainDecimals(int places, boolean grouped, boolean percent) {
  private static final Pattern CODE =
      Pattern.compile("(?<grouped>#,##)?0(\\.(?<places>0{1,15}))?(?<percent>%)?(_.)?");

  private static final Pattern THOUSANDS =
      Pattern.compile("\\G(?<head>\\d{1,3})(?=(\\d{3})+(\\.|$))");

  /** The format of a code, if it is one of the plainest. */
  static Optional<PlainDecimals> of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String places = matcher.group("places");
    return Optional.of(
        new PlainDecimals(
            places == null ? 0 : places.length(),
            matcher.group("grouped") != null,
            matcher.group("percent") != null));
  }

  /** The text of a number; half a unit of the last place is rounded away from zero as in Excel. */
  String text(BigDecimal number) {
    BigDecimal meant = percent ? number.movePointRight(2) : number;
    String digits = meant.abs().setScale(places, RoundingMode.HALF_UP).toPlainString();
    String whole = grouped ? THOUSANDS.matcher(digits).replaceAll("${head},") : digits;
    // Excel keeps the sign of what it rounds to zero.
    return (meant.signum() < 0 ? "-" : "") + whole + (percent ? "%" : "");
  }
}
