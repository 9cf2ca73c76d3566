package cn.hebiao.adapter.excel.read;

import cn.hebiao.model.grid.CellRef;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula that a file stores once for several cells; the others get it with its relative
 * addresses moved.
 *
 * @param text the formula of its home cell
 * @param home where it is stored
 */
record SharedFormula(String text, CellRef home) {
  /**
   * What a formula consists of as far as addresses matter: texts, quoted sheet names and brackets
   * are passed over whole; so is any word that is no address, such as a function or a sheet name.
   */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<passed>\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\])"
              + "|(?<rows>\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![\\w.]))"
              + "|(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\w.(!]))"
              + "|(?<cell>(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![\\w.(!]))"
              + "|(?<word>[\\w.$\\\\?]+)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern LINE = Pattern.compile("(\\$?)([A-Za-z]{1,3}|[0-9]{1,7})");

  /** The formula as it reads in a cell. */
  String at(CellRef cell) {
    int down = cell.row() - home.row();
    int right = cell.column() - home.column();
    Matcher matcher = PIECE.matcher(text);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(moved(matcher, down, right)));
  }

  private static String moved(Matcher piece, int down, int right) {
    if (piece.group("cell") != null) {
      return moved(piece.group(5), piece.group(6), right)
          + moved(piece.group(7), piece.group(8), down);
    }
    if (piece.group("rows") != null || piece.group("columns") != null) {
      int distance = piece.group("rows") != null ? down : right;
      return LINE.matcher(piece.group())
          .replaceAll(
              line -> Matcher.quoteReplacement(moved(line.group(1), line.group(2), distance)));
    }
    return piece.group();
  }

  private static String moved(String dollar, String line, int distance) {
    if (!dollar.isEmpty()) {
      return dollar + line;
    }
    if (Character.isDigit(line.charAt(0))) {
      return Integer.toString(
          Math.floorMod(Integer.parseInt(line) - 1 + distance, Address.MAX_ROWS) + 1);
    }
    int column = CellRef.of(line.toUpperCase(Locale.ROOT) + "1").column();
    return CellRef.columnName(Math.floorMod(column + distance, Address.MAX_COLUMNS));
  }
}
