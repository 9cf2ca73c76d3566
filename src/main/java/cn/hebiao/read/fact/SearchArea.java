package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a sheet in which a data item is looked for.
 *
 * @param sheet the sheet
 * @param range the part of it
 */
record SearchArea(Sheet sheet, CellRange range) {

  /** The areas that a data item names, in the order of the workbook. */
  static List<SearchArea> of(DataItem item, Book book, List<Form> forms, Optional<Form> current) {
    if (item.tables().isEmpty()) {
      return book.sheets().stream()
          .filter(s -> !s.cells().isEmpty())
          .map(SearchArea::whole)
          .toList();
    }
    List<SearchArea> areas = new ArrayList<>();
    for (String table : item.tables()) {
      if (table.startsWith("#")) {
        FormKind.of(table.substring(1))
            .ifPresent(kind -> areas.addAll(ofKind(kind, book, forms, current)));
      } else {
        areas.addAll(named(table, book, forms));
      }
    }
    return areas;
  }

  private static List<SearchArea> ofKind(
      FormKind kind, Book book, List<Form> forms, Optional<Form> current) {
    List<Form> wanted =
        current
            .filter(form -> form.kind() == kind)
            .map(List::of)
            .orElseGet(() -> forms.stream().filter(form -> form.kind() == kind).toList());
    return wanted.stream().flatMap(form -> of(form, book).stream()).toList();
  }

  private static Optional<SearchArea> of(Form form, Book book) {
    return book.sheet(form.sheet()).map(sheet -> new SearchArea(sheet, form.range()));
  }

  private static List<SearchArea> named(String word, Book book, List<Form> forms) {
    String wanted = LabelText.normalise(word);
    List<SearchArea> areas = new ArrayList<>();
    for (Form form : forms) {
      String title = LabelText.normalise(form.heading().title());
      boolean byName = LabelText.normalise(form.sheet()).contains(wanted);
      if (!byName && title.contains(wanted)) {
        of(form, book).ifPresent(areas::add);
      }
    }
    book.sheets().stream()
        .filter(sheet -> !sheet.cells().isEmpty())
        .filter(sheet -> LabelText.normalise(sheet.name()).contains(wanted))
        .map(SearchArea::whole)
        .forEach(areas::add);
    return areas;
  }

  private static SearchArea whole(Sheet sheet) {
    int right = sheet.cells().keySet().stream().mapToInt(CellRef::column).max().orElse(0);
    return new SearchArea(sheet, CellRange.of(0, 0, sheet.cells().lastKey().row(), right));
  }
}
