package cn.hebiao.layout;

import cn.hebiao.layout.Evaluation.Line;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;

/** Lays an evaluation out in a style, on one sheet or on two. */
final class Press {
  /** The amounts of every fund block. */
  static final String[] FUNDS = {"1000.5", "1200", "1080", "10", "90%", "9"};

  private final Evaluation evaluation;
  private final Style style;
  private final Head head;
  private final List<Paper> papers = new ArrayList<>();
  private final int tableLeft;
  private Paper paper;
  private int row;

  Press(Evaluation evaluation, Style style, Paper paper, int top) {
    this(evaluation, style, Head.of(style), paper, top);
  }

  Press(Evaluation evaluation, Style style, Head head, Paper paper, int top) {
    this.evaluation = evaluation;
    this.style = style;
    this.head = head;
    this.paper = paper;
    this.row = top;
    this.tableLeft = style.left + (style.vertical ? 1 : 0);
    papers.add(paper);
  }

  /** Prints the form; gives the first free row below it. */
  int print() {
    row += style.top;
    title();
    if (style.funds) {
      funds();
    }
    if (style.goal && !style.scoring) {
      goal();
    }
    table();
    if (style.totalBelow) {
      paper.text(row + 1, style.left, "自评总分：" + evaluation.scores() + "分   评价等级：优");
      row += 2;
    }
    if (style.notes) {
      paper.text(row + 1, style.left, "注：1.得分由单位自评填写。2.定量指标按完成比例计分，定性指标按达成预期程度计分。");
      row += 2;
    }
    return row;
  }

  List<Sheet> sheets() {
    return papers.stream().map(Paper::sheet).toList();
  }

  Style style() {
    return style;
  }

  private int right() {
    return tableLeft + head.columns().size() - 1;
  }

  private void title() {
    String kind =
        style.scoring ? "指标评分表" : evaluation.project().isPresent() ? "项目支出绩效自评表" : "部门整体支出绩效自评表";
    boolean yearInTitle = style.chance(50);
    String named = style.agencyInTitle ? evaluation.agency() : "";
    paper.text(
        row,
        style.left,
        named + (yearInTitle || style.agencyInTitle ? evaluation.year() + "年度" : "") + kind);
    if (style.mergedTitle) {
      paper.merge(row, style.left, row, right());
    }
    row++;
    if (!yearInTitle && !style.agencyInTitle) {
      paper.text(row, style.left, "（" + evaluation.year() + "年度）");
      row++;
    }
    field(style.spell(Role.PROJECT), evaluation.project().orElse(""));
    if (!style.agencyInTitle) {
      field(style.spell(Role.AGENCY), evaluation.agency());
    }
    if (style.total == Style.Total.STATED) {
      field("自评总分", evaluation.scores().toPlainString());
      field("评价等级", "优");
    }
    if (style.unit == Style.Unit.LINE && style.funds) {
      paper.text(row++, right(), "单位：万元");
    }
  }

  private void field(String label, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (style.inline) {
      paper.text(row, style.left, label + "：" + value);
    } else {
      paper.text(row, style.left, label);
      paper.merge(row, style.left, row, style.left + 1);
      paper.text(row, style.left + 2, value);
      paper.merge(row, style.left + 2, row, Math.min(style.left + 4, right()));
    }
    row++;
  }

  private void funds() {
    boolean block = style.unit != Style.Unit.HEADER;
    int labels = style.left + (block ? 1 : 0);
    List<Role> roles = new ArrayList<>();
    if (style.initial) {
      roles.add(Role.BUDGET_INITIAL);
    }
    roles.add(Role.BUDGET_ADJUSTED);
    roles.add(Role.EXECUTED);
    if (style.fundPoints) {
      roles.addAll(List.of(Role.WEIGHT, Role.RATE, Role.SCORE));
    }
    int first = row;
    List<String> names = List.of("年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金");
    if (block) {
      paper.text(
          row,
          style.left,
          style.unit == Style.Unit.LINE ? "项目资金" : style.pick(List.of("项目资金（万元）", "预算执行情况\n（万元）")));
      paper.merge(row, style.left, row + names.size(), style.left);
    }
    for (int i = 0; i < roles.size(); i++) {
      String label =
          switch (roles.get(i)) {
            case WEIGHT -> "分值";
            case SCORE -> "得分";
            default -> style.spell(roles.get(i));
          };
      boolean money =
          !block
              && i < roles.size()
              && roles.get(i).ordinal() <= Role.EXECUTED.ordinal()
              && roles.get(i).ordinal() >= Role.BUDGET_INITIAL.ordinal();
      paper.text(row, labels + 1 + i, money ? label + "（万元）" : label);
    }
    row++;
    for (int line = 0; line < names.size(); line++) {
      paper.text(row, labels, names.get(line));
      for (int i = 0; i < roles.size(); i++) {
        fundCell(roles.get(i), labels + 1 + i, line);
      }
      row++;
    }
    assert first < row;
  }

  private void fundCell(Role role, int column, int line) {
    int which =
        List.of(
                Role.BUDGET_INITIAL,
                Role.BUDGET_ADJUSTED,
                Role.EXECUTED,
                Role.WEIGHT,
                Role.RATE,
                Role.SCORE)
            .indexOf(role);
    String figure = line > 1 ? "" : FUNDS[which];
    if (line == 1 && which >= 3 || figure.isEmpty()) {
      return;
    }
    if (which == 4) {
      paper.text(row, column, figure);
    } else {
      paper.number(row, column, figure);
    }
  }

  private void goal() {
    paper.text(row, style.left, "年度总体目标");
    paper.merge(row, style.left, row + 1, style.left);
    paper.text(row, style.left + 1, "预期目标");
    paper.merge(row, style.left + 1, row, style.left + 3);
    paper.text(row, style.left + 4, "实际完成情况");
    paper.text(row + 1, style.left + 1, "目标1：完成全年维修养护任务，保障工程安全运行，群众用水得到保障。");
    paper.merge(row + 1, style.left + 1, row + 1, style.left + 3);
    paper.text(row + 1, style.left + 4, "已完成全年维修养护任务，工程安全运行，群众用水得到保障。");
    row += 2;
  }

  private void table() {
    row += style.blankAbove ? 1 : 0;
    int start = row;
    header();
    TableRows rows = new TableRows(evaluation, style, head, tableLeft);
    int printed = 0;
    int segment = 0;
    for (int i = 0; i < evaluation.lines().size(); i++) {
      // A break right below a subtotal is left out: it cannot be told from the end of a form.
      boolean afterSubtotal =
          style.subtotals
              && i > 0
              && !evaluation.lines().get(i - 1).level1().equals(evaluation.lines().get(i).level1());
      boolean breaks =
          printed > 0
              && !afterSubtotal
              && (printed == style.repeatAfter || printed == style.breakAfter);
      if (breaks) {
        rows.finish(paper, row);
        vertical(start);
        start = pageBreak();
        segment = printed;
      }
      Line line = evaluation.lines().get(i);
      if (style.headings
          && (i == 0 || !evaluation.lines().get(i - 1).level1().equals(line.level1()))) {
        rows.finish(paper, row);
        rows.heading(paper, row++, line.level1());
        segment = i;
      }
      rows.print(paper, row++, line, i == segment);
      printed++;
      boolean ends =
          i + 1 == evaluation.lines().size()
              || !evaluation.lines().get(i + 1).level1().equals(line.level1());
      if (style.subtotals && ends) {
        rows.finish(paper, row);
        rows.subtotal(paper, row++, line.level1());
        segment = printed;
      }
      if (style.hiddenRow == printed) {
        paper.hideRow(row - 1);
      }
      if (style.debris == printed) {
        rows.debris(paper, row++);
      }
    }
    rows.finish(paper, row);
    vertical(start);
    total();
    if (style.hiddenColumn) {
      paper.hideColumn(tableLeft + 1);
    }
    if (style.hiddenSheet) {
      paper.hide();
    }
    if (style.stray) {
      paper.text(row + 300, 60, "打印");
      paper.number(row + 5, 90, "3");
    }
  }

  private void header() {
    head.print(paper, row, tableLeft, !style.loose || head.lines() > 2);
    row += head.lines();
  }

  /** The table goes on below a repeated header, or on a sheet of its own with or without one. */
  private int pageBreak() {
    if (style.breakAfter > 0) {
      paper = new Paper("续表" + papers.size());
      papers.add(paper);
      row = 0;
    }
    int start = row;
    if (style.breakAfter == 0 || style.repeatedHeader) {
      header();
    }
    return start;
  }

  private void vertical(int start) {
    if (style.vertical) {
      paper.text(start, style.left, "绩\n效\n指\n标");
      paper.merge(start, style.left, row - 1, style.left);
    }
  }

  private void total() {
    if (style.total == Style.Total.STATED || style.total == Style.Total.NONE) {
      return;
    }
    paper.text(row, style.left, style.pick(List.of("总分", "合计", "总计", "总 分", "合  计")));
    if (style.chance(60)) {
      int data = 0;
      while (head.columns().get(data).role() != Role.SCORE
          && !(head.columns().get(data).role() == Role.WEIGHT)) {
        data++;
      }
      paper.merge(row, style.left, row, tableLeft + data - 1);
    }
    for (int i = 0; i < head.columns().size(); i++) {
      Head.Col column = head.columns().get(i);
      if (column.role() == Role.WEIGHT && column.level() == 3) {
        points(tableLeft + i, evaluation.weights());
      } else if (column.role() == Role.SCORE) {
        points(tableLeft + i, evaluation.scores());
      } else if (column.role() == Role.NOTE && style.total == Style.Total.ROW_WITH_GRADE) {
        paper.text(row, tableLeft + i, "评价等级：优");
      }
    }
    row++;
  }

  private void points(int column, java.math.BigDecimal points) {
    if (style.textPoints) {
      paper.text(row, column, points.toPlainString() + "分");
    } else {
      paper.number(row, column, points.toPlainString());
    }
  }
}
