package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The amount of a fund block taken apart below a heading, name and amount in one cell or side by
 * side: 按支出性质分, 基本支出：985.40, 项目支出：1160.20.
 *
 * @param heading by what it is taken apart
 * @param items its lines
 */
public record FundBreakdown(String heading, List<Item> items) {
  private static final Pattern HEADING = Pattern.compile("按.{2,8}分(?:类|列|组|项)?:?");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(?:其中\\s*[:：])?\\s*([^0-9:：]{2,24})[:：]\\s*([0-9][0-9,.]*\\s*(?:亿元|万元|元)?)?\\s*");
  private static final Pattern NAME =
      Pattern.compile("\\s*(?:其中\\s*[:：])?\\s*([^0-9:：]{2,24})[:：]?\\s*");

  public FundBreakdown {
    items = List.copyOf(items);
  }

  /**
   * One line.
   *
   * @param name what the amount is of
   * @param amount the amount; a field the form does not have where none was filled in
   */
  public record Item(String name, FormEntry amount) {
    private Item doubting(Predicate<SheetCell> doubtful) {
      return new Item(name, amount.doubting(doubtful));
    }
  }

  /** Those in the rows of a fund block; one with a line of which nothing is known is left out. */
  static List<FundBreakdown> in(Sheet sheet, int first, int last, Expectation amount) {
    return Rows.between(sheet, first, last).values().stream()
        .filter(cell -> HEADING.matcher(LabelText.normalise(cell.words())).matches())
        .flatMap(heading -> below(sheet, heading, last, amount).stream())
        .toList();
  }

  private static Optional<FundBreakdown> below(
      Sheet sheet, Cell heading, int last, Expectation amount) {
    CellRange extent = sheet.extent(heading.ref());
    List<Item> items = new ArrayList<>();
    for (int row = extent.last().row() + 1; row <= last; row++) {
      CellRef place = new CellRef(row, extent.first().column());
      Cell cell = sheet.showing(place);
      boolean another = HEADING.matcher(LabelText.normalise(cell.words())).matches();
      if (another || cell.isBlank()) {
        break;
      }
      Optional<Item> item = item(sheet, cell, amount);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new FundBreakdown(LabelText.normalise(heading.words()), items));
  }

  private static Optional<Item> item(Sheet sheet, Cell cell, Expectation amount) {
    Matcher whole = ITEM.matcher(cell.words());
    if (whole.matches() && whole.group(2) != null) {
      SheetCell written = new SheetCell(sheet.name(), Cell.text(cell.ref(), whole.group(2)));
      return Optional.of(new Item(whole.group(1).strip(), FormEntry.of(written, amount)));
    }
    Matcher name = NAME.matcher(cell.words());
    if (!name.matches()) {
      return Optional.empty();
    }
    CellRef right = new CellRef(cell.ref().row(), sheet.extent(cell.ref()).last().column() + 1);
    SheetCell beside = new SheetCell(sheet.name(), sheet.showing(right));
    boolean bare = beside.number().isPresent() || PlainText.isBareAmount(beside.words());
    FormEntry entry = bare ? FormEntry.of(beside, amount) : FormEntry.NONE;
    return whole.matches() || bare
        ? Optional.of(new Item(name.group(1).strip(), entry))
        : Optional.empty();
  }

  FundBreakdown doubting(Predicate<SheetCell> doubtful) {
    return new FundBreakdown(heading, items.stream().map(item -> item.doubting(doubtful)).toList());
  }
}
