package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.IndicatorRow.Duty;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads indicators row by row; a row may also be a further criterion of the last indicator. */
final class IndicatorReader {
  private static final Pattern CIRCLED = Pattern.compile("^\\s*([①-⑳])");

  private static final Pattern NUMBERED = Pattern.compile("^[*★]*指标[0-9一二三四五六七八九十]*:?");
  private static final Pattern COUNTED = Pattern.compile("[0-9０-９一二三四五六七八九十百千万两零〇]");

  private final TableCells cells;
  private final LabelBook labels;
  private final Levels levels;
  private final int nameColumn;
  private final boolean weighted;
  private final boolean pointsInNames;
  private final boolean criteriaForm;
  private final List<IndicatorRow> rows = new ArrayList<>();
  private final List<SheetCell> unread = new ArrayList<>();
  private int skipped;

  IndicatorReader(TableCells cells, LabelBook labels, Levels levels) {
    this.cells = cells;
    this.labels = labels;
    this.levels = levels;
    this.nameColumn = cells.header().names().map(Column::index).orElse(0);
    this.weighted = cells.header().column(Role.WEIGHT).isPresent();
    this.pointsInNames =
        cells.header().names().filter(names -> names.statesPoints(labels)).isPresent();
    this.criteriaForm = cells.header().column(Role.CRITERIA).isPresent();
  }

  List<IndicatorRow> rows() {
    return rows;
  }

  /** Rows that are template debris or blank placeholders. */
  int skipped() {
    return skipped;
  }

  /** Cells with scores, or what was reached, in rows that were not understood. */
  List<SheetCell> unread() {
    return unread;
  }

  void read(int row) {
    levels.enter(row, rows.size());
    CellRange extent = cells.sheet().extent(new CellRef(row, nameColumn));
    SheetCell nameCell = cells.at(row, nameColumn);
    String name = nameCell.words().strip();
    boolean mergedFromAbove = extent.first().row() < row && !rows.isEmpty();
    if (mergedFromAbove || criteriaForm && continues(row, name)) {
      addCriterion(row);
    } else if (isDebris(name) && (!carriesFigures(row) || misplaced(row).isPresent())
        || isRemark(row, extent)) {
      skipped++;
      unread(row).ifPresent(unread::add);
    } else {
      rows.add(indicator(row, name, nameCell));
    }
  }

  /** Takes a row that says something about the indicator above as its note. */
  void note(int row) {
    SheetCell cell = cells.wordsOf(row).get(0);
    String words = labels.inline(cell.words(), Role.NOTE).orElse(cell.words());
    rows.set(
        rows.size() - 1, last().noted(new SheetCell(cell.sheet(), Cell.text(cell.ref(), words))));
  }

  /**
   * A score in a row without an indicator, a target that was reached, or a figure beside words that
   * stand where points belong.
   */
  private Optional<SheetCell> unread(int row) {
    Optional<SheetCell> reached = cells.own(row, Role.ACTUAL).filter(this::says);
    return cells
        .own(row, Role.SCORE)
        .filter(TableCells::isNumber)
        .or(() -> cells.own(row, Role.TARGET).filter(this::says).flatMap(target -> reached))
        .or(() -> misplaced(row));
  }

  private Optional<SheetCell> misplaced(int row) {
    List<SheetCell> points =
        Stream.of(Role.WEIGHT, Role.SCORE)
            .flatMap(role -> cells.own(row, role).stream())
            .filter(this::says)
            .toList();
    return points.isEmpty() || points.stream().anyMatch(TableCells::isNumber)
        ? Optional.empty()
        : cells.numbersRight(row, cells.header().leftmost()).stream().findFirst();
  }

  private boolean says(SheetCell cell) {
    return !cell.isBlank()
        && !labels.is(cell.words(), Role.DEBRIS)
        && !labels.is(cell.words(), Role.UNUSED);
  }

  private IndicatorRow indicator(int row, String name, SheetCell nameCell) {
    Optional<SheetCell> weight =
        cells.own(row, Role.WEIGHT).or(() -> inName(nameCell).filter(cell -> !weighted));
    PointEntries points =
        PointEntries.of(
            weight, cells.own(row, Role.SCORE), cells.own(row, Role.DEDUCTION), cells.reviews(row));
    return new IndicatorRow(
        levels.level1(),
        levels.level2(),
        name.replaceAll("\\s*\\R\\s*", ""),
        nameCell,
        target(row),
        FormEntry.of(ofKind(row, Role.ACTUAL), Expectation.any()),
        points,
        FormEntry.of(cells.own(row, Role.COMPLETION), Expectation.percent()),
        cells.at(row, Role.NOTE),
        criteriaForm ? List.of(criterion(row, 1, points, Optional.empty())) : List.of(),
        1,
        duty(name));
  }

  private Duty duty(String name) {
    boolean bonus =
        Stream.of(name, levels.level1(), levels.level2())
            .anyMatch(label -> labels.is(label, Role.BONUS));
    return bonus ? Duty.BONUS : labels.is(name, Role.OPTIONAL) ? Duty.OPTIONAL : Duty.REQUIRED;
  }

  /** The weight that a name such as 案件办理数（20分） states, on forms without weight columns. */
  private Optional<SheetCell> inName(SheetCell name) {
    return LabelText.points(name.words())
        .or(() -> LabelText.barePoints(name.words()).filter(points -> pointsInNames))
        .map(
            points ->
                new SheetCell(name.sheet(), Cell.text(name.ref(), points.toPlainString() + "分")));
  }

  /** Whether a row of a form with criteria names no indicator of its own. */
  private boolean continues(int row, String name) {
    if (rows.isEmpty() || cells.words(row, Role.CRITERIA).isBlank() || misplaced(row).isPresent()) {
      return false;
    }
    IndicatorRow last = last();
    boolean same =
        LabelText.normalise(name).equals(LabelText.normalise(last.name()))
            && levels.level2().equals(last.level2());
    return name.isBlank() || same;
  }

  private IndicatorRow last() {
    return rows.get(rows.size() - 1);
  }

  /** No name, or only what templates and clerks leave in its place: 指标1:/, 无. */
  private boolean isDebris(String name) {
    String bare = NUMBERED.matcher(LabelText.normalise(name)).replaceFirst("");
    return bare.isEmpty()
        || labels.is(name, Role.DEBRIS)
        || labels.is(bare, Role.DEBRIS)
        || labels.is(bare, Role.UNUSED);
  }

  private boolean carriesFigures(int row) {
    return Stream.of(Role.WEIGHT, Role.SCORE)
        .flatMap(role -> cells.own(row, role).stream())
        .anyMatch(this::says);
  }

  /** A label across the columns of the levels without points: 其他需要说明的事项. */
  private boolean isRemark(int row, CellRange name) {
    boolean across =
        name.columns() > 1
            && cells
                .header()
                .top()
                .filter(top -> top.index() < nameColumn && name.first().column() <= top.index())
                .isPresent();
    boolean beyond =
        across
            && Stream.of(Role.WEIGHT, Role.TARGET, Role.ACTUAL, Role.SCORE)
                .flatMap(role -> cells.header().column(role).stream())
                .anyMatch(
                    column ->
                        column.index() > nameColumn && column.index() <= name.last().column());
    return beyond
        || across
            && Stream.of(Role.WEIGHT, Role.SCORE)
                .flatMap(role -> cells.own(row, role).stream())
                .noneMatch(TableCells::isNumber);
  }

  private void addCriterion(int row) {
    List<Criterion> criteria = new ArrayList<>(last().criteria());
    boolean own =
        cells.own(row, Role.CRITERIA).filter(criterion -> !criterion.isBlank()).isPresent();
    if (own) {
      Optional<SheetCell> weight = cells.own(row, Role.WEIGHT).filter(cell -> !cell.isBlank());
      PointEntries points =
          PointEntries.of(weight, cells.own(row, Role.SCORE), Optional.empty(), cells.reviews(row));
      Optional<SheetCell> renamed =
          Optional.of(cells.at(row, nameColumn))
              .filter(name -> name.ref().row() == row && !name.isBlank());
      criteria.add(criterion(row, criteria.size() + 1, points, renamed));
    }
    rows.set(rows.size() - 1, last().withCriteria(criteria));
  }

  private Criterion criterion(
      int row, int order, PointEntries points, Optional<SheetCell> renamed) {
    String text = cells.words(row, Role.CRITERIA);
    Matcher circled = CIRCLED.matcher(text);
    int number = circled.find() ? circled.group(1).charAt(0) - '①' + 1 : order;
    return new Criterion(number, text, points, renamed);
  }

  /** The target, put together from its parts where the form splits it. */
  private Optional<TargetCell> target(int row) {
    return cells
        .at(row, Role.TARGET_ADJUSTED)
        .filter(adjusted -> !adjusted.isBlank() && !labels.is(adjusted.words(), Role.DEBRIS))
        .or(() -> ofKind(row, Role.TARGET))
        .map(figure -> target(row, figure));
  }

  /** The cell of a column; of two columns for figures and for words the one that is filled. */
  private Optional<SheetCell> ofKind(int row, Role role) {
    Optional<SheetCell> own = cells.at(row, role);
    return own.filter(cell -> !cell.isBlank())
        .or(
            () ->
                cells.beside(role).stream()
                    .filter(column -> labels.says(cells.label(column), Role.INDICATOR_KIND))
                    .map(column -> cells.at(row, column))
                    .filter(cell -> !cell.isBlank())
                    .findFirst())
        .or(() -> own);
  }

  /** What stands in the columns beside a target, without its kind: signs and directions. */
  private List<String> natures(int row) {
    return cells.all(row, Role.TARGET_NATURE).stream()
        .map(words -> words.strip())
        .filter(words -> !words.isEmpty() && !labels.says(words, Role.INDICATOR_KIND))
        .toList();
  }

  private boolean isDirection(String words) {
    return labels.says(words, Role.HIGHER_BETTER) || labels.says(words, Role.LOWER_BETTER);
  }

  /** Words such as 明显改善 are the whole target; 定性 and the unit beside them add nothing. */
  private TargetCell target(int row, SheetCell figure) {
    List<String> natures = natures(row);
    String direction = natures.stream().filter(this::isDirection).findFirst().orElse("");
    String nature = natures.stream().filter(words -> !isDirection(words)).findFirst().orElse("");
    String unit = cells.words(row, Role.TARGET_UNIT).strip();
    String shown = figure.cell().shown();
    String words = figure.isBlank() ? "" : shown.isBlank() ? figure.words() : shown;
    boolean counted = words.isBlank() || COUNTED.matcher(words).find();
    String text = counted ? nature + words + (words.isBlank() ? "" : unit) : words;
    return new TargetCell(
        text.strip(), FormEntry.of(figure, Expectation.any()), counted ? unit : "", direction);
  }
}
