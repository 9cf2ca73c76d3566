package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The workbook that is being read.
 *
 * @param book its sheets
 * @param labels how labels of forms are normalised
 * @param problems takes what is wrong
 * @param traces takes where each part of the rulebook comes from
 */
record RulebookSource(
    Book book, UnaryOperator<String> labels, Problems problems, PartOrigins traces) {
  private static final Pattern YEAR = Pattern.compile("[{\uFF5B](上?年)[}\uFF5D]");

  /** One value for each row of a sheet; none if the sheet is missing or cannot be read. */
  <T> List<T> rows(AllowedColumns columns, Function<Row, Optional<T>> reader) {
    return sheet(columns.sheet())
        .filter(sheet -> sheet.cells().values().stream().anyMatch(cell -> !cell.isBlank()))
        .flatMap(sheet -> table(sheet, columns))
        .map(table -> table.rows(problems))
        .orElse(List.of())
        .stream()
        .flatMap(row -> reader.apply(row).map(part -> traces.put(part, row)).stream())
        .toList();
  }

  /** The sheet of a name, blanks and width aside. */
  Optional<Sheet> sheet(String name) {
    return book.sheets().stream()
        .filter(sheet -> Spelling.plain(sheet.name()).equals(name))
        .findFirst();
  }

  /** Texts as labels of forms are normalised, without repetitions. */
  List<String> labels(List<String> texts) {
    return texts.stream().map(this::label).filter(label -> !label.isEmpty()).distinct().toList();
  }

  /** A text as labels of forms are normalised; {@code {年}} and {@code {上年}} stay. */
  String label(String text) {
    StringBuilder label = new StringBuilder();
    Matcher year = YEAR.matcher(text);
    int from = 0;
    while (year.find()) {
      label.append(labels.apply(text.substring(from, year.start())));
      label.append('{').append(year.group(1)).append('}');
      from = year.end();
    }
    return label.append(labels.apply(text.substring(from))).toString();
  }

  private Optional<Table> table(Sheet sheet, AllowedColumns columns) {
    Optional<Table> table = Table.of(sheet, columns);
    if (table.isEmpty()) {
      problems.onSheet(
          sheet.name(),
          RulebookMistake.HEADER_MISSING.with("columns", String.join("、", columns.required())));
    }
    return table.filter(found -> complete(found, columns));
  }

  private boolean complete(Table table, AllowedColumns columns) {
    List<String> missing =
        columns.required().stream().filter(name -> !table.columns().containsKey(name)).toList();
    missing.forEach(name -> problems.add(table.missing(name)));
    return missing.isEmpty();
  }
}
