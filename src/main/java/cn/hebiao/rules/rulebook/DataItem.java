package cn.hebiao.rules.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure that formulas use by name, and where on the forms it stands.
 *
 * @param name the name in formulas
 * @param tables where to look: sheet or title words, or a kind of form written {@code #部门自评表};
 *     empty means the whole workbook
 * @param manner how label and figure lie to each other
 * @param rowLabels accepted row labels
 * @param untilLabels of a list: the rows end before one of these
 * @param columnLabels accepted column labels; {@code {年}} and {@code {上年}} stand for the form's
 *     year
 * @param unit the unit where the form does not say one, such as 万元; empty means as written
 * @param blankIsZero whether a blank cell means 0; else it is unknown
 * @param mustBeFilled whether a blank cell is a fault
 */
public record DataItem(
    String name,
    List<String> tables,
    Manner manner,
    List<String> rowLabels,
    List<String> untilLabels,
    List<String> columnLabels,
    String unit,
    boolean blankIsZero,
    boolean mustBeFilled) {
  /** What a department spent on projects; compared with the project forms where it is looked up. */
  public static final String PROJECT_SPENDING = "项目支出";

  private static final String THIS_YEAR = "{年}";
  private static final String LAST_YEAR = "{上年}";

  /** An item that may be blank. */
  public DataItem(
      String name,
      List<String> tables,
      Manner manner,
      List<String> rowLabels,
      List<String> untilLabels,
      List<String> columnLabels,
      String unit,
      boolean blankIsZero) {
    this(name, tables, manner, rowLabels, untilLabels, columnLabels, unit, blankIsZero, false);
  }

  public DataItem {
    tables = List.copyOf(tables);
    rowLabels = List.copyOf(rowLabels);
    untilLabels = List.copyOf(untilLabels);
    columnLabels = List.copyOf(columnLabels);
  }

  /** Whether a label of it is for the year before. */
  public boolean namesLastYear() {
    return Stream.concat(rowLabels.stream(), columnLabels.stream())
        .anyMatch(label -> label.contains(LAST_YEAR));
  }

  /** Whether this is last year's figure of the other item: the same labels but for the year. */
  public boolean lastYearOf(DataItem other) {
    if (!tables.equals(other.tables) || manner != other.manner) {
      return false;
    }
    boolean inRow = yearBefore(rowLabels, other.rowLabels);
    boolean inColumn = yearBefore(columnLabels, other.columnLabels);
    return inRow && columnLabels.equals(other.columnLabels)
        || inColumn && rowLabels.equals(other.rowLabels);
  }

  private static boolean yearBefore(List<String> labels, List<String> others) {
    return labels.stream()
        .filter(label -> label.contains(LAST_YEAR))
        .anyMatch(label -> others.contains(label.replace(LAST_YEAR, THIS_YEAR)));
  }

  /** A label as it is written on a form of a year; without one as 本年 and 上年. */
  public static String ofYear(String label, Optional<Integer> year) {
    return label
        .replace(THIS_YEAR, year.map(String::valueOf).orElse("本"))
        .replace(LAST_YEAR, year.map(of -> String.valueOf(of - 1)).orElse("上"));
  }

  /** How label and figure lie to each other. */
  public enum Manner {
    /** 行列: where the row of the row label and the column of the column label meet. */
    CROSS("行列"),
    /** 右侧: the first figure right of the row label. */
    RIGHT("右侧"),
    /** 下方: the first figure below the label. */
    BELOW("下方"),
    /** 同格: inside the label's own cell, behind it. */
    INLINE("同格"),
    /**
     * 逐行: every row between the row label and the until label, in the column of the column label.
     */
    EACH("逐行"),
    /**
     * 标题下: every row below the heading that the row label is, before the next heading of the same
     * rank or an until label.
     */
    HEADED("标题下"),
    /** 题号: every answer to the question of that number; {@code *} for all questions. */
    QUESTION("题号"),
    /** 选项: one answer to a question, {@code 4:是}. */
    OPTION("选项"),
    /** 所列各行: every row that has one of the row labels. */
    NAMED("所列各行");

    private final String chinese;

    /** Whether there is a figure in each of several rows. */
    public boolean isList() {
      return this == EACH || this == HEADED || this == QUESTION || this == NAMED;
    }

    Manner(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
