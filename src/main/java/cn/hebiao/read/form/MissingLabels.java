package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds columns of an indicator table that were not understood: those whose label comes near an
 * accepted one, and those that are filled but have no label.
 */
final class MissingLabels {
  private static final List<Role> WANTED =
      List.of(
          Role.SCORE,
          Role.WEIGHT,
          Role.LEVEL3,
          Role.LEVEL2,
          Role.LEVEL1,
          Role.TARGET,
          Role.ACTUAL,
          Role.CRITERIA,
          Role.NOTE);

  private final Form form;
  private final Header header;
  private final Sheet sheet;
  private final Labels spellings;
  private final LabelBook labels;
  private final List<Role> absent;
  private final Map<Role, Optional<Integer>> missing = new EnumMap<>(Role.class);

  MissingLabels(Form form, Header header, Sheet sheet, Labels spellings, LabelBook labels) {
    this.form = form;
    this.header = header;
    this.sheet = sheet;
    this.spellings = spellings;
    this.labels = labels;
    this.absent = WANTED.stream().filter(role -> header.column(role).isEmpty()).toList();
    misspelt();
    unlabelled();
    weightsOfLevels();
    notes();
  }

  /** Whether the column of a role is missing on a form that should have it. */
  boolean has(Role role) {
    return missing.containsKey(role);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    missing.forEach((role, column) -> findings.add(finding(role, column)));
    for (Column doubled : header.doubled()) {
      boolean points = doubled.role() == Role.SCORE || doubled.role() == Role.WEIGHT;
      if (points || !HeaderRoles.REVIEWS.contains(doubled.role()) && differs(doubled)) {
        findings.add(ambiguous(doubled));
      }
    }
    return findings;
  }

  /** The labels whose columns were not read. */
  List<AbsentLabel> absent() {
    return missing.entrySet().stream()
        .map(one -> new AbsentLabel(one.getKey(), sheet.name(), place(one.getValue()), true))
        .toList();
  }

  private void misspelt() {
    header.unknown().keySet().stream()
        .filter(column -> place(column).last().row() <= header.last())
        .forEach(
            column ->
                absent.stream()
                    .filter(this::isPlausible)
                    .filter(role -> nearness(column, role) > 0)
                    .max(Comparator.comparingInt(role -> nearness(column, role)))
                    .ifPresent(role -> missing.putIfAbsent(role, Optional.of(column))));
  }

  private int nearness(int column, Role role) {
    return labels.nearness(header.unknown().get(column), role);
  }

  /** Columns with figures or words under no label, or figures under an unknown one. */
  private void unlabelled() {
    FilledColumns filled = new FilledColumns(form, header, sheet);
    for (Role role : List.of(Role.SCORE, Role.WEIGHT)) {
      if (absent.contains(role) && !missing.containsKey(role) && !weightsInNames(role)) {
        filled.takeNumbers().ifPresent(column -> missing.put(role, Optional.of(column)));
      }
    }
    for (Role role : WANTED.subList(2, WANTED.size())) {
      if (isPlausible(role) && absent.contains(role) && !missing.containsKey(role)) {
        filled.takeWords(role).ifPresent(column -> missing.put(role, Optional.of(column)));
      }
    }
  }

  /** A form has targets and actual values, or criteria. */
  private boolean isPlausible(Role role) {
    boolean targets = header.column(Role.TARGET).isPresent();
    boolean actuals = header.column(Role.ACTUAL).isPresent();
    return switch (role) {
      case TARGET -> actuals;
      case ACTUAL -> targets;
      case CRITERIA -> !targets && !actuals;
      default -> true;
    };
  }

  /** Weights of one level under no label where other levels have theirs labelled. */
  private void weightsOfLevels() {
    Set<Integer> levels =
        header.columns().stream()
            .filter(c -> c.role() == Role.WEIGHT)
            .map(Column::level)
            .collect(Collectors.toSet());
    header.doubled().stream()
        .filter(c -> HeaderRoles.LEVELS.contains(c.role()) && !levels.isEmpty())
        .filter(c -> sheet.showing(new CellRef(header.last(), c.index())).isBlank())
        .filter(c -> !levels.contains(c.role() == Role.LEVEL1 ? 1 : 2))
        .findFirst()
        .ifPresent(c -> missing.putIfAbsent(Role.WEIGHT, Optional.of(c.index())));
  }

  /** The last column of a form under no label where only the fund block or the title reaches it. */
  private void notes() {
    int last = form.range().last().column();
    boolean pairs =
        header.column(Role.TARGET).isPresent() && header.column(Role.ACTUAL).isPresent();
    boolean reached =
        form.funds().filter(block -> block.range().last().column() == last).isPresent();
    if (pairs
        && reached
        && absent.contains(Role.NOTE)
        && last == header.rightmost() + 1
        && sheet.showing(new CellRef(header.last(), last)).isBlank()) {
      missing.putIfAbsent(Role.NOTE, Optional.of(last));
    }
  }

  private boolean weightsInNames(Role role) {
    return role == Role.WEIGHT && form.rows().stream().anyMatch(row -> row.weight().isPresent());
  }

  private CellRange place(int column) {
    return sheet.extent(new CellRef(Math.max(0, header.last()), column));
  }

  private CellRef place(Optional<Integer> column) {
    return column
        .map(c -> place(c).first())
        .orElse(new CellRef(Math.max(0, header.first()), header.leftmost()));
  }

  private Finding finding(Role role, Optional<Integer> column) {
    String expected = Assumed.expected(spellings, role);
    Optional<String> seen =
        column.flatMap(c -> Optional.ofNullable(header.unknown().get(c))).map(LabelText::normalise);
    Message message =
        seen.map(
                label ->
                    Message.of(
                        "finding.LABEL_MISSING.near",
                        "role",
                        role.chinese(),
                        "expected",
                        expected,
                        "seen",
                        label))
            .orElseGet(
                () ->
                    Message.of(
                        "finding.LABEL_MISSING", "role", role.chinese(), "expected", expected));
    return Finding.of(LayoutCodes.LABEL_MISSING, sheet.name(), Optional.of(place(column)), message)
        .with(Severity.WARNING);
  }

  /** Whether two columns of targets or of actual values hold different values for an indicator. */
  private boolean differs(Column doubled) {
    Optional<Column> used = header.column(doubled.role(), doubled.level());
    if (doubled.role() != Role.TARGET && doubled.role() != Role.ACTUAL || used.isEmpty()) {
      return false;
    }
    TableCells cells = new TableCells(sheet, header);
    return form.rows().stream()
        .map(IndicatorRow::nameCell)
        .filter(cell -> cell.sheet().equals(sheet.name()))
        .map(cell -> cell.ref().row())
        .anyMatch(
            row -> {
              String one = LabelText.normalise(cells.at(row, used.get().index()).words());
              String other = LabelText.normalise(cells.at(row, doubled.index()).words());
              return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
            });
  }

  private Finding ambiguous(Column doubled) {
    Optional<Column> column = header.column(doubled.role(), doubled.level());
    String used = column.map(c -> CellRef.columnName(c.index())).orElse("");
    return Finding.of(
            LayoutCodes.LABEL_AMBIGUOUS,
            sheet.name(),
            Optional.of(place(doubled.index()).first()),
            Message.of(
                "finding.LABEL_AMBIGUOUS",
                "role",
                doubled.role().chinese(),
                "used",
                used,
                "other",
                CellRef.columnName(doubled.index()),
                "usedLabel",
                column.map(Column::label).orElse(""),
                "otherLabel",
                doubled.label()))
        .with(isBlank(doubled) ? Severity.NOTICE : Severity.WARNING);
  }

  private boolean isBlank(Column column) {
    TableCells cells = new TableCells(sheet, header);
    return form.rows().stream()
        .map(IndicatorRow::nameCell)
        .filter(cell -> cell.sheet().equals(sheet.name()))
        .allMatch(cell -> cells.at(cell.ref().row(), column.index()).isBlank());
  }
}
