package cn.hebiao.core.form;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.HeaderFinder.Header;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRange;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.FormKind;
import cn.hebiao.core.rulebook.Labels;
import cn.hebiao.core.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises all forms of a workbook by their labels. */
public final class FormRecogniser {
  private static final Declared NOTHING =
      new Declared(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

  private final Labels spellings;
  private final LabelBook labels;

  public FormRecogniser(Labels spellings) {
    this.spellings = spellings;
    this.labels = new LabelBook(spellings);
  }

  /** The forms of a workbook and what is to be said about their layout. */
  public record Recognition(List<Form> forms, List<Finding> findings) {
    public Recognition {
      forms = List.copyOf(forms);
      findings = List.copyOf(findings);
    }
  }

  /** Recognises the forms of every sheet, hidden ones too. */
  public Recognition recognise(Book book) {
    List<Form> forms = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      if (sheet.cells().isEmpty()) {
        continue;
      }
      List<Form> found = tables(sheet, book.fileName(), findings);
      if (found.isEmpty()) {
        found = List.of(plain(sheet, book.fileName()));
      }
      forms.addAll(found);
      hidden(sheet, found).ifPresent(findings::add);
    }
    return new Recognition(Excerpts.mark(forms), findings);
  }

  private static Optional<Finding> hidden(Sheet sheet, List<Form> forms) {
    boolean rows =
        sheet.hiddenRows().stream()
            .anyMatch(
                row ->
                    forms.stream()
                        .anyMatch(
                            form ->
                                row >= form.range().first().row()
                                    && row <= form.range().last().row()));
    boolean columns =
        sheet.hiddenColumns().stream()
            .anyMatch(
                c ->
                    forms.stream()
                        .anyMatch(
                            form ->
                                c >= form.range().first().column()
                                    && c <= form.range().last().column()));
    if (!sheet.hidden() && !rows && !columns) {
      return Optional.empty();
    }
    String what = sheet.hidden() ? "sheet" : rows ? "rows" : "columns";
    return Optional.of(
        Finding.of(
            FindingCode.HIDDEN_CONTENT,
            sheet.name(),
            Optional.empty(),
            Message.of("finding.HIDDEN_CONTENT." + what, "sheet", sheet.name())));
  }

  private List<Form> tables(Sheet sheet, String fileName, List<Finding> findings) {
    HeaderFinder finder = new HeaderFinder(sheet, labels);
    List<Header> headers = new ArrayList<>();
    int bottom = sheet.cells().lastKey().row();
    for (int row = 0, guard = 0; row <= bottom && guard < 20_000; row++, guard++) {
      CellRef next = sheet.cells().ceilingKey(new CellRef(row, 0));
      if (next == null) {
        break;
      }
      row = next.row();
      Optional<Header> header = finder.at(row);
      if (header.isPresent()) {
        headers.add(header.get());
        row = header.get().last();
      }
    }
    List<Form> forms = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      int limit = i + 1 < headers.size() ? start(sheet, header, headers.get(i + 1)) : bottom + 1;
      Form form = form(sheet, finder, header, from, limit, fileName, findings, forms);
      boolean continued = !forms.isEmpty() && continues(forms.get(forms.size() - 1), form);
      if (continued) {
        forms.add(Continuation.join(forms.remove(forms.size() - 1), form));
      } else {
        forms.add(form);
      }
      from = form.range().last().row() + 1;
    }
    return forms;
  }

  /** Where the next form starts at the latest: its title, fund block or header. */
  private int start(Sheet sheet, Header header, Header next) {
    HeadingReader headings = new HeadingReader(sheet, labels, spellings);
    FundReader funds = new FundReader(sheet, labels);
    int start = next.first();
    for (int row = next.first() - 1; row > header.last(); row--) {
      boolean fund = funds.at(row, next.first()).isPresent();
      boolean title = headings.title(row, row).isPresent();
      if (fund || title) {
        start = row;
      }
    }
    return start;
  }

  private static boolean continues(Form before, Form form) {
    boolean open = before.declared().score().isEmpty() && before.declared().weight().isEmpty();
    boolean bare =
        form.heading().title().isEmpty()
            && form.funds().isEmpty()
            && form.heading().project().isEmpty()
            && form.heading().agencyCell().isEmpty();
    return open && bare && form.columns().equals(before.columns());
  }

  private Form form(
      Sheet sheet,
      HeaderFinder finder,
      Header header,
      int from,
      int limit,
      String fileName,
      List<Finding> findings,
      List<Form> before) {
    HeadingReader headings = new HeadingReader(sheet, labels, spellings);
    FundReader fundReader = new FundReader(sheet, labels);
    Optional<FundBlock> funds = Optional.empty();
    for (int row = from; row < header.first() && funds.isEmpty(); row++) {
      funds = fundReader.at(row, header.first());
    }
    String level1 = "";
    String level2 = "";
    if (!before.isEmpty()) {
      List<IndicatorRow> rows = before.get(before.size() - 1).rows();
      if (!rows.isEmpty()) {
        level1 = rows.get(rows.size() - 1).level1();
        level2 = rows.get(rows.size() - 1).level2();
      }
    }
    int headingEnd = funds.map(f -> f.range().first().row()).orElse(header.first() - 1);
    Heading heading = headings.read(from, Math.max(from, headingEnd), fileName);
    boolean fresh = !heading.title().isEmpty() || funds.isPresent() || before.isEmpty();
    BodyReader.Body body =
        new BodyReader(sheet, labels, finder, header)
            .read(limit, fresh ? "" : level1, fresh ? "" : level2);
    Declared declared = declared(sheet, headings, body, from, header.first() - 1);
    FormKind kind = kind(sheet, heading, header, funds);
    Form form =
        new Form(
            kind,
            sheet.name(),
            range(sheet, from, header, body, funds),
            heading,
            header.columns(),
            header.last(),
            body.rows(),
            funds,
            declared,
            body.skipped());
    if (kind.scored()) {
      findings.addAll(MissingLabels.of(form, header, sheet, spellings));
    }
    return form;
  }

  private Declared declared(
      Sheet sheet, HeadingReader headings, BodyReader.Body body, int from, int to) {
    Declared own = body.declared();
    if (to < from) {
      return own;
    }
    Optional<SheetCell> score =
        own.score()
            .filter(c -> !c.isBlank())
            .or(() -> headings.value(from, to, Role.STATED_TOTAL))
            .or(own::score);
    Optional<SheetCell> grade = own.grade().or(() -> headings.value(from, to, Role.GRADE));
    return new Declared(own.weight(), score, grade, own.sections(), own.subtotals());
  }

  private FormKind kind(Sheet sheet, Heading heading, Header header, Optional<FundBlock> funds) {
    String title = heading.title() + " " + sheet.name();
    boolean targets =
        header.column(Role.TARGET).isPresent() || header.column(Role.ACTUAL).isPresent();
    boolean indicators =
        header.column(Role.LEVEL3).isPresent() || header.column(Role.LEVEL2).isPresent();
    if (!indicators) {
      return FormKind.OTHER;
    }
    if (!targets) {
      return FormKind.SCORING;
    }
    boolean project =
        labels.mentions(title, Role.PROJECT_TITLE, spellings) || heading.project().isPresent();
    boolean department = labels.mentions(title, Role.DEPARTMENT_TITLE, spellings);
    if (project && !department || heading.project().isPresent()) {
      return FormKind.PROJECT;
    }
    return FormKind.DEPARTMENT;
  }

  private CellRange range(
      Sheet sheet, int from, Header header, BodyReader.Body body, Optional<FundBlock> funds) {
    int first = header.first();
    int left = header.columns().stream().mapToInt(Column::index).min().orElse(0);
    int right = header.columns().stream().mapToInt(Column::index).max().orElse(left);
    int bottom = Math.max(body.lastRow(), header.last());
    for (CellRef ref :
        sheet.cells().subMap(new CellRef(from, 0), new CellRef(header.first() + 1, 0)).keySet()) {
      if (!sheet.at(ref).isBlank() && ref.column() <= right + 3) {
        first = Math.min(first, ref.row());
        left = Math.min(left, ref.column());
        right = Math.max(right, Math.min(sheet.extent(ref).last().column(), right + 3));
      }
    }
    for (int column : List.of(left, right)) {
      CellRange extent = sheet.extent(new CellRef(header.last(), column));
      left = Math.min(left, extent.first().column());
      right = Math.max(right, extent.last().column());
    }
    for (int unknown : header.unknown().keySet()) {
      right = Math.max(right, sheet.extent(new CellRef(header.last(), unknown)).last().column());
    }
    if (left > 0 && !sheet.showing(new CellRef(header.last(), left - 1)).isBlank()) {
      left = sheet.extent(new CellRef(header.last(), left - 1)).first().column();
    }
    return CellRange.of(first, left, bottom, right);
  }

  /** A sheet without an indicator table. */
  private Form plain(Sheet sheet, String fileName) {
    HeadingReader headings = new HeadingReader(sheet, labels, spellings);
    int top = sheet.cells().firstKey().row();
    int bottom = sheet.cells().lastKey().row();
    int headingEnd = Math.min(top + 5, bottom);
    Heading heading = headings.read(top, headingEnd, fileName);
    String title = heading.title() + " " + sheet.name();
    FormKind kind =
        labels.mentions(title, Role.QUESTIONNAIRE_TITLE, spellings)
            ? FormKind.QUESTIONNAIRE
            : labels.mentions(title, Role.BASIC_TITLE, spellings)
                ? FormKind.BASIC_DATA
                : FormKind.OTHER;
    int left = sheet.cells().keySet().stream().mapToInt(CellRef::column).min().orElse(0);
    int right =
        sheet.cells().values().stream()
            .filter(c -> !c.isBlank())
            .map(Cell::ref)
            .mapToInt(CellRef::column)
            .max()
            .orElse(left);
    Declared declared =
        new Declared(
            Optional.empty(),
            headings.value(top, bottom, Role.STATED_TOTAL),
            headings.value(top, bottom, Role.GRADE),
            List.of(),
            List.of());
    return new Form(
        kind,
        sheet.name(),
        CellRange.of(top, Math.min(left, right), bottom, right),
        heading,
        List.of(),
        -1,
        List.of(),
        Optional.empty(),
        kind == FormKind.OTHER || kind == FormKind.BASIC_DATA ? declared : NOTHING,
        0);
  }
}
