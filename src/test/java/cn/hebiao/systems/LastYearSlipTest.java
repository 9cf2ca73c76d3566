package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import org.junit.jupiter.api.Test;

/** Last year's column copied into this year's is said to be that. */
class LastYearSlipTest {
  @Test
  void lastYearsFigureInThisYearsColumn_isDiagnosed() {
    Book book = Systems.books().get("益阳市资阳区应急管理局2023年度部门整体支出绩效自评");
    Book wrong =
        book.with(
            "基础数据表",
            CorrectedBooks.written(CorrectedBooks.at(book, "基础数据表", CellRef.of("F13")), "629.66"));
    Finding finding =
        Systems.check(wrong).findings().stream()
            .filter(f -> f.is(CrossChecks.CROSS_CHECK))
            .filter(f -> f.cell().equals(java.util.Optional.of(CellRef.of("F13"))))
            .filter(f -> f.diagnosis().isPresent())
            .findFirst()
            .orElseThrow();
    String text = Systems.MESSAGES.text(finding.diagnosis().get());
    assertTrue(text.startsWith("误填了项目支出_上年（629.66"), text);
  }
}
