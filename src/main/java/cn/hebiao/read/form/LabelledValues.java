package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what belongs to a label above or below a table: behind a colon in the same cell, right of
 * it, right of it after blank cells, or below it.
 */
final class LabelledValues {
  private static final Pattern MONEY = Pattern.compile("(?:人民币)?(?:亿|百万|万|千|百)?元.{0,3}");
  private static final Pattern SEAL = Pattern.compile("[(（](?:公章|盖章|签章|签字|章)[)）]$");
  private static final Pattern LISTED = Pattern.compile("[、,;/]");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^\\s*[(（]?\\s*[0-9]{4}\\s*年度?\\s*[)）]?\\s*(?=\\S+[:：])");
  private static final int SHORTEST_NAME = 3;

  /** A word for a grade that stands apart from its label. */
  private static final int LONGEST_GRADE = 3;

  /** The labels of parties and projects: their values are looked for farther away. */
  private static final Set<Role> NAMES =
      EnumSet.of(Role.AGENCY, Role.IMPLEMENTER, Role.DEPARTMENT, Role.PROJECT);

  private static final Set<Role> HEADS =
      EnumSet.of(
          Role.AGENCY,
          Role.IMPLEMENTER,
          Role.DEPARTMENT,
          Role.PROJECT,
          Role.YEAR,
          Role.FILING_DATE,
          Role.OTHER_HEAD);

  /** What a row of heads, such as that of an export, may name besides. */
  private static final Set<Role> BESIDE_HEADS =
      EnumSet.of(
          Role.BUDGET_INITIAL,
          Role.BUDGET_ADJUSTED,
          Role.EXECUTED,
          Role.RATE,
          Role.STATED_TOTAL,
          Role.GRADE);

  private static final int LEAST_HEADS = 3;

  /** Roles whose spellings may as well be words of a value. */
  private static final Set<Role> NO_LABELS = EnumSet.of(Role.UNUSED, Role.TOTAL, Role.SUBTOTAL);

  private final Sheet sheet;
  private final LabelBook labels;

  LabelledValues(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** The first value of the role in some rows, the last row included. */
  Optional<SheetCell> value(int from, int to, Role role) {
    return cells(from, to).stream().flatMap(cell -> valueOf(cell, role).stream()).findFirst();
  }

  /** All values of the role in some rows. */
  List<SheetCell> values(int from, int to, Role role) {
    return cells(from, to).stream().flatMap(cell -> valueOf(cell, role).stream()).toList();
  }

  /** What all rows of a table say in the column of the role; empty where they differ. */
  List<SheetCell> inColumn(Header header, int last, Role role) {
    List<SheetCell> named =
        cells(Math.max(0, header.first()), header.last()).stream()
            .filter(cell -> labels.is(cell.words(), role))
            .limit(1)
            .flatMap(cell -> cells(header.last() + 1, last).stream().filter(c -> isUnder(c, cell)))
            .filter(cell -> fits(cell.words(), role))
            .map(cell -> new SheetCell(sheet.name(), cell))
            .toList();
    boolean one = named.stream().map(LabelledValues::name).distinct().count() == 1;
    return one ? named.subList(0, 1) : List.of();
  }

  private static boolean isUnder(Cell cell, Cell label) {
    return cell.ref().column() == label.ref().column() && !cell.isBlank();
  }

  /** The value right of a word that is a label of the role only before its value, such as 项目. */
  Optional<SheetCell> besideBrief(int from, int to, Role role) {
    return cells(from, to).stream()
        .filter(cell -> labels.isBrief(cell.words(), role))
        .flatMap(cell -> beside(cell.ref(), role).stream())
        .findFirst();
  }

  /** The value right of a label of the role that is mistyped. */
  Optional<SheetCell> beside(CellRef label, Role role) {
    return right(label).filter(cell -> fits(cell.words(), role));
  }

  /** The blank cell where a value of the role is still to be written. */
  Optional<SheetCell> blank(int from, int to, Role role) {
    return cells(from, to).stream()
        .filter(cell -> labels.is(cell.words(), role) && valueOf(cell, role).isEmpty())
        .flatMap(cell -> place(cell).stream())
        .findFirst();
  }

  private Optional<SheetCell> place(Cell label) {
    if (inHeadRow(label.ref()) && !below(label.ref()).isBlank()) {
      return Optional.empty();
    }
    CellRef next = after(label.ref());
    boolean headed = inHeadRow(label.ref()) && isLabel(sheet.showing(next).words());
    CellRef place = headed ? under(label.ref()) : next;
    return Optional.of(new SheetCell(sheet.name(), sheet.at(place)))
        .filter(SheetCell::isBlank)
        .filter(cell -> sheet.extent(place).first().equals(place));
  }

  private Optional<SheetCell> valueOf(Cell cell, Role role) {
    Optional<String> inline =
        labels
            .inline(YEAR_FIRST.matcher(cell.words()).replaceFirst(""), role)
            .filter(text -> fits(text, role));
    if (inline.isPresent()) {
      return inline.map(text -> new SheetCell(sheet.name(), Cell.text(cell.ref(), text)));
    }
    if (!labels.is(cell.words(), role)) {
      return Optional.empty();
    }
    if (inHeadRow(cell.ref()) && !below(cell.ref()).isBlank()) {
      return beneath(cell.ref(), role);
    }
    Optional<SheetCell> near = right(cell.ref()).filter(c -> fits(c.words(), role));
    return NAMES.contains(role) || role == Role.GRADE
        ? near.or(() -> farther(cell.ref(), role))
        : near;
  }

  private Optional<SheetCell> right(CellRef label) {
    CellRef next = after(label);
    Cell cell = sheet.showing(next);
    boolean own = sheet.extent(next).first().row() <= label.row();
    return own && !cell.isBlank() && !isLabel(cell.words())
        ? Optional.of(new SheetCell(sheet.name(), cell))
        : Optional.empty();
  }

  /**
   * A name after blank cells, unless names stand directly beside the other labels of the column.
   */
  private Optional<SheetCell> farther(CellRef label, Role role) {
    CellRef next = after(label);
    boolean gap = sheet.showing(next).isBlank() && sheet.mergeAt(next).isEmpty();
    if (!gap || role != Role.GRADE && isBesideElsewhere(label)) {
      return Optional.empty();
    }
    List<Cell> behind = filledFrom(next);
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    Cell found = behind.get(0);
    boolean last = behind.size() == 1 || isLabel(behind.get(1).words());
    boolean name =
        switch (role) {
          case PROJECT -> last;
          case GRADE -> last && LabelText.normalise(found.words()).length() <= LONGEST_GRADE;
          default -> AgencyName.endsLikeOne(found.words());
        };
    return name && !isLabel(found.words()) && fits(found.words(), role) && isPlain(found.words())
        ? Optional.of(new SheetCell(sheet.name(), found))
        : Optional.empty();
  }

  private boolean isBesideElsewhere(CellRef label) {
    return sheet.cells().values().stream()
        .filter(cell -> cell.ref().column() == label.column() && cell.ref().row() != label.row())
        .filter(cell -> labels.roles(cell.words()).stream().anyMatch(NAMES::contains))
        .anyMatch(cell -> right(cell.ref()).isPresent());
  }

  /** A name below a label in a row of labels only. */
  private Optional<SheetCell> beneath(CellRef label, Role role) {
    Cell below = below(label);
    return !isLabel(below.words()) && fits(below.words(), role)
        ? Optional.of(new SheetCell(sheet.name(), below))
        : Optional.empty();
  }

  private Cell below(CellRef label) {
    return sheet.showing(under(label));
  }

  private CellRef under(CellRef label) {
    return new CellRef(sheet.extent(label).last().row() + 1, label.column());
  }

  /** Whether there are labels in the row, and nothing else, over a row without any. */
  private boolean inHeadRow(CellRef label) {
    List<Cell> filled = filledFrom(new CellRef(label.row(), 0));
    long heads = filled.stream().filter(cell -> isOf(cell, HEADS)).count();
    long others = filled.stream().filter(cell -> isOf(cell, BESIDE_HEADS)).count();
    boolean all = heads == filled.size();
    boolean most = heads >= LEAST_HEADS && (heads + others) * 4 >= filled.size() * 3;
    return filled.size() > 1
        && (all || most)
        && filledFrom(new CellRef(under(label).row(), 0)).stream()
            .noneMatch(cell -> isLabel(cell.words()));
  }

  private boolean isOf(Cell cell, Set<Role> roles) {
    return labels.roles(cell.words()).stream().anyMatch(roles::contains);
  }

  private List<Cell> filledFrom(CellRef first) {
    return Rows.of(sheet, first.row()).stream()
        .filter(cell -> cell.ref().column() >= first.column() && !cell.isBlank())
        .toList();
  }

  private CellRef after(CellRef label) {
    return new CellRef(label.row(), sheet.extent(label).last().column() + 1);
  }

  private boolean isLabel(String words) {
    int colon = words.replace('：', ':').indexOf(':');
    return Stream.of(words, colon > 0 ? words.substring(0, colon) : "")
        .flatMap(text -> labels.roles(text).stream())
        .anyMatch(role -> !NO_LABELS.contains(role));
  }

  private static boolean isPlain(String words) {
    return !TableCells.looksNumeric(words) && BudgetYear.dates(words).isEmpty();
  }

  private Collection<Cell> cells(int from, int to) {
    return to < from ? new ArrayList<>() : Rows.between(sheet, from, to).values();
  }

  /** The name of an agency is no unit of money or of counts: 单位 is a label of all three. */
  private static boolean fits(String text, Role role) {
    String normal = LabelText.normalise(text);
    if (role == Role.STATED_TOTAL) {
      return normal.chars().anyMatch(Character::isDigit);
    }
    if (role == Role.GRADE) {
      return Declared.isGrade(text);
    }
    return !NAMES.contains(role)
        || role == Role.PROJECT
        || LISTED.splitAsStream(normal).anyMatch(part -> part.length() >= SHORTEST_NAME)
            && !MONEY.matcher(normal).matches();
  }

  /** A name on one line, without the mark for a seal behind it; a code with all its digits. */
  static String name(SheetCell cell) {
    String words =
        cell.cell()
            .value()
            .number()
            .filter(number -> cell.cell().value().date().isEmpty())
            .filter(number -> number.stripTrailingZeros().scale() <= 0)
            .map(BigDecimal::toPlainString)
            .orElse(cell.words());
    String line = words.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
    return SEAL.matcher(line).replaceFirst("").strip();
  }
}
