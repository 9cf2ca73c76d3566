package cn.hebiao.model.value;

import cn.hebiao.model.grid.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads cells that Excel takes for dates. Who types 1-12 for January to December gets the twelfth
 * of January; a format without year or without day gives that away, and the text is restored.
 */
public final class DateReading {
  private DateReading() {}

  static CellReading of(Cell cell, Expectation expected) {
    LocalDate day = cell.value().date().orElseThrow();
    String codes = codes(cell.format());
    boolean year = showsYear(cell, day, codes);
    boolean dayShown = codes.indexOf('d') >= 0 || codes.isEmpty();
    List<Doubt> doubts = new ArrayList<>();
    if (!year || !dayShown || expected.wanted().number()) {
      doubts.add(Doubt.DATE_FROM_TEXT);
    }
    return new CellReading(
        cell,
        CellReading.ReadingKind.TEXT,
        text(cell, day, year, dayShown),
        Optional.empty(),
        Optional.empty(),
        cell.value().number(),
        Optional.empty(),
        doubts);
  }

  /**
   * The day of a cell in words, as much of it as the cell shows: 2023年6月30日, 2023年6月, 6月30日.
   *
   * @param cell a cell that holds a day
   */
  public static String words(Cell cell) {
    LocalDate day = cell.value().date().orElseThrow();
    String month = day.getMonthValue() + "月";
    String codes = codes(cell.format());
    String date =
        codes.indexOf('d') >= 0 || codes.isEmpty() ? month + day.getDayOfMonth() + "日" : month;
    return showsYear(cell, day, codes) ? day.getYear() + "年" + date : date;
  }

  private static boolean showsYear(Cell cell, LocalDate day, String codes) {
    return codes.indexOf('y') >= 0 || cell.shown().contains(String.valueOf(day.getYear()));
  }

  private static String text(Cell cell, LocalDate day, boolean year, boolean dayShown) {
    if (!year) {
      return day.getMonthValue() + "-" + day.getDayOfMonth();
    }
    return dayShown ? PlainText.value(cell.shown()) : day.getYear() + "-" + day.getMonthValue();
  }

  /** The letters of a number format without its quoted, escaped and bracketed parts. */
  private static String codes(String format) {
    StringBuilder codes = new StringBuilder();
    boolean quoted = false;
    boolean bracketed = false;
    for (int at = 0; at < format.length(); at++) {
      char sign = format.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == '\\') {
        at++;
      } else if (sign == '[' || sign == ']') {
        bracketed = sign == '[';
      } else if (!quoted && !bracketed) {
        codes.append(sign);
      }
    }
    String letters = codes.toString().toLowerCase(Locale.ROOT);
    return letters.equals("general") ? "" : letters;
  }
}
