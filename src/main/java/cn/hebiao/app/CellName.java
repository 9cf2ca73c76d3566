package cn.hebiao.app;

import cn.hebiao.model.grid.CellRef;
import java.text.Normalizer;
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
  private static final Pattern NAME = Pattern.compile("(?:(.+)[!！])?([^!！]+)", Pattern.DOTALL);

  private static final Pattern ADDRESS =
      Pattern.compile("\\s*\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})\\s*");

  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  /** Reads a name; empty where it is none or no sheet is that large. */
  public static Optional<CellName> of(String text) {
    Matcher matcher = NAME.matcher(text.strip());
    return matcher.matches()
        ? address(matcher.group(2))
            .map(
                cell ->
                    new CellName(
                        Optional.ofNullable(matcher.group(1))
                            .map(String::strip)
                            .map(CellName::unquoted),
                        cell))
        : Optional.empty();
  }

  private static Optional<CellRef> address(String text) {
    Matcher matcher = ADDRESS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return matcher.matches()
        ? Optional.of(CellRef.of(matcher.group(1) + matcher.group(2)))
            .filter(cell -> cell.row() < ROWS && cell.column() < COLUMNS)
        : Optional.empty();
  }

  private static String unquoted(String sheet) {
    boolean quoted = sheet.length() > 2 && sheet.startsWith("'") && sheet.endsWith("'");
    return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
  }
}
