package cn.hebiao.sample;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.reading.TextBook;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A form of the small rulebook with a fund block and a row of every sort. */
public final class SmallForm {
  public static final String SHEET = "自评表";

  /** Rows 4 to 11 of the sheet; amounts in 万元. */
  public static final String TEXT =
      """
      == 自评表
      2023年度项目支出绩效自评表
      项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
      项目资金（万元） ! ! 年初预算数 ! 全年预算数 ! 全年执行数 ! 分值 ! 执行率 ! 得分
      ! 年度资金总额 ! 50.5 ! 80 ! 60 ! 10 ! 75% ! 7.5
      一级指标 ! 二级指标 ! 三级指标 ! 年度指标值 ! 实际完成值 ! 分值 ! 得分 ! 偏差原因
      产出指标 ! 数量指标 ! 养护里程 ! ≥100公里 ! 50公里 ! 40 ! 30 ! 汛期停工
      产出指标 ! 质量指标 ! 外观 ! 美观 ! 较好 ! 20 ! 18
      产出指标 ! 时效指标 ! 完工 ! 1-12月 ! 12月 ! 20 ! 20
      效益指标 ! 社会效益指标 ! 投诉件数 ! ≤5件 ! 4件 ! ! 10
      效益指标 ! 生态效益指标 ! 绿化 ! ≥3亩 ! 3亩
      总分 ! ! ! ! ! 90 ! 85.5分（良）
      """;

  private SmallForm() {}

  public static Book book() {
    return TextBook.of(TEXT);
  }

  /** The form with another cell in place of one. */
  public static Book with(Cell cell) {
    Sheet sheet = book().sheets().get(0);
    List<Cell> cells = new ArrayList<>(sheet.cells().values());
    cells.removeIf(other -> other.ref().equals(cell.ref()));
    cells.add(cell);
    return new Book(
        book().fileName(),
        book().format(),
        List.of(
            new Sheet(SHEET, false, cells, List.of(), new TreeSet<>(), new TreeSet<>())));
  }

  /** A cell of the form by its address. */
  public static SheetCell cell(String address) {
    return new SheetCell(
        SHEET, book().sheets().get(0).showing(CellRef.of(address)));
  }
}
