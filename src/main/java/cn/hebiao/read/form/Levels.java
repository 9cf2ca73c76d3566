package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The level-one and level-two names that hold for the row being read, and their points. */
final class Levels {
  private static final int LONGEST_HEADING = 30;

  private final TableCells cells;
  private final LabelBook labels;
  private final Map<CellRef, Declared.DeclaredSection> sections = new LinkedHashMap<>();
  private final List<Declared.DeclaredSection> bare = new ArrayList<>();
  private String level1;
  private String level2;
  private int above;
  private boolean beside;
  private boolean headed;

  /**
   * @param level1 name that a table that goes on starts with, else empty
   * @param level2 likewise
   */
  Levels(TableCells cells, LabelBook labels, String level1, String level2) {
    this.cells = cells;
    this.labels = labels;
    this.level1 = level1;
    this.level2 = level2;
  }

  String level1() {
    return level1;
  }

  String level2() {
    return level2;
  }

  List<Declared.DeclaredSection> sections() {
    return List.copyOf(sections.values());
  }

  /** Labels of the first level with a number that may be its points: 产出指标(50). */
  List<Declared.DeclaredSection> bare() {
    return List.copyOf(bare);
  }

  /**
   * Takes over the labels of a row; a blank label means that the one above goes on.
   *
   * @param indicators how many indicators stand above the row
   */
  void enter(int row, int indicators) {
    above = indicators;
    beside(row);
    String text1 = words(row, Role.LEVEL1);
    boolean named = cells.header().names().map(Column::role).equals(Optional.of(Role.LEVEL1));
    if (!named && !text1.isBlank() && !labels.is(text1, Role.DEBRIS)) {
      String name = nameOf(text1);
      if (headed && cells.header().column(Role.LEVEL2).isEmpty()) {
        level2 = name;
        section(row, 2, Role.LEVEL1, level2);
      } else {
        if (!name.equals(level1)) {
          level1 = name;
          level2 = "";
        }
        section(row, 1, Role.LEVEL1, level1);
      }
    }
    String text2 = words(row, Role.LEVEL2);
    boolean below = cells.header().column(Role.LEVEL3).isPresent();
    if (below && !text2.isBlank() && !labels.is(text2, Role.DEBRIS)) {
      level2 = nameOf(text2);
      section(row, 2, Role.LEVEL2, level2);
    }
  }

  /** The label of a level; a heading merged down over the rows names none. */
  private String words(int row, Role role) {
    return cells
        .header()
        .column(role)
        .filter(column -> !cells.isHeading(row, column))
        .map(column -> cells.at(row, column.index()).words())
        .orElse("");
  }

  /** The label left of the table, such as 绩效指标(90分), in the header or a row. */
  private void beside(int row) {
    int column = cells.header().leftmost() - 1;
    if (column >= 0) {
      for (int at : beside ? new int[] {row} : new int[] {cells.header().last(), row}) {
        if (at >= 0) {
          fromLabel(0, "", cells.at(at, column));
        }
      }
    }
    beside = true;
  }

  /**
   * Takes over the label of a row across the table; longer texts are notes.
   *
   * @param indicators how many indicators stand above the row
   */
  void heading(int row, int indicators) {
    above = indicators;
    SheetCell label = cells.at(row, cells.header().leftmost());
    if (LabelText.normalise(label.words()).length() <= LONGEST_HEADING) {
      level1 = nameOf(label.words());
      level2 = "";
      headed |= LabelText.points(label.words()).isPresent();
      fromLabel(1, level1, label);
    }
  }

  /** A label without the points that it states. */
  private static String nameOf(String text) {
    return LabelText.withoutPoints(LabelText.core(text));
  }

  private void section(int row, int level, Role role, String name) {
    cells
        .own(row, cells.header().column(Role.WEIGHT, level))
        .filter(cell -> !cell.isBlank())
        .ifPresent(
            cell -> add(level, name, cell, FormEntry.of(cell, Expectation.points()).number()));
    cells.at(row, role).ifPresent(label -> fromLabel(level, name, label));
  }

  private void fromLabel(int level, String name, SheetCell label) {
    Optional<BigDecimal> stated =
        LabelText.points(label.words())
            .or(() -> LabelText.barePoints(label.words()).filter(points -> pointed(level)));
    if (stated.isPresent()) {
      add(level, level == 0 ? nameOf(label.words()) : name, label, stated);
    } else if (level == 1 && bare.stream().noneMatch(known -> known.cell().equals(label))) {
      LabelText.barePoints(label.words())
          .map(
              points ->
                  new Declared.DeclaredSection(1, level1, name, above, label, Optional.of(points)))
          .ifPresent(bare::add);
    }
  }

  /** Whether the column of a level says that its names state points. */
  private boolean pointed(int level) {
    return level > 0
        && cells
            .header()
            .column(level == 1 ? Role.LEVEL1 : Role.LEVEL2)
            .filter(column -> column.statesPoints(labels))
            .isPresent();
  }

  private void add(int level, String name, SheetCell cell, Optional<BigDecimal> points) {
    sections.putIfAbsent(
        cell.ref(),
        new Declared.DeclaredSection(level, level == 0 ? "" : level1, name, above, cell, points));
  }
}
