package cn.hebiao.core.form;

import cn.hebiao.core.form.IndicatorRow.Criterion;
import cn.hebiao.core.form.IndicatorRow.TargetCell;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRange;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows below the header of an indicator table, up to its total row or its end. */
final class BodyReader {
  private static final Pattern CIRCLED = Pattern.compile("^\\s*([①-⑳])");
  private static final int BLANK_ROWS_END = 3;

  private final Sheet sheet;
  private final LabelBook labels;
  private final HeaderFinder headers;
  private final HeaderFinder.Header header;

  private final List<IndicatorRow> rows = new ArrayList<>();
  private final List<Declared.Subtotal> subtotals = new ArrayList<>();
  private final Map<CellRef, Declared.Section> sections = new LinkedHashMap<>();
  private Optional<SheetCell> totalWeight = Optional.empty();
  private Optional<SheetCell> totalScore = Optional.empty();
  private Optional<SheetCell> grade = Optional.empty();
  private boolean totalSeen;
  private int lastRow;
  private int skipped;
  private String level1 = "";
  private String level2 = "";

  BodyReader(Sheet sheet, LabelBook labels, HeaderFinder headers, HeaderFinder.Header header) {
    this.sheet = sheet;
    this.labels = labels;
    this.headers = headers;
    this.header = header;
  }

  /** What the table holds. */
  record Body(
      List<IndicatorRow> rows,
      Declared declared,
      boolean closed,
      int lastRow,
      int skipped,
      String level1,
      String level2) {}

  /**
   * Reads the body.
   *
   * @param limit first row that is no longer part of it
   * @param before level-one and level-two name that a continued table starts with
   */
  Body read(int limit, String before1, String before2) {
    level1 = before1;
    level2 = before2;
    lastRow = header.last();
    int blanks = 0;
    for (int row = header.last() + 1; row < limit && blanks < BLANK_ROWS_END && !totalSeen; row++) {
      if (isBlank(row)) {
        blanks++;
        continue;
      }
      if (endsAt(row)) {
        break;
      }
      blanks = 0;
      if (!readTotal(row)) {
        readRow(row);
      }
      lastRow = row;
    }
    return new Body(
        List.copyOf(rows),
        new Declared(
            totalWeight, totalScore, grade, List.copyOf(sections.values()), List.copyOf(subtotals)),
        totalSeen,
        lastRow,
        skipped,
        level1,
        level2);
  }

  private boolean isBlank(int row) {
    return columnsOfTable().stream()
        .allMatch(column -> sheet.showing(new CellRef(row, column)).isBlank());
  }

  private List<Integer> columnsOfTable() {
    return header.columns().stream().map(Column::index).toList();
  }

  private int leftmost() {
    return columnsOfTable().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  private int rightmost() {
    return columnsOfTable().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Notes under the table and the headings of another form end it. */
  private boolean endsAt(int row) {
    CellRef first = new CellRef(row, leftmost());
    CellRange extent = sheet.extent(first);
    boolean wide =
        extent.first().row() == row
            && extent.columns() >= 3
            && extent.last().column() >= rightmost() - 1;
    String words = sheet.showing(first).words();
    if (wide && !labels.is(words, Role.TOTAL) && !words.isBlank()) {
      return true;
    }
    boolean onlyText =
        header
                .column(Role.LEVEL3)
                .map(c -> sheet.showing(new CellRef(row, c.index())).isBlank())
                .orElse(false)
            && words.length() > LabelText.LONGEST
            && numbersRight(row, leftmost() - 1).isEmpty();
    return onlyText;
  }

  private SheetCell cell(int row, int column) {
    return new SheetCell(sheet.name(), sheet.showing(new CellRef(row, column)));
  }

  private Optional<SheetCell> cell(int row, Role role) {
    return header.column(role).map(column -> cell(row, column.index()));
  }

  /** A cell that starts in this row; a merged one from above belongs to the row above. */
  private Optional<SheetCell> ownCell(int row, Optional<Column> column) {
    return column
        .filter(c -> sheet.extent(new CellRef(row, c.index())).first().row() == row)
        .map(c -> cell(row, c.index()));
  }

  private boolean readTotal(int row) {
    int levels =
        header.columns().stream()
            .filter(
                c -> c.role() == Role.LEVEL1 || c.role() == Role.LEVEL2 || c.role() == Role.LEVEL3)
            .mapToInt(Column::index)
            .max()
            .orElse(leftmost());
    for (int column = Math.max(0, leftmost() - 2); column <= levels; column++) {
      CellRef ref = new CellRef(row, column);
      if (sheet.extent(ref).first().row() != row
          || !labels.is(sheet.showing(ref).words(), Role.TOTAL)) {
        continue;
      }
      boolean leading =
          column
              <= header
                  .column(Role.LEVEL1)
                  .or(() -> header.column(Role.LEVEL2))
                  .map(Column::index)
                  .orElse(levels);
      Optional<SheetCell> weight = filled(ownCell(row, header.column(Role.WEIGHT)));
      Optional<SheetCell> score = filled(ownCell(row, header.column(Role.SCORE)));
      List<SheetCell> numbers = numbersRight(row, column);
      if (weight.isEmpty() && score.isEmpty() && numbers.size() == 2) {
        weight = Optional.of(numbers.get(0));
        score = Optional.of(numbers.get(1));
      } else if (score.isEmpty() && numbers.size() == 2 && weight.isPresent()) {
        score = Optional.of(numbers.get(1)).filter(c -> !c.equals(weightOf(row)));
      } else if (weight.isEmpty() && score.isEmpty() && numbers.size() == 1) {
        score = Optional.of(numbers.get(0));
      }
      if (leading && !moreIndicatorsBelow(row)) {
        totalWeight = weight.or(() -> ownCell(row, header.column(Role.WEIGHT)));
        totalScore = score.or(() -> ownCell(row, header.column(Role.SCORE)));
        grade = gradeIn(row);
        totalSeen = true;
      } else {
        subtotals.add(new Declared.Subtotal(level1, cell(row, column), weight, score));
      }
      return true;
    }
    return false;
  }

  private SheetCell weightOf(int row) {
    return cell(row, header.column(Role.WEIGHT).map(Column::index).orElse(0));
  }

  private boolean moreIndicatorsBelow(int row) {
    int name =
        header
            .column(Role.LEVEL3)
            .or(() -> header.column(Role.LEVEL2))
            .map(Column::index)
            .orElse(leftmost());
    for (int below = row + 1; below <= row + 2; below++) {
      CellRef ref = new CellRef(below, name);
      boolean named = !sheet.at(ref).isBlank() && sheet.extent(ref).columns() <= 2;
      boolean weighted =
          header
              .column(Role.WEIGHT)
              .map(c -> !sheet.at(new CellRef(below0(ref), c.index())).isBlank())
              .orElse(false);
      if (named && weighted && headers.at(below).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static int below0(CellRef ref) {
    return ref.row();
  }

  private static Optional<SheetCell> filled(Optional<SheetCell> cell) {
    return cell.filter(c -> !c.isBlank());
  }

  private List<SheetCell> numbersRight(int row, int column) {
    List<SheetCell> numbers = new ArrayList<>();
    CellRange done = sheet.extent(new CellRef(row, Math.max(0, column)));
    for (int c = column + 1; c <= rightmost() + 1; c++) {
      CellRef ref = new CellRef(row, c);
      CellRange extent = sheet.extent(ref);
      if (extent.equals(done) || extent.first().row() != row) {
        continue;
      }
      done = extent;
      SheetCell candidate = cell(row, c);
      if (candidate.cell().value().number().isPresent()
          || candidate.words().strip().matches("[0-9０-９.．,，]+\\s*(分|%|％)?")) {
        numbers.add(candidate);
      }
    }
    return numbers;
  }

  private Optional<SheetCell> gradeIn(int row) {
    for (int c = leftmost(); c <= rightmost() + 2; c++) {
      SheetCell candidate = cell(row, c);
      Optional<String> inline = labels.inline(candidate.words(), Role.GRADE);
      if (inline.isPresent()) {
        return inline.map(text -> new SheetCell(sheet.name(), Cell.text(candidate.ref(), text)));
      }
      if (labels.is(candidate.words(), Role.GRADE)) {
        int next = sheet.extent(candidate.ref()).last().column() + 1;
        return Optional.of(cell(row, next)).filter(grade -> !grade.isBlank());
      }
    }
    return Optional.empty();
  }

  private void readRow(int row) {
    enterLevels(row);
    Optional<Column> nameColumn =
        header
            .column(Role.LEVEL3)
            .or(() -> header.column(Role.LEVEL2))
            .or(() -> header.column(Role.LEVEL1));
    CellRef nameRef = new CellRef(row, nameColumn.map(Column::index).orElse(leftmost()));
    CellRange nameExtent = sheet.extent(nameRef);
    String name = sheet.showing(nameRef).words().strip();
    boolean mergedFromAbove = nameExtent.first().row() < row && !rows.isEmpty();
    boolean criteriaForm = header.column(Role.CRITERIA).isPresent();
    if (mergedFromAbove || criteriaForm && continuesIndicator(row, name)) {
      addCriterion(row);
      return;
    }
    boolean placeholder = name.isBlank() || labels.is(name, Role.DEBRIS);
    if (placeholder && !carriesFigures(row)) {
      skipped++;
      return;
    }
    Optional<SheetCell> weight = ownCell(row, header.column(Role.WEIGHT));
    Optional<SheetCell> score = ownCell(row, header.column(Role.SCORE));
    List<Criterion> criteria =
        header
            .column(Role.CRITERIA)
            .map(c -> List.of(criterion(row, 1, weight, score)))
            .orElse(List.of());
    rows.add(
        new IndicatorRow(
            level1,
            level2,
            name.replaceAll("\\s*\\R\\s*", ""),
            new SheetCell(sheet.name(), sheet.at(nameExtent.first())),
            target(row),
            cell(row, Role.ACTUAL),
            weight,
            score,
            cell(row, Role.NOTE),
            criteria,
            1));
  }

  private boolean continuesIndicator(int row, String name) {
    if (rows.isEmpty()) {
      return false;
    }
    IndicatorRow last = rows.get(rows.size() - 1);
    boolean criterion = cell(row, Role.CRITERIA).filter(c -> !c.isBlank()).isPresent();
    boolean same =
        LabelText.normalise(name).equals(LabelText.normalise(last.name()))
            && level2.equals(last.level2());
    return criterion && (name.isBlank() || same);
  }

  private boolean carriesFigures(int row) {
    return java.util.stream.Stream.of(Role.WEIGHT, Role.SCORE)
        .flatMap(role -> ownCell(row, header.column(role)).stream())
        .anyMatch(c -> !c.isBlank() && !labels.is(c.words(), Role.DEBRIS));
  }

  private void addCriterion(int row) {
    IndicatorRow last = rows.remove(rows.size() - 1);
    Optional<SheetCell> weight = ownCell(row, header.column(Role.WEIGHT)).filter(c -> !c.isBlank());
    Optional<SheetCell> score = ownCell(row, header.column(Role.SCORE));
    List<Criterion> criteria = new ArrayList<>(last.criteria());
    boolean own =
        header
            .column(Role.CRITERIA)
            .map(c -> sheet.extent(new CellRef(row, c.index())).first().row() == row)
            .orElse(false);
    if (own && !cell(row, Role.CRITERIA).map(SheetCell::isBlank).orElse(true)) {
      criteria.add(criterion(row, criteria.size() + 1, weight, score));
    }
    rows.add(
        new IndicatorRow(
            last.level1(),
            last.level2(),
            last.name(),
            last.nameCell(),
            last.target(),
            last.actual(),
            last.weight(),
            last.score(),
            last.note(),
            criteria,
            last.lines() + 1));
  }

  private Criterion criterion(
      int row, int order, Optional<SheetCell> weight, Optional<SheetCell> score) {
    String text = cell(row, Role.CRITERIA).map(SheetCell::words).orElse("");
    Matcher circled = CIRCLED.matcher(text);
    int number = circled.find() ? circled.group(1).charAt(0) - '①' + 1 : order;
    return new Criterion(number, text, weight, score);
  }

  private Optional<TargetCell> target(int row) {
    return header
        .column(Role.TARGET)
        .map(
            column -> {
              SheetCell figure = cell(row, column.index());
              String nature =
                  cell(row, Role.TARGET_NATURE).map(SheetCell::words).orElse("").strip();
              String unit = cell(row, Role.TARGET_UNIT).map(SheetCell::words).orElse("").strip();
              String words =
                  figure.isBlank()
                      ? ""
                      : figure.cell().shown().isBlank() ? figure.words() : figure.cell().shown();
              return new TargetCell(
                  (nature + words + (words.isBlank() ? "" : unit)).strip(), figure, unit);
            });
  }

  private void enterLevels(int row) {
    Optional<Column> first = header.column(Role.LEVEL1);
    Optional<Column> second = header.column(Role.LEVEL2);
    String text1 = first.map(c -> cell(row, c.index()).words()).orElse("");
    if (!text1.isBlank() && !labels.is(text1, Role.DEBRIS)) {
      String name = levelName(text1);
      if (!name.equals(level1)) {
        level1 = name;
        level2 = "";
      }
      section(row, 1, first.get(), text1);
    }
    String text2 = second.map(c -> cell(row, c.index()).words()).orElse("");
    if (!text2.isBlank() && header.column(Role.LEVEL3).isPresent()) {
      level2 = levelName(text2);
      section(row, 2, second.get(), text2);
    }
  }

  static String levelName(String text) {
    String normal = LabelText.core(text);
    return normal.replaceFirst("\\(?[0-9]{1,3}(?:\\.[0-9]{1,2})?(?:分|%)\\)?$", "");
  }

  private void section(int row, int level, Column column, String text) {
    SheetCell label = cell(row, column.index());
    String name = level == 1 ? level1 : level2;
    header
        .column(Role.WEIGHT, level)
        .flatMap(c -> ownCell(row, Optional.of(c)))
        .filter(c -> !c.isBlank())
        .ifPresent(
            c ->
                sections.putIfAbsent(c.ref(), new Declared.Section(level, level1, name, c, false)));
    if (LabelText.points(text).isPresent()) {
      Cell cell = label.cell();
      sections.putIfAbsent(cell.ref(), new Declared.Section(level, level1, name, label, true));
    }
  }
}
