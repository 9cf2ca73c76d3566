package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Values that are out of date are told once; sheets that nobody can unhide are told, not counted.
 */
class OldValuesTest {
  private static final List<String> FORM =
      List.of(
          "2023年度部门整体支出绩效自评表 | < | < | < | < | < | < | <",
          "单位名称 | 某县档案馆 | < | < | 评价等级 | 优 | < | <",
          "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
          "产出指标 | 数量指标 | 整理档案 | ≥100卷 | 100卷 | 50 | 50 | ",
          "效益指标 | 社会效益指标 | 利用人次 | ≥500人次 | 520人次 | 30 | 30 | ",
          "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 20 | 20 | ",
          "总分 | < | < | < | < | 100 | 85 | ");
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MessageFiles.load());

  @Test
  void aWrongTotalIsAccused() {
    assertEquals(List.of("SCORE_TOTAL_DIFFERS G7"), told(TextTable.sheet("表", FORM)));
  }

  @Test
  void anOldTotalIsToldOnce() {
    Cell old =
        new Cell(
            CellRef.of("G7"),
            new CellValue.Numeric(new BigDecimal("85")),
            "85",
            "General",
            Optional.of(new CellFormula("SUM(G4:G6)", true, Optional.of(new BigDecimal("100")))));
    assertEquals(List.of("FORMULA_STALE G7"), told(TextTable.sheet("表", FORM).with(List.of(old))));
  }

  @Test
  void aSheetOutOfSightIsToldAndNotCounted() {
    Sheet hidden = TextTable.sheet("备份", FORM);
    assertEquals(2, check(TextTable.sheet("表", FORM), hidden).forms().size());
    Checked checked = check(TextTable.sheet("表", FORM), hidden.outOfSight(true));
    assertEquals(1, checked.forms().size());
    assertEquals(
        List.of("finding.HIDDEN_CONTENT.veryHidden"),
        checked.findings().stream()
            .filter(finding -> finding.sheet().equals("备份"))
            .map(finding -> finding.message().key())
            .toList());
  }

  private static List<String> told(Sheet sheet) {
    return check(sheet).findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .map(finding -> finding.code() + " " + finding.cell().orElseThrow().name())
        .toList();
  }

  private static Checked check(Sheet... sheets) {
    return CHECKER.check(new Book("填报.xlsx", BookFormat.XLSX, List.of(sheets)), "填报.xlsx");
  }
}
