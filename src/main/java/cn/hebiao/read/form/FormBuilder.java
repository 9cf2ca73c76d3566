package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a form together from what stands above a header, the header and the rows below it. */
final class FormBuilder {
  /** How far below a table its total may be stated. */
  private static final int ROWS_BELOW = 4;

  /** So many rows above the title of a form are a table, not its heading. */
  private static final int BASIC_ROWS = 6;

  /** How far below its title the heading of a sheet without a table may reach. */
  private static final int HEADING_ROWS = 5;

  private final Sheet sheet;
  private final LabelBook labels;
  private final HeadingReader headings;
  private final FundReader funds;
  private final String fileName;

  FormBuilder(Sheet sheet, LabelBook labels, String fileName) {
    this.sheet = sheet;
    this.labels = labels;
    this.headings = new HeadingReader(sheet, labels);
    this.funds = new FundReader(sheet, labels);
    this.fileName = fileName;
  }

  /**
   * A form with the header it was read by.
   *
   * @param closed whether its total row was seen, so that nothing can go on from it
   * @param assumed labels that were made up for
   * @param doubts what can be read in two ways
   */
  record Built(
      Form form, Header header, boolean closed, List<Assumed> assumed, List<Finding> doubts) {
    /** The form with the heading of one beside it, where it has none of its own. */
    Built under(Form other) {
      return form.heading().title().isEmpty()
          ? new Built(form.under(other), header, closed, assumed, doubts)
          : this;
    }

    /** The form as one whose indicators cannot be told. */
    Built withoutRows() {
      return new Built(form.withoutRows(), header, closed, assumed, doubts);
    }
  }

  /**
   * Builds a form.
   *
   * @param from first row that may belong to it
   * @param limit first row below it that does not
   * @param before the form that this one may go on from
   */
  Built build(Header header, int from, int limit, Optional<Built> before) {
    Optional<FundReader.ReadFunds> funded = fundsAbove(from, header.first());
    Optional<FundBlock> block = funded.map(FundReader.ReadFunds::block);
    int headingEnd = block.map(f -> f.range().first().row()).orElse(header.first() - 1);
    int end = Math.max(from, headingEnd);
    boolean fresh = headings.title(from, end).isPresent() || block.isPresent();
    Optional<Form> goingOn =
        fresh ? Optional.empty() : before.filter(b -> !b.closed()).map(Built::form);
    BodyReader.FormBody body =
        new BodyReader(new TableCells(sheet, header), labels, goingOn).read(limit);
    int below = body.lastRow() + 1;
    HeadingReader.ReadHeading above =
        headings.read(
            new HeadingReader.HeadingArea(
                from, end, header, body.lastRow(), Math.min(limit, below + ROWS_BELOW)),
            fileName);
    Heading heading = above.heading();
    List<Assumed> assumed = new ArrayList<>(above.assumed());
    Declared declared = declared(body, from, header.first() - 1, limit, assumed);
    Form form =
        new Form(
            kind(heading, header),
            sheet.name(),
            FormExtent.of(sheet, top(from, end), header, lastRow(body, declared)),
            heading,
            header.columns(),
            header.last(),
            body.rows(),
            block,
            declared,
            body.skipped(),
            body.unread());
    funded.ifPresent(read -> assumed.addAll(read.assumed()));
    assumed.addAll(header.assumed());
    body.assumed().ifPresent(assumed::add);
    List<Finding> doubts = new ArrayList<>(above.doubts());
    funded.ifPresent(read -> doubts.addAll(read.doubts()));
    doubts.addAll(twice(declared, from, headingEnd));
    return new Built(form, header, body.closed(), assumed, doubts);
  }

  /** The first row of a form; what stands between a form above it and its title is of neither. */
  private int top(int from, int end) {
    return Arrays.stream(Rows.used(sheet, from, end))
        .filter(row -> from > 0 && headings.title(row, row).isPresent())
        .findFirst()
        .orElse(from);
  }

  /** Where the form of a header starts: its title, its fund block or the header itself. */
  int start(Header before, Header header) {
    for (int row : Rows.used(sheet, before.last() + 1, header.first() - 1)) {
      if (funds.at(row, header.first()).isPresent() || headings.title(row, row).isPresent()) {
        return row;
      }
    }
    return header.first();
  }

  /** The block of the whole amount; tables of single tasks or projects may stand beside it. */
  private Optional<FundReader.ReadFunds> fundsAbove(int from, int limit) {
    int[] headers =
        Arrays.stream(Rows.used(sheet, from, limit - 1))
            .filter(row -> funds.at(row, limit).isPresent())
            .toArray();
    List<FundReader.ReadFunds> blocks = new ArrayList<>();
    for (int i = 0; i < headers.length; i++) {
      int end = i + 1 < headers.length ? headers[i + 1] : limit;
      funds.at(headers[i], end).ifPresent(blocks::add);
    }
    return blocks.stream().filter(this::isWhole).findFirst().or(() -> blocks.stream().findFirst());
  }

  private boolean isWhole(FundReader.ReadFunds read) {
    return read.block()
        .total()
        .filter(line -> line.score().isPresent() || labels.is(line.label(), Role.FUND_TOTAL))
        .isPresent();
  }

  /** A total that is stated above or below the table counts where the table leaves it open. */
  private Declared declared(
      BodyReader.FormBody body, int from, int to, int limit, List<Assumed> assumed) {
    Declared own = body.declared();
    int below = body.lastRow() + 1;
    int end = Math.min(limit, below + ROWS_BELOW) - 1;
    Optional<SheetCell> above =
        to < from ? Optional.empty() : headings.named(from, to, Role.STATED_TOTAL, assumed);
    Optional<SheetCell> score =
        own.score()
            .filter(cell -> !cell.isBlank())
            .or(() -> above)
            .or(() -> stated(below, end, Role.STATED_TOTAL))
            .or(() -> stated(below, end, Role.TOTAL))
            .or(own::score)
            .or(() -> open(from, to, below, end, Role.STATED_TOTAL));
    Optional<SheetCell> grade =
        own.grade()
            .filter(cell -> !cell.isBlank())
            .or(() -> stated(from, to, Role.GRADE).filter(Declared::isGrade))
            .or(() -> stated(below, end, Role.GRADE).filter(Declared::isGrade))
            .or(own::grade)
            .or(() -> open(from, to, below, end, Role.GRADE));
    return new Declared(
        PointEntries.of(own.weight(), score, own.points().reviews()),
        grade,
        own.sections(),
        own.subtotals());
  }

  /** A total or grade above the table that is not that of the table. */
  private List<Finding> twice(Declared declared, int from, int headingEnd) {
    List<Finding> doubts = new ArrayList<>();
    declared
        .score()
        .filter(cell -> !cell.isBlank())
        .flatMap(
            used ->
                stated(from, headingEnd, Role.STATED_TOTAL)
                    .flatMap(
                        other -> TwoReadings.of(Role.STATED_TOTAL, used, other, Severity.WARNING)))
        .ifPresent(doubts::add);
    declared
        .grade()
        .filter(cell -> !cell.isBlank())
        .flatMap(
            used ->
                stated(from, headingEnd, Role.GRADE)
                    .flatMap(other -> TwoReadings.of(Role.GRADE, used, other, Severity.WARNING)))
        .ifPresent(doubts::add);
    return doubts;
  }

  private static int lastRow(BodyReader.FormBody body, Declared declared) {
    return Stream.of(declared.score(), declared.grade())
        .flatMap(Optional::stream)
        .mapToInt(cell -> cell.ref().row())
        .reduce(body.lastRow(), Math::max);
  }

  private Optional<SheetCell> stated(int from, int to, Role role) {
    return to < from ? Optional.empty() : headings.values().value(from, to, role);
  }

  /** A place for a total or grade above or below the table that is still blank. */
  private Optional<SheetCell> open(int from, int to, int below, int end, Role role) {
    Optional<SheetCell> above =
        to < from ? Optional.empty() : headings.values().blank(from, to, role);
    return above.or(
        () -> end < below ? Optional.empty() : headings.values().blank(below, end, role));
  }

  /** What kind of form stands under a heading. */
  FormKind kind(Heading heading, Header header) {
    if (header.column(Role.LEVEL3).isEmpty() && header.column(Role.LEVEL2).isEmpty()) {
      return FormKind.OTHER;
    }
    if (header.column(Role.TARGET).isEmpty() && header.column(Role.ACTUAL).isEmpty()) {
      return FormKind.SCORING;
    }
    String title = heading.title() + " " + sheet.name();
    boolean project =
        labels.mentions(title, Role.PROJECT_TITLE)
            && !labels.mentions(title, Role.DEPARTMENT_TITLE);
    return project || heading.project().isPresent() ? FormKind.PROJECT : FormKind.DEPARTMENT;
  }

  /** A table of basic data that stands under its own title above the title of a form. */
  Optional<Built> basicData(int limit) {
    int top = sheet.cells().firstKey().row();
    Optional<Integer> title =
        headings
            .title(top, limit - 1)
            .filter(cell -> !labels.mentions(cell.words(), Role.BASIC_TITLE))
            .map(cell -> cell.ref().row())
            .filter(row -> row > top && Rows.used(sheet, top, row - 1).length >= BASIC_ROWS);
    return title
        .filter(
            row ->
                headings
                    .title(top, row - 1)
                    .filter(cell -> labels.mentions(cell.words(), Role.BASIC_TITLE))
                    .isPresent())
        .map(row -> plain(top, row - 1));
  }

  /** A sheet without an indicator table. */
  Built plain() {
    return plain(sheet.cells().firstKey().row(), sheet.cells().lastKey().row());
  }

  private Built plain(int top, int bottom) {
    int titled =
        headings
            .title(top, Math.min(top + HEADING_ROWS, bottom))
            .map(cell -> cell.ref().row())
            .orElse(top);
    int end = Math.min(titled + HEADING_ROWS, bottom);
    Heading heading = headings.read(HeadingReader.HeadingArea.of(top, end), fileName).heading();
    String title = heading.title() + " " + sheet.name();
    FormKind kind =
        labels.mentions(title, Role.QUESTIONNAIRE_TITLE)
            ? FormKind.QUESTIONNAIRE
            : labels.mentions(title, Role.BASIC_TITLE) ? FormKind.BASIC_DATA : FormKind.OTHER;
    Declared declared =
        kind == FormKind.QUESTIONNAIRE
            ? Declared.NOTHING
            : Declared.stated(
                headings.values().value(top, bottom, Role.STATED_TOTAL),
                headings.values().value(top, bottom, Role.GRADE));
    Form form =
        new Form(
            kind,
            sheet.name(),
            FormExtent.rows(sheet, top, bottom),
            heading,
            List.of(),
            -1,
            List.of(),
            Optional.empty(),
            declared,
            0);
    return new Built(form, Header.NONE, true, List.of(), List.of());
  }
}
