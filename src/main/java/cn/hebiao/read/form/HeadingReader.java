package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Heading.BlankHead;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands above a table: title, agency, department, project and year. */
final class HeadingReader {
  static final List<Role> TITLES =
      List.of(
          Role.QUESTIONNAIRE_TITLE,
          Role.SUMMARY_TITLE,
          Role.BASIC_TITLE,
          Role.PROJECT_TITLE,
          Role.DEPARTMENT_TITLE,
          Role.SCORING_TITLE);

  private static final List<Role> FILERS = List.of(Role.IMPLEMENTER, Role.AGENCY);

  private final Sheet sheet;
  private final LabelBook labels;
  private final LabelledValues values;
  private final HeadingLabels mistyped;

  HeadingReader(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
    this.values = new LabelledValues(sheet, labels);
    this.mistyped = new HeadingLabels(sheet, labels);
  }

  /** Values by their labels, above and below the table. */
  LabelledValues values() {
    return values;
  }

  /** Finds the row of the form's title between two rows; empty where there is none. */
  Optional<SheetCell> title(int from, int to) {
    Optional<SheetCell> best = Optional.empty();
    for (Cell cell : Rows.between(sheet, from, to).values()) {
      String text = LabelText.normalise(cell.words());
      boolean fits =
          text.length() >= 4
              && text.length() <= LabelText.LONGEST
              && TITLES.containsAll(labels.roles(cell.words()));
      if (fits && TITLES.stream().anyMatch(role -> labels.mentions(text, role))) {
        best = Optional.of(new SheetCell(sheet.name(), cell));
      }
    }
    return best;
  }

  /**
   * A heading as it was read.
   *
   * @param assumed labels that were made up for
   */
  record ReadHeading(Heading heading, List<Assumed> assumed, List<Finding> doubts) {}

  /**
   * Where a form's heading stands.
   *
   * @param from first row of the form
   * @param to last row above its funds and table
   * @param header the header of its table
   * @param last last row of its table
   * @param limit first row below that is not the form's
   */
  record HeadingArea(int from, int to, Header header, int last, int limit) {
    /** A sheet without a table. */
    static HeadingArea of(int from, int to) {
      return new HeadingArea(from, to, Header.NONE, to, to + 1);
    }

    private boolean hasTable() {
      return !header.columns().isEmpty();
    }
  }

  /** The heading of a form. */
  ReadHeading read(HeadingArea area, String fileName) {
    int from = area.from();
    int to = area.to();
    int column = area.hasTable() ? area.header().leftmost() : 0;
    List<Assumed> assumed = new ArrayList<>();
    Optional<SheetCell> titleCell = title(from, to);
    String title = titleCell.map(SheetCell::words).orElse("").strip();
    int below = titleCell.map(cell -> cell.ref().row()).orElse(to);
    boolean ofProject = labels.mentions(title, Role.PROJECT_TITLE);
    Optional<SheetCell> project =
        named(from, to, Role.PROJECT, assumed)
            .or(() -> ofProject ? values.besideBrief(from, to, Role.PROJECT) : Optional.empty())
            .or(
                () ->
                    values.inColumn(area.header(), area.last(), Role.PROJECT).stream().findFirst());
    if (project.isEmpty() && ofProject) {
      mistyped.unnamed(below, to, column, Role.PROJECT).ifPresent(assumed::add);
    }
    Parties parties = parties(area, assumed);
    Optional<String> titled =
        AgencyName.in(title).filter(name -> parties.filer().isEmpty() && !isFilerOpen(from, to));
    Optional<SheetCell> agencyCell =
        parties.filer().or(() -> titled.isPresent() ? Optional.empty() : parties.agency());
    if (parties.agency().isEmpty() && (project.isPresent() || !ofProject)) {
      mistyped.unnamed(below, to, column, Role.AGENCY).ifPresent(assumed::add);
    }
    Optional<Integer> year = year(titleCell, area, fileName);
    List<Finding> doubts = new ArrayList<>();
    another(parties.rivals().toList(), Role.AGENCY).ifPresent(doubts::add);
    if (parties.filer().isEmpty()) {
      agencyCell.flatMap(above -> mistyped.aside(from, to, above)).ifPresent(assumed::add);
    }
    another(values.values(from, to, Role.PROJECT), Role.PROJECT).ifPresent(doubts::add);
    titleCell.flatMap(cell -> otherYear(cell, from, to)).ifPresent(doubts::add);
    Heading heading =
        new Heading(
            title,
            agencyCell,
            agencyCell
                .map(LabelledValues::name)
                .or(() -> titled)
                .or(() -> AgencyName.in(title))
                .or(() -> firstLines(from, to))
                .or(() -> AgencyName.in(fileName)),
            parties.department().map(LabelledValues::name),
            project.map(LabelledValues::name),
            year,
            blanks(from, to, parties, project, year));
    return new ReadHeading(heading, assumed, doubts);
  }

  /** The value of a label that may be mistyped. */
  Optional<SheetCell> named(int from, int to, Role role, List<Assumed> assumed) {
    return values.value(from, to, role).or(() -> mistyped(from, to, role, assumed));
  }

  private Optional<SheetCell> mistyped(int from, int to, Role role, List<Assumed> assumed) {
    Optional<HeadingLabels.Mistyped> near = mistyped.mistyped(from, to, role);
    Optional<SheetCell> taken =
        near.flatMap(
            label ->
                label.inline().isEmpty()
                    ? values.beside(label.cell().ref(), role)
                    : Optional.of(
                        new SheetCell(
                            sheet.name(), Cell.text(label.cell().ref(), label.inline()))));
    taken.ifPresent(cell -> assumed.add(near.orElseThrow().label()));
    return taken;
  }

  /** The parties above the table, else between funds and table, in it or below it. */
  private Parties parties(HeadingArea area, List<Assumed> assumed) {
    int from = area.from();
    int to = area.to();
    Parties parties = Parties.in(values, from, to);
    if (parties.filer().isEmpty() && area.hasTable()) {
      parties =
          parties
              .and(Parties.in(values, to + 1, area.header().first() - 1))
              .and(Parties.in(values, area.header(), area.last()))
              .and(Parties.in(values, area.last() + 1, area.limit() - 1));
    }
    return parties.agency().isPresent()
        ? parties
        : new Parties(
            mistyped(from, to, Role.AGENCY, assumed).stream().toList(),
            List.of(),
            mistyped(from, to, Role.DEPARTMENT, assumed).stream().toList());
  }

  /** Whether there is a place for the filer that is blank. */
  private boolean isFilerOpen(int from, int to) {
    return FILERS.stream().anyMatch(role -> values.blank(from, to, role).isPresent());
  }

  private Optional<String> firstLines(int from, int to) {
    return Rows.between(sheet, from, to).values().stream()
        .flatMap(cell -> AgencyName.in(cell.words()).stream())
        .findFirst();
  }

  private Optional<Integer> year(Optional<SheetCell> title, HeadingArea area, String fileName) {
    int from = area.from();
    int to = area.to();
    return title
        .flatMap(cell -> BudgetYear.ofTitle(cell.words()))
        .or(() -> BudgetYear.above(sheet, labels, from, to).stream().findFirst())
        .or(() -> values.value(from, to, Role.YEAR).flatMap(cell -> BudgetYear.alone(cell.words())))
        .or(() -> BudgetYear.in(sheet.name()))
        .or(() -> BudgetYear.in(fileName))
        .or(() -> yearOfGoals(to + 1, area.header().first() - 1));
  }

  /** The one year that all goals above the table speak of. */
  private Optional<Integer> yearOfGoals(int from, int to) {
    List<Integer> years = BudgetYear.above(sheet, labels, from, to).stream().distinct().toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  private List<BlankHead> blanks(
      int from, int to, Parties parties, Optional<SheetCell> project, Optional<Integer> year) {
    List<BlankHead> blanks = new ArrayList<>();
    if (project.isEmpty()) {
      place(from, to, Role.PROJECT, Role.PROJECT).ifPresent(blanks::add);
    }
    if (parties.filer().isEmpty()) {
      FILERS.stream()
          .flatMap(role -> place(from, to, role, Role.AGENCY).stream())
          .findFirst()
          .ifPresent(blanks::add);
    }
    if (parties.departments().isEmpty()) {
      place(from, to, Role.DEPARTMENT, Role.DEPARTMENT)
          .filter(
              blank -> !place(from, to, Role.AGENCY, Role.DEPARTMENT).equals(Optional.of(blank)))
          .ifPresent(blanks::add);
    }
    if (year.isEmpty()) {
      place(from, to, Role.YEAR, Role.YEAR)
          .or(() -> openYear(from, to).map(cell -> new BlankHead(Role.YEAR, cell)))
          .ifPresent(blanks::add);
    }
    return blanks;
  }

  private Optional<BlankHead> place(int from, int to, Role label, Role role) {
    return values.blank(from, to, label).map(cell -> new BlankHead(role, cell));
  }

  private Optional<SheetCell> openYear(int from, int to) {
    return Rows.between(sheet, from, to).values().stream()
        .filter(cell -> BudgetYear.isOpen(cell.words()))
        .map(cell -> new SheetCell(sheet.name(), cell))
        .findFirst();
  }

  /** That a second label of the role has another value. */
  private static Optional<Finding> another(List<SheetCell> found, Role role) {
    return found.stream()
        .skip(1)
        .flatMap(cell -> TwoReadings.of(role, found.get(0), cell, Severity.NOTICE).stream())
        .findFirst();
  }

  /** A year stated in a cell of its own that is not the one in the title. */
  private Optional<Finding> otherYear(SheetCell title, int from, int to) {
    Optional<Integer> used = BudgetYear.ofTitle(title.words());
    return values
        .value(from, to, Role.YEAR)
        .filter(
            cell -> {
              Optional<Integer> stated = BudgetYear.alone(cell.words());
              return used.isPresent() && stated.isPresent() && !stated.equals(used);
            })
        .flatMap(cell -> TwoReadings.of(Role.YEAR, title, cell, Severity.WARNING));
  }
}
