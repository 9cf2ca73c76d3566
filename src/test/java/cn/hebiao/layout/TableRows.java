package cn.hebiao.layout;

import cn.hebiao.layout.Evaluation.Line;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;

/** Prints the rows of a table; keeps where a level began, to merge it when it ends. */
final class TableRows {
  private final Evaluation evaluation;
  private final Style style;
  private final Head head;
  private final int left;
  private final int[] since = {-1, -1};
  private final String[] open = {"", ""};

  TableRows(Evaluation evaluation, Style style, Head head, int left) {
    this.evaluation = evaluation;
    this.style = style;
    this.head = head;
    this.left = left;
  }

  void print(Paper paper, int row, Line line, boolean first) {
    boolean fresh1 = first || !open[0].equals(line.level1());
    boolean fresh2 = fresh1 || !open[1].equals(line.level2());
    if (fresh1) {
      close(paper, row, 1);
    }
    if (fresh2) {
      close(paper, row, 2);
    }
    for (int i = 0; i < head.columns().size(); i++) {
      cell(paper, row, left + i, head.columns().get(i), line, fresh1, fresh2);
    }
    if (fresh1) {
      since[0] = row;
    }
    if (fresh2) {
      since[1] = row;
    }
    open[0] = line.level1();
    open[1] = line.level2();
  }

  /** Closes both levels above a row. */
  void finish(Paper paper, int row) {
    close(paper, row, 1);
    close(paper, row, 2);
    open[0] = "";
    open[1] = "";
  }

  private void close(Paper paper, int row, int level) {
    int from = since[level - 1];
    since[level - 1] = -1;
    if (from < 0 || style.labels != Style.Labels.MERGED) {
      return;
    }
    for (int i = 0; i < head.columns().size(); i++) {
      if (head.columns().get(i).level() == level) {
        paper.merge(from, left + i, row - 1, left + i);
      }
    }
  }

  private void cell(
      Paper paper, int row, int at, Head.Col column, Line line, boolean fresh1, boolean fresh2) {
    boolean repeated = style.labels == Style.Labels.REPEATED;
    boolean show1 = fresh1 || repeated;
    boolean show2 = fresh2 || repeated;
    switch (column.role()) {
      case LEVEL1 -> {
        if (show1 && !style.headings) {
          paper.text(row, at, label(line.level1(), evaluation.weights(line.level1())));
        }
      }
      case LEVEL2 -> {
        if (show2) {
          paper.text(row, at, style.rough(line.level2()));
        }
      }
      case LEVEL3 -> paper.text(row, at, line.name());
      case WEIGHT -> weight(paper, row, at, column.level(), line, show1, show2);
      case SCORE -> points(paper, row, at, line.score());
      case REVIEW_SCORE -> points(paper, row, at, "1");
      case TARGET ->
          paper.text(
              row, at, style.split ? line.target() : line.nature() + line.target() + line.unit());
      case TARGET_NATURE -> paper.text(row, at, line.nature());
      case TARGET_UNIT -> paper.text(row, at, line.unit());
      case ACTUAL, LAST_ACTUAL -> paper.text(row, at, line.actual());
      case NOTE -> paper.text(row, at, line.note());
      case CRITERIA -> paper.text(row, at, "完成得满分，每少1%扣0.5分，扣完为止。");
      case SHARE, COMPLETION -> paper.text(row, at, "5%");
      default -> paper.text(row, at, "");
    }
  }

  private String label(String name, BigDecimal points) {
    return style.sections == Style.Sections.IN_LABEL
        ? name + style.pick(java.util.List.of("（%s分）", "(%s分)", "\n（%s分）")).formatted(points)
        : style.rough(name);
  }

  private void weight(
      Paper paper, int row, int at, int level, Line line, boolean show1, boolean show2) {
    if (level == 3) {
      points(paper, row, at, line.weight());
    } else if (level == 1 && show1) {
      paper.number(row, at, evaluation.weights(line.level1()).toPlainString());
    } else if (level == 2 && show2) {
      paper.number(row, at, evaluation.weights(line.level1(), line.level2()).toPlainString());
    }
  }

  private void points(Paper paper, int row, int at, String points) {
    if (style.textPoints) {
      paper.text(row, at, points + "分");
    } else {
      paper.number(row, at, points);
    }
  }

  /** A row across the table that names the section below it. */
  void heading(Paper paper, int row, String level1) {
    paper.text(row, left, label(level1, evaluation.weights(level1)));
    paper.merge(row, left, row, left + head.columns().size() - 1);
  }

  /** The subtotal of a section. */
  void subtotal(Paper paper, int row, String level1) {
    for (int i = 0; i < head.columns().size(); i++) {
      Head.Col column = head.columns().get(i);
      if (column.role() == Role.LEVEL2) {
        paper.text(row, left + i, "小计");
      } else if (column.role() == Role.WEIGHT && column.level() == 3) {
        paper.number(row, left + i, evaluation.weights(level1).toPlainString());
      } else if (column.role() == Role.SCORE) {
        paper.number(row, left + i, evaluation.scores(level1).toPlainString());
      }
    }
  }

  /** A row that the template left over. */
  void debris(Paper paper, int row) {
    for (int i = 0; i < head.columns().size(); i++) {
      if (head.columns().get(i).role() == Role.LEVEL3) {
        paper.text(row, left + i, style.pick(java.util.List.of("……", "指标2：", "/", "—", "...")));
      }
    }
  }
}
