package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the headers of indicator tables, which may take up to four rows. */
final class HeaderFinder {
  private static final int MOST_ROWS = 4;
  private static final int TITLE_WITHIN = 40;

  /** So many labels at least are a header although only one of them is known. */
  private static final int LEAST_LABELS = 5;

  /** What is compared only in a table of indicators. */
  private static final Set<Role> COMPARED = EnumSet.of(Role.TARGET, Role.ACTUAL);

  /** What weight and score stand beside only in a table of indicators. */
  private static final Set<Role> SCORED =
      EnumSet.of(Role.TARGET, Role.ACTUAL, Role.NOTE, Role.CRITERIA);

  private final Sheet sheet;
  private final LabelBook labels;
  private final boolean lenient;
  private final Map<Integer, List<CellRange>> tallByRow = new HashMap<>();

  /**
   * @param lenient whether labels of levels may be mistyped or none known, which takes its time
   */
  HeaderFinder(Sheet sheet, LabelBook labels, boolean lenient) {
    this.lenient = lenient;
    this.sheet = sheet;
    this.labels = labels;
    for (CellRange merge : sheet.merges()) {
      if (merge.rows() > 1 && merge.rows() <= MOST_ROWS) {
        for (int row = merge.first().row(); row <= merge.last().row(); row++) {
          tallByRow.computeIfAbsent(row, r -> new ArrayList<>()).add(merge);
        }
      }
    }
  }

  /** All headers from top to bottom. */
  List<Header> all() {
    List<Header> headers = new ArrayList<>();
    Optional<CellRef> next = Optional.ofNullable(sheet.cells().ceilingKey(new CellRef(0, 0)));
    while (next.isPresent()) {
      int row = next.get().row();
      Optional<Header> header = at(row).or(() -> new ScoreBlock(sheet, labels).at(row));
      header.ifPresent(headers::add);
      int after = header.map(Header::last).orElse(row) + 1;
      next = Optional.ofNullable(sheet.cells().ceilingKey(new CellRef(after, 0)));
    }
    boolean blocks = !headers.isEmpty() && headers.stream().allMatch(Header::block);
    return blocks && !titled() ? List.of() : headers;
  }

  /** Blocks of scores alone are a form only under the title of one. */
  private boolean titled() {
    return sheet.cells().values().stream()
        .limit(TITLE_WITHIN)
        .map(Cell::words)
        .anyMatch(
            words ->
                Stream.of(Role.SCORING_TITLE, Role.PROJECT_TITLE, Role.DEPARTMENT_TITLE)
                    .anyMatch(role -> labels.mentions(words, role)));
  }

  /** The header that has its level labels in a row. */
  Optional<Header> at(int row) {
    boolean labelled = mentionsLevels(row) || mentionsPoints(row);
    if (!labelled && !(lenient && mentionsData(row))) {
      return Optional.empty();
    }
    int first = firstRow(row);
    int last = lastRow(row);
    while (last - first + 1 < MOST_ROWS && isSubHeader(last + 1)) {
      last = lastRow(last + 1);
    }
    return Optional.of(new HeaderColumns(sheet, labels).read(first, last)).filter(this::isTable);
  }

  private boolean isTable(Header header) {
    return header.columns().stream().anyMatch(c -> HeaderRoles.LEVELS.contains(c.role()))
        && header.columns().stream().anyMatch(c -> HeaderRoles.DATA.contains(c.role()));
  }

  /** Merged labels that reach into the row from above, and a row of group labels over it. */
  private int firstRow(int row) {
    int first = row;
    for (CellRange merge : tallByRow.getOrDefault(row, List.of())) {
      if (isColumnLabel(merge)) {
        first = Math.min(first, merge.first().row());
      }
    }
    return first == row && row > 0 && isGroupRow(row - 1) ? row - 1 : first;
  }

  private int lastRow(int row) {
    return tallByRow.getOrDefault(row, List.of()).stream()
        .filter(this::isColumnLabel)
        .mapToInt(merge -> merge.last().row())
        .reduce(row, Math::max);
  }

  private boolean isColumnLabel(CellRange merge) {
    return HeaderRoles.column(labels.roles(sheet.at(merge.first()).words())).isPresent();
  }

  private boolean mentionsLevels(int row) {
    int levels = 0;
    for (Cell cell : Rows.of(sheet, row)) {
      Set<Role> roles = labels.roles(cell.words());
      if (roles.contains(Role.LEVEL3)) {
        return true;
      }
      boolean level = HeaderRoles.any(roles, HeaderRoles.LEVELS);
      levels += level || lenient && roles.isEmpty() && mistyped(cell) ? 1 : 0;
    }
    return levels >= 2;
  }

  /** Whether a row has the labels of weight, score and what they are for, but none of funds. */
  private boolean mentionsPoints(int row) {
    Set<Role> mentioned = EnumSet.noneOf(Role.class);
    for (Cell cell : Rows.of(sheet, row)) {
      HeaderRoles.column(labels.roles(cell.words())).ifPresent(mentioned::add);
      if (HeaderRoles.any(labels.roles(cell.words()), HeaderRoles.FUNDS)) {
        return false;
      }
    }
    return mentioned.contains(Role.WEIGHT)
        && mentioned.contains(Role.SCORE)
        && HeaderRoles.any(mentioned, isOfFunds(row) ? COMPARED : SCORED);
  }

  /** Whether amounts stand below a row, or their rate is named in it. */
  private boolean isOfFunds(int row) {
    return Rows.between(sheet, row, row + 2).values().stream()
        .map(cell -> labels.roles(cell.words()))
        .anyMatch(roles -> roles.contains(Role.FUND_TOTAL) || roles.contains(Role.RATE));
  }

  /**
   * Whether a row is all labels of which one at least is known as that of a figure of indicators.
   */
  private boolean mentionsData(int row) {
    List<Cell> filled = Rows.of(sheet, row).stream().filter(cell -> !cell.isBlank()).toList();
    Set<Role> known = EnumSet.noneOf(Role.class);
    filled.forEach(cell -> known.addAll(labels.roles(cell.words())));
    return filled.size() >= LEAST_LABELS
        && filled.stream().noneMatch(HeaderFinder::isNumber)
        && filled.stream().allMatch(cell -> cell.words().length() <= LabelText.LONGEST / 4)
        && HeaderRoles.any(known, HeaderRoles.DATA)
        && !HeaderRoles.any(known, HeaderRoles.FUNDS);
  }

  private boolean mistyped(Cell cell) {
    return HeaderRoles.LEVELS.stream().anyMatch(role -> labels.mistyped(cell.words(), role));
  }

  private boolean isGroupRow(int row) {
    boolean data = false;
    for (Cell cell : Rows.of(sheet, row)) {
      Set<Role> roles = labels.roles(cell.words());
      boolean here = HeaderRoles.any(roles, HeaderRoles.DATA);
      boolean other =
          HeaderRoles.any(roles, HeaderRoles.FUNDS) || roles.contains(Role.GOAL) && !here;
      if (isNumber(cell) || other) {
        return false;
      }
      data |= here;
    }
    return data;
  }

  private boolean isSubHeader(int row) {
    int texts = 0;
    int known = 0;
    for (Cell cell : Rows.of(sheet, row)) {
      if (isNumber(cell)) {
        return false;
      }
      texts += cell.isBlank() ? 0 : 1;
      known += HeaderRoles.below(labels.roles(cell.words())) ? 1 : 0;
    }
    return known >= 2 && known * 2 >= texts;
  }

  private static boolean isNumber(Cell cell) {
    return cell.value().number().isPresent() || TableCells.looksNumeric(cell.words());
  }
}
