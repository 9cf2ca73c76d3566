package cn.hebiao.app;

import cn.hebiao.app.BookChecker.Study;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Checked.Outcome;
import cn.hebiao.core.score.Scorecard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Explains cells of workbooks; what we wrote into them ourselves is not looked at. */
public final class ExplainFiles implements Explaining {
  private final CheckFiles checking;
  private final BookChecker checker;

  public ExplainFiles(BookSource source, BookAnnotator annotator, BookChecker checker) {
    this.checking = new CheckFiles(source, annotator, checker);
    this.checker = checker;
  }

  @Override
  public Explained explain(Path file, String asGiven, CellName cell) {
    try {
      Book book = checking.pristine(file, asGiven).book();
      Study study = checker.study(book, asGiven);
      return study.checked().outcome() == Outcome.UNRECOGNISED
          ? Explained.unreadable(study.checked())
          : explain(book, study, cell);
    } catch (UnreadableBook unreadable) {
      return Explained.unreadable(CheckFiles.unreadable(asGiven, unreadable));
    }
  }

  private Explained explain(Book book, Study study, CellName cell) {
    List<String> sheets = sheets(book, study, cell);
    if (sheets.size() != 1) {
      List<String> all = book.sheets().stream().map(Sheet::name).toList();
      return new Explained(study.checked(), Optional.empty(), sheets.isEmpty() ? all : sheets);
    }
    Sheet sheet = book.sheet(sheets.get(0)).orElseThrow();
    SheetCell shown = new SheetCell(sheet.name(), sheet.showing(cell.cell()));
    return new Explained(study.checked(), Optional.of(checker.explain(shown, study)), List.of());
  }

  /**
   * The sheet that was named; else the scored forms with the cell, else the sheets that fill it.
   */
  private static List<String> sheets(Book book, Study study, CellName cell) {
    if (cell.sheet().isPresent()) {
      String wanted = cell.sheet().get();
      List<String> names = book.sheets().stream().map(Sheet::name).toList();
      return names.contains(wanted)
          ? List.of(wanted)
          : names.stream()
              .filter(name -> LabelText.normalise(name).equals(LabelText.normalise(wanted)))
              .toList();
    }
    List<String> forms =
        study.checked().forms().stream()
            .map(Scorecard::form)
            .filter(form -> form.kind().scored() && form.range().contains(cell.cell()))
            .map(Form::sheet)
            .distinct()
            .toList();
    return forms.isEmpty() ? filled(book, cell.cell()) : forms;
  }

  private static List<String> filled(Book book, CellRef cell) {
    return book.sheets().stream()
        .filter(sheet -> !sheet.showing(cell).isBlank())
        .map(Sheet::name)
        .toList();
  }
}
