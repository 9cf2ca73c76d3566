package cn.hebiao.app;

import cn.hebiao.app.CheckFiles.Pristine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.book.BookChecker.Study;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.tell.explain.Explainer;
import cn.hebiao.tell.explain.Explanation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Explains cells of workbooks; what we wrote into them ourselves counts as not there, but is said.
 */
public final class ExplainFiles implements Explaining {
  private final CheckFiles checking;
  private final BookChecker checker;

  public ExplainFiles(BookSource source, BookAnnotator annotator, BookChecker checker) {
    this.checking = new CheckFiles(source, annotator, checker);
    this.checker = checker;
  }

  @Override
  public Explained explain(Path file, String asGiven, CellName cell) {
    return explain(new GivenBook.OnDisk(file, asGiven), cell);
  }

  /** The explanation of a cell; a workbook that cannot be read is an answer too. */
  public Explained explain(GivenBook given, CellName cell) {
    try {
      Pristine pristine = checking.pristine(given);
      Study study = checker.study(pristine.book(), given.name());
      return study.checked().outcome() == Outcome.UNRECOGNISED
          ? Explained.unreadable(study.checked())
          : explain(pristine, study, cell);
    } catch (UnreadableBook unreadable) {
      return Explained.unreadable(CheckFiles.unreadable(given.name(), unreadable));
    }
  }

  private Explained explain(Pristine pristine, Study study, CellName cell) {
    Book book = pristine.book();
    List<String> sheets = sheets(pristine, study, cell);
    Optional<Sheet> ours = cell.sheet().flatMap(name -> pristine.received().sheet(name));
    if (sheets.isEmpty() && ours.isPresent()) {
      return ofOurs(ours.get(), study, cell);
    }
    if (sheets.size() != 1) {
      List<String> all = book.sheets().stream().map(Sheet::name).toList();
      return new Explained(
          study.checked(), Optional.empty(), sheets.isEmpty() ? all : sheets, List.of());
    }
    Sheet sheet = book.sheet(sheets.get(0)).orElseThrow();
    SheetCell asked = new SheetCell(sheet.name(), sheet.showing(cell.cell()));
    Optional<Cell> written = pristine.written(asked);
    Explainer explainer = new Explainer();
    List<Finding> findings = study.checked().findings();
    Explanation own = explainer.explain(asked, study.subjects(), findings);
    Explanation told =
        own.accounts().isEmpty() && written.isPresent()
            ? explainer.beside(asked, study.subjects(), findings).orElse(own)
            : own;
    List<Message> remarks = new CellRemarks(sheet, cell.cell(), written).about(told);
    return new Explained(study.checked(), Optional.of(told), List.of(), remarks);
  }

  /** A sheet that we added has nothing to be explained in the agency's form. */
  private static Explained ofOurs(Sheet sheet, Study study, CellName cell) {
    SheetCell shown = new SheetCell(sheet.name(), sheet.showing(cell.cell()));
    return new Explained(
        study.checked(),
        Optional.of(new Explanation(shown, List.of(), List.of(), List.of())),
        List.of(),
        List.of(Message.of("explain.OURS_SHEET", "sheet", sheet.name())));
  }

  /**
   * The sheet that was named; else the scored forms with the cell, else the sheets that fill it.
   */
  private static List<String> sheets(Pristine pristine, Study study, CellName cell) {
    List<String> names = pristine.book().sheets().stream().map(Sheet::name).toList();
    if (cell.sheet().isPresent()) {
      String wanted = cell.sheet().get();
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
    return forms.isEmpty() ? filled(pristine.received(), names, cell.cell()) : forms;
  }

  private static List<String> filled(Book book, List<String> names, CellRef cell) {
    return book.sheets().stream()
        .filter(sheet -> !sheet.showing(cell).isBlank())
        .map(Sheet::name)
        .filter(names::contains)
        .toList();
  }
}
