package cn.hebiao.app;

import cn.hebiao.core.grid.CellRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell as a user names it: 自评表!H12, or H12 where the sheet goes without saying.
 *
 * @param sheet the sheet's name; empty where it was not said
 * @param cell the address
 */
public record CellName(Optional<String> sheet, CellRef cell) {
  private static final Pattern NAME =
      Pattern.compile("(?:(.+)[!！])?\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})", Pattern.DOTALL);

  /** Reads a name; empty where it is none. */
  public static Optional<CellName> of(String text) {
    Matcher matcher = NAME.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> sheet =
        Optional.ofNullable(matcher.group(1)).map(String::strip).map(CellName::unquoted);
    return Optional.of(new CellName(sheet, CellRef.of(matcher.group(2) + matcher.group(3))));
  }

  private static String unquoted(String sheet) {
    boolean quoted = sheet.length() > 2 && sheet.startsWith("'") && sheet.endsWith("'");
    return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
  }
}
