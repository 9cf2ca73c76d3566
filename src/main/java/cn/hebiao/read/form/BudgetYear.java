package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the budget year in words; a day or a month, as of filing, is not one. */
public final class BudgetYear {
  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})\\)?年(?![0-9]{1,2}月)");
  private static final Pattern PERIOD =
      Pattern.compile("(20[0-9]{2})年0?1月(?:0?1日)?[-至到~].{0,8}12月");
  private static final Pattern DAY =
      Pattern.compile("20[0-9]{2}(?:年|[-./])[0-9]{1,2}(?:月|[-./]).*");
  private static final Pattern WRITTEN = Pattern.compile("(二[〇○零o0][〇○零o0一二三四五六七八九]{2})年");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern BARE = Pattern.compile("(20[0-9]{2})(?:年度?)?");
  private static final Pattern DATED = Pattern.compile("^20[0-9]{2}年度?");
  private static final Pattern LEADING =
      Pattern.compile("(20[0-9]{2})(?![0-9./-]).*|.*[(（](20[0-9]{2})[)）]");

  /** A place for a year in which none stands: （　　年度）, and 20__年度 before a title. */
  private static final Pattern OPEN =
      Pattern.compile("\\((?:20)?[_×x*]*\\)?年度?\\)?|(?:20|20?[_×x*]+|)年度.{6,}");

  private BudgetYear() {}

  /** The year that words state; empty where they state none. */
  public static Optional<Integer> in(String words) {
    String normal = LabelText.normalise(words);
    return first(YEAR, normal).or(() -> first(PERIOD, normal)).or(() -> written(normal));
  }

  /** The year of a title, where 年 may be left out: 2023部门整体支出绩效自评表, 绩效评价表（2022）. */
  static Optional<Integer> ofTitle(String title) {
    return in(title)
        .or(
            () ->
                Optional.of(LEADING.matcher(LabelText.normalise(title)))
                    .filter(Matcher::matches)
                    .map(m -> Integer.valueOf(m.group(1) == null ? m.group(2) : m.group(1))));
  }

  /** Words without the year at their beginning: 2024年度完成值 is 完成值. */
  static String without(String words) {
    return DATED.matcher(LabelText.normalise(words)).replaceFirst("");
  }

  /** The year that is all that stands in a cell of its own. */
  static Optional<Integer> alone(String words) {
    Matcher matcher = BARE.matcher(LabelText.normalise(words));
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : in(words);
  }

  /** The years that some rows state outside dates of filing, the last row included. */
  static List<Integer> above(Sheet sheet, LabelBook labels, int from, int to) {
    return Rows.between(sheet, from, to).values().stream()
        .filter(cell -> cell.words().length() <= 2 * LabelText.LONGEST)
        .filter(cell -> !isFiled(sheet, labels, cell))
        .flatMap(cell -> in(withoutFiling(cell.words(), labels)).stream())
        .toList();
  }

  /** Whether words are a day or a month of a year. */
  static Optional<String> dates(String words) {
    return Optional.of(LabelText.normalise(words)).filter(text -> DAY.matcher(text).matches());
  }

  /** Whether words leave a place for a year open. */
  static boolean isOpen(String words) {
    return in(words).isEmpty() && OPEN.matcher(LabelText.normalise(words)).matches();
  }

  private static boolean isFiled(Sheet sheet, LabelBook labels, Cell cell) {
    int column = sheet.extent(cell.ref()).first().column();
    return column > 0
        && labels.is(
            sheet.showing(new CellRef(cell.ref().row(), column - 1)).words(), Role.FILING_DATE);
  }

  private static String withoutFiling(String words, LabelBook labels) {
    String kept = words;
    for (Fields.LabelledValue field : Fields.of(words, label -> !labels.roles(label).isEmpty())) {
      if (labels.is(field.label(), Role.FILING_DATE) && !field.value().isEmpty()) {
        kept = kept.replace(field.value(), "");
      }
    }
    return kept;
  }

  private static Optional<Integer> first(Pattern pattern, String normal) {
    Matcher matcher = pattern.matcher(normal);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static Optional<Integer> written(String normal) {
    Matcher matcher = WRITTEN.matcher(normal);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int year = 0;
    for (char sign : matcher.group(1).toCharArray()) {
      year = 10 * year + Math.max(0, DIGITS.indexOf(sign));
    }
    return Optional.of(year);
  }
}
