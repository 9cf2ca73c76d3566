package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands above a table: title, agency, project, year, declared total and grade. */
final class HeadingReader {
  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})\\s*年");
  private static final Pattern BARE_YEAR = Pattern.compile("(20[0-9]{2})(?:年度?)?");
  private static final String AGENCY = "(.{2,40}?(?:局|委|办|厅|院|会|中心|政府|学校|部|处|大队|集团|公司|站|所|馆|室|团))";
  private static final Pattern AGENCY_BEFORE_YEAR =
      Pattern.compile("^" + AGENCY + "(?:20[0-9]{2}年.*)$");
  private static final Pattern AGENCY_AFTER_YEAR =
      Pattern.compile("^(?:附[件表][0-9]*:?)?20[0-9]{2}年度?" + AGENCY + "(?:部门|单位|整体).*$");

  private static final Pattern MONEY = Pattern.compile("(?:人民币)?(?:亿|百万|万|千|百)?元.{0,3}");

  private final Sheet sheet;
  private final LabelBook labels;
  private final HeadingLabels mistyped;

  HeadingReader(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
    this.mistyped = new HeadingLabels(sheet, labels);
  }

  /** Finds the row of the form's title between two rows; empty where there is none. */
  Optional<SheetCell> title(int from, int to) {
    Optional<SheetCell> best = Optional.empty();
    for (Cell cell : sheet.cells().subMap(new CellRef(from, 0), new CellRef(to + 1, 0)).values()) {
      String text = LabelText.normalise(cell.words());
      boolean titled = TITLES.stream().anyMatch(role -> labels.mentions(text, role));
      boolean fits =
          text.length() >= 4
              && text.length() <= LabelText.LONGEST
              && TITLES.containsAll(labels.roles(cell.words()));
      if (fits && titled) {
        best = Optional.of(new SheetCell(sheet.name(), cell));
      }
    }
    return best;
  }

  /** That a second label of the role has another value. */
  private Optional<Finding> another(SheetCell used, int from, int to, Role role) {
    for (Cell cell : Rows.between(sheet, from, to).values()) {
      Optional<SheetCell> value = valueOf(cell, role);
      if (value.isPresent() && !value.get().ref().equals(used.ref())) {
        return TwoReadings.of(role, used, value.get(), Severity.NOTICE);
      }
    }
    return Optional.empty();
  }

  static final List<Role> TITLES =
      List.of(
          Role.QUESTIONNAIRE_TITLE,
          Role.SUMMARY_TITLE,
          Role.BASIC_TITLE,
          Role.PROJECT_TITLE,
          Role.DEPARTMENT_TITLE,
          Role.SCORING_TITLE);

  /**
   * A heading as it was read.
   *
   * @param assumed labels that were made up for
   */
  record ReadHeading(Heading heading, List<Assumed> assumed, List<Finding> doubts) {}

  /**
   * The heading in rows {@code from} to {@code to}, the latter included.
   *
   * @param column where the table below begins
   */
  ReadHeading read(int from, int to, int column, String fileName) {
    List<Assumed> assumed = new ArrayList<>();
    Optional<SheetCell> titleCell = title(from, to);
    String title = titleCell.map(SheetCell::words).orElse("").strip();
    int below = titleCell.map(cell -> cell.ref().row()).orElse(to);
    boolean project = labels.mentions(title, Role.PROJECT_TITLE);
    Optional<SheetCell> projectCell = named(from, to, Role.PROJECT, assumed);
    if (projectCell.isEmpty() && project) {
      mistyped.unnamed(below, to, column, Role.PROJECT).ifPresent(assumed::add);
    }
    Optional<SheetCell> agencyLabel = named(from, to, Role.AGENCY, assumed);
    if (agencyLabel.isEmpty() && (projectCell.isPresent() || !project)) {
      mistyped.unnamed(below, to, column, Role.AGENCY).ifPresent(assumed::add);
    }
    Optional<SheetCell> agencyCell = agencyLabel.or(() -> value(from, to, Role.IMPLEMENTER));
    Optional<String> agency =
        agencyCell
            .map(HeadingReader::oneLine)
            .or(() -> agencyIn(title))
            .or(() -> firstLines(from, to))
            .or(() -> agencyIn(fileName));
    Optional<Integer> year =
        year(title)
            .or(() -> yearAbove(from, to))
            .or(() -> value(from, to, Role.YEAR).flatMap(cell -> bareYear(cell.words())))
            .or(() -> year(sheet.name()))
            .or(() -> year(fileName));
    Optional<String> name = projectCell.map(HeadingReader::oneLine);
    List<Finding> doubts = new ArrayList<>();
    agencyLabel.flatMap(cell -> another(cell, from, to, Role.AGENCY)).ifPresent(doubts::add);
    projectCell.flatMap(cell -> another(cell, from, to, Role.PROJECT)).ifPresent(doubts::add);
    titleCell.flatMap(cell -> otherYear(cell, from, to)).ifPresent(doubts::add);
    return new ReadHeading(new Heading(title, agencyCell, agency, name, year), assumed, doubts);
  }

  /** A year stated in a cell of its own that is not the one in the title. */
  private Optional<Finding> otherYear(SheetCell title, int from, int to) {
    Optional<Integer> used = year(title.words());
    return value(from, to, Role.YEAR)
        .filter(
            cell -> {
              Optional<Integer> stated = bareYear(cell.words());
              return used.isPresent() && stated.isPresent() && !stated.equals(used);
            })
        .flatMap(cell -> TwoReadings.of(Role.YEAR, title, cell, Severity.WARNING));
  }

  /** The value of a label that may be mistyped. */
  Optional<SheetCell> named(int from, int to, Role role, List<Assumed> assumed) {
    Optional<SheetCell> value = value(from, to, role);
    if (value.isPresent()) {
      return value;
    }
    Optional<HeadingLabels.Mistyped> near = mistyped.mistyped(from, to, role);
    Optional<SheetCell> taken =
        near.flatMap(
                label ->
                    label.inline().isEmpty()
                        ? right(label.cell().ref())
                        : Optional.of(
                            new SheetCell(
                                sheet.name(), Cell.text(label.cell().ref(), label.inline()))))
            .filter(cell -> fits(cell.words(), role));
    taken.ifPresent(cell -> assumed.add(near.orElseThrow().label()));
    return taken;
  }

  private static String oneLine(SheetCell cell) {
    return cell.words().replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
  }

  private Optional<String> firstLines(int from, int to) {
    return sheet.cells().subMap(new CellRef(from, 0), new CellRef(to + 1, 0)).values().stream()
        .map(cell -> agencyIn(cell.words()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> agencyIn(String title) {
    String normal = LabelText.normalise(title);
    return Stream.of(AGENCY_BEFORE_YEAR, AGENCY_AFTER_YEAR)
        .map(pattern -> pattern.matcher(normal))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private Optional<Integer> yearAbove(int from, int to) {
    return sheet.cells().subMap(new CellRef(from, 0), new CellRef(to + 1, 0)).values().stream()
        .filter(cell -> cell.words().length() <= LabelText.LONGEST)
        .map(cell -> year(cell.words()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Integer> bareYear(String text) {
    Matcher matcher = BARE_YEAR.matcher(LabelText.normalise(text));
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  static Optional<Integer> year(String text) {
    Matcher matcher = YEAR.matcher(LabelText.normalise(text));
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** The cell that holds the value of a label: inline, or the next filled cell to the right. */
  Optional<SheetCell> value(int from, int to, Role role) {
    for (Cell cell : sheet.cells().subMap(new CellRef(from, 0), new CellRef(to + 1, 0)).values()) {
      Optional<SheetCell> value = valueOf(cell, role);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<SheetCell> valueOf(Cell cell, Role role) {
    Optional<String> inline = labels.inline(cell.words(), role).filter(text -> fits(text, role));
    if (inline.isPresent()) {
      return inline.map(text -> new SheetCell(sheet.name(), Cell.text(cell.ref(), text)));
    }
    return labels.is(cell.words(), role)
        ? right(cell.ref()).filter(c -> fits(c.words(), role))
        : Optional.empty();
  }

  /** The blank cell right of a label, where its value is still to be written. */
  Optional<SheetCell> blank(int from, int to, Role role) {
    return sheet.cells().subMap(new CellRef(from, 0), new CellRef(to + 1, 0)).values().stream()
        .filter(cell -> labels.is(cell.words(), role))
        .map(cell -> new CellRef(cell.ref().row(), sheet.extent(cell.ref()).last().column() + 1))
        .filter(next -> sheet.extent(next).first().equals(next))
        .map(next -> new SheetCell(sheet.name(), sheet.at(next)))
        .filter(SheetCell::isBlank)
        .findFirst();
  }

  /** The name of an agency is no unit of money: 单位 is a label of both. */
  private static boolean fits(String text, Role role) {
    String normal = LabelText.normalise(text);
    if (role == Role.STATED_TOTAL) {
      return normal.chars().anyMatch(Character::isDigit);
    }
    return role != Role.AGENCY && role != Role.IMPLEMENTER
        || normal.length() >= 3 && !MONEY.matcher(normal).matches();
  }

  private Optional<SheetCell> right(CellRef label) {
    CellRange extent = sheet.extent(label);
    CellRef next = new CellRef(label.row(), extent.last().column() + 1);
    Cell cell = sheet.showing(next);
    boolean own = sheet.extent(next).first().row() <= label.row();
    boolean another =
        labels.roles(cell.words()).stream()
            .anyMatch(r -> r != Role.UNUSED && r != Role.TOTAL && r != Role.SUBTOTAL);
    return own && !cell.isBlank() && !another
        ? Optional.of(new SheetCell(sheet.name(), cell))
        : Optional.empty();
  }
}
