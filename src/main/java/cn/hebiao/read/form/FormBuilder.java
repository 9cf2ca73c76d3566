package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a form together from what stands above a header, the header and the rows below it. */
final class FormBuilder {
  /** How far below a table its total may be stated. */
  private static final int ROWS_BELOW = 4;

  private static final Pattern NUMBERED = Pattern.compile("[0-9一二三四五六七八九十]{1,2}$");

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
   * @param ofGoal whether the heading of a goal stands above its table
   */
  record Built(
      Form form,
      Header header,
      boolean closed,
      List<Assumed> assumed,
      List<Finding> doubts,
      boolean ofGoal) {
    Built(Form form, Header header, boolean closed, List<Assumed> assumed, List<Finding> doubts) {
      this(form, header, closed, assumed, doubts, false);
    }

    /** The form with the heading of one beside it, where it has none of its own. */
    Built under(Form other) {
      return form.heading().title().isEmpty()
          ? new Built(form.under(other), header, closed, assumed, doubts, ofGoal)
          : this;
    }

    /** The form as another kind. */
    Built as(FormKind kind) {
      return new Built(form.as(kind), header, closed, assumed, doubts, ofGoal);
    }

    /** The form as one whose indicators cannot be told. */
    Built withoutRows() {
      return new Built(form.withoutRows(), header, closed, assumed, doubts, ofGoal);
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
    Optional<FundReader.ReadFunds> funded = funds.whole(from, header.first());
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
    Declared declared = declared(body, header, from, limit, block, assumed);
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
    boolean ofGoal = goals(from, header.first() - 1).findFirst().isPresent();
    return new Built(form, header, body.closed(), assumed, doubts, ofGoal);
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

  /** The labels of goals above a table, such as 年度目标2：(30分). */
  private Stream<SheetCell> goals(int from, int to) {
    return to < from
        ? Stream.empty()
        : Rows.between(sheet, from, to).values().stream()
            .filter(
                cell -> {
                  String label = LabelText.core(cell.words());
                  String bare = NUMBERED.matcher(label).replaceFirst("");
                  return !bare.equals(label) && labels.is(bare, Role.GOAL);
                })
            .map(cell -> new SheetCell(sheet.name(), cell));
  }

  /** What the goal is worth whose table is the one below. */
  private List<Declared.DeclaredSection> goal(int from, int to) {
    return goals(from, to)
        .reduce((first, second) -> second)
        .flatMap(
            cell ->
                LabelText.points(cell.words())
                    .map(
                        points ->
                            new Declared.DeclaredSection(
                                0, "", LabelText.core(cell.words()), 0, cell, Optional.of(points))))
        .stream()
        .toList();
  }

  /** A total that is stated above or below the table counts where the table leaves it open. */
  private Declared declared(
      BodyReader.FormBody body,
      Header header,
      int from,
      int limit,
      Optional<FundBlock> funded,
      List<Assumed> assumed) {
    int to = header.first() - 1;
    Declared own = body.declared();
    Optional<PointEntries> over =
        totalOver(header, from, funded).filter(row -> own.score().isEmpty());
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
            .or(() -> over.flatMap(row -> row.score().place()))
            .or(own::score)
            .or(() -> open(from, to, below, end, Role.STATED_TOTAL));
    Optional<SheetCell> grade =
        own.grade()
            .filter(cell -> !cell.isBlank())
            .or(() -> stated(from, to, Role.GRADE))
            .or(() -> stated(below, end, Role.GRADE))
            .or(own::grade)
            .or(() -> score.flatMap(FormBuilder::gradeBeside))
            .or(() -> open(from, to, below, end, Role.GRADE));
    return new Declared(
        PointEntries.of(
            own.weight().or(() -> over.flatMap(row -> row.weight().place())),
            score,
            own.points().deducted().place(),
            own.points().reviews()),
        grade,
        Stream.concat(goal(from, to).stream(), own.sections().stream()).toList(),
        own.subtotals());
  }

  /** The grade in brackets behind a total. */
  private static Optional<SheetCell> gradeBeside(SheetCell total) {
    return LabelText.grade(total.words())
        .filter(Declared::isGrade)
        .map(grade -> new SheetCell(total.sheet(), Cell.text(total.ref(), grade)));
  }

  /**
   * A row above the table with the label of a total and two numbers, in the columns of the weights
   * and scores of the table or of the funds.
   */
  private Optional<PointEntries> totalOver(Header header, int from, Optional<FundBlock> funded) {
    TableCells cells = new TableCells(sheet, header);
    List<PointEntries> found = new ArrayList<>();
    for (int row : Rows.used(sheet, from, header.first() - 1)) {
      List<SheetCell> words = cells.wordsOf(row);
      boolean total = words.size() == 1 && labels.is(words.get(0).words(), Role.TOTAL);
      List<SheetCell> numbers =
          total ? cells.numbersRight(row, words.get(0).ref().column()) : List.of();
      if (numbers.size() == 2) {
        Stream.of(
                PointEntries.of(cells.own(row, Role.WEIGHT), cells.own(row, Role.SCORE)),
                funded
                    .flatMap(FundBlock::total)
                    .map(line -> PointEntries.of(in(row, line.weight()), in(row, line.score())))
                    .orElse(PointEntries.NONE))
            .filter(points -> points.weight().number().isPresent())
            .filter(points -> points.score().number().isPresent())
            .findFirst()
            .ifPresent(found::add);
      }
    }
    return found.stream().findFirst();
  }

  /** The cell of a row in the column of another one. */
  private Optional<SheetCell> in(int row, Optional<SheetCell> other) {
    return other.map(
        cell -> new SheetCell(sheet.name(), sheet.showing(new CellRef(row, cell.ref().column()))));
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
}
