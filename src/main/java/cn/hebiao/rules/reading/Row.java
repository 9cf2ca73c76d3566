package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One row of a rulebook sheet; what cannot be read is reported and then counts as blank. */
final class Row {
  private static final Pattern REMARK = Pattern.compile("[#＃※].*", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final Table table;
  private final int index;
  private final Problems problems;

  Row(Table table, int index, Problems problems) {
    this.table = table;
    this.index = index;
    this.problems = problems;
  }

  /** Whether the row is blank or a remark: its first cell starts with # or ※. */
  boolean skipped() {
    int first = table.headers().firstKey();
    Cell start = table.sheet().at(new CellRef(index, first));
    return table.cells(index).isEmpty() || REMARK.matcher(start.words().strip()).matches();
  }

  /** Whether a column holds nothing, not even an error value. */
  boolean isBlank(String column) {
    return table.cell(index, column).filter(cell -> !cell.isBlank()).isEmpty();
  }

  /** The text of a column as written, without blanks around it; empty for a blank cell. */
  String text(String column) {
    return table.cell(index, column).map(cell -> text(column, cell)).orElse("");
  }

  private String text(String column, Cell cell) {
    Optional<String> error = cell.value().error();
    if (error.isPresent()) {
      RulebookMistake mistake =
          cell.formula().isPresent()
              ? RulebookMistake.FORMULA_OF_EXCEL
              : RulebookMistake.CELL_ERROR;
      problems.at(sheet(), cell).add(mistake.with("column", column, "text", error.get()));
      return "";
    }
    return cell.words().strip();
  }

  /** The text in the form in which names and words are compared. */
  String plain(String column) {
    return Spelling.plain(text(column));
  }

  /** Like {@link #plain}, and a blank cell is reported. */
  String required(String column) {
    if (isBlank(column)) {
      at(column).add(RulebookMistake.VALUE_MISSING.with("column", column));
    }
    return plain(column);
  }

  /** The parts of a cell between bars. */
  List<String> parts(String column) {
    return Spelling.parts(text(column));
  }

  /** The number of a column; a blank cell is empty. */
  Optional<BigDecimal> number(String column) {
    Optional<Cell> cell = table.cell(index, column).filter(found -> !found.isBlank());
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> stored = cell.get().value().number();
    if (stored.isPresent() && cell.get().value().date().isEmpty()) {
      return stored;
    }
    String text = text(column);
    Optional<BigDecimal> number = stored.isPresent() ? Optional.empty() : Quantity.strict(text);
    if (number.isEmpty() && !text.isEmpty()) {
      at(column).add(RulebookMistake.NUMBER_UNREADABLE.with("column", column, "text", text));
    }
    return number;
  }

  /** A number that must be there. */
  Optional<BigDecimal> requiredNumber(String column) {
    return required(column).isEmpty() ? Optional.empty() : number(column);
  }

  /** A number above 0; empty for a blank cell. */
  Optional<BigDecimal> positive(String column) {
    Optional<BigDecimal> number = number(column);
    number
        .filter(value -> value.signum() <= 0)
        .ifPresent(value -> report(RulebookMistake.NUMBER_NOT_POSITIVE, column, value));
    return number.filter(value -> value.signum() > 0);
  }

  /** A number not below 0; 0 for a blank cell. */
  BigDecimal notNegative(String column) {
    Optional<BigDecimal> number = number(column);
    number
        .filter(value -> value.signum() < 0)
        .ifPresent(value -> report(RulebookMistake.NUMBER_NEGATIVE, column, value));
    return number.orElse(BigDecimal.ZERO);
  }

  /** A counting number from 0; 0 for a blank cell. */
  int count(String column) {
    BigDecimal number = notNegative(column);
    if (number.stripTrailingZeros().scale() > 0 || number.compareTo(new BigDecimal(99)) > 0) {
      report(RulebookMistake.NUMBER_NOT_WHOLE, column, number);
      return 0;
    }
    return number.intValue();
  }

  private void report(RulebookMistake mistake, String column, BigDecimal value) {
    at(column).add(mistake.with("column", column, "text", value.toPlainString()));
  }

  /** A year of four digits; empty for a blank cell. */
  OptionalInt year(String column) {
    String text = plain(column).replace("年", "");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!YEAR.matcher(text).matches()) {
      at(column).add(RulebookMistake.NUMBER_UNREADABLE.with("column", column, "text", text));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /** One word of a closed list; a blank cell stands for the default. */
  <T> T choice(String column, AllowedWords<T> choice, T blank) {
    String word = plain(column);
    return word.isEmpty() ? blank : choice.read(column, word, at(column)).orElse(blank);
  }

  /** Several words of a closed list between bars. */
  <T> List<T> choices(String column, AllowedWords<T> choice) {
    return parts(column).stream()
        .flatMap(word -> choice.read(column, word, at(column)).stream())
        .toList();
  }

  /** Takes problems of the cell in a column. */
  Problems.At at(String column) {
    Optional<Cell> cell = table.cell(index, column);
    return cell.isPresent() ? problems.at(sheet(), cell.get()) : problems.at(sheet(), start());
  }

  /** Reports that a formula is missing; once for all rows where the whole column is. */
  void lacksFormula(String column) {
    if (table.columns().containsKey(column)) {
      at(column).add(RulebookMistake.FORMULA_MISSING.with("column", column));
      return;
    }
    RulebookProblem missing = table.missing(column);
    if (!problems.found().contains(missing)) {
      problems.add(missing);
    }
  }

  /** The cells of this row right of a column under headers that start so, or under none. */
  List<Cell> cellsUnder(String headerStart, String rightOf) {
    int from = table.columns().getOrDefault(rightOf, -1);
    return table.cells(index).stream()
        .filter(cell -> cell.ref().column() > from)
        .filter(
            cell ->
                table
                    .headers()
                    .getOrDefault(cell.ref().column(), headerStart)
                    .startsWith(headerStart))
        .toList();
  }

  /** Address of the cell in a column, for messages. */
  String address(String column) {
    return place(column).name();
  }

  /** The cell in a column; the row's first cell where there is no such column. */
  CellRef place(String column) {
    return table.cell(index, column).map(Cell::ref).orElse(start());
  }

  String sheet() {
    return table.sheet().name();
  }

  private CellRef start() {
    return new CellRef(index, table.headers().firstKey());
  }
}
