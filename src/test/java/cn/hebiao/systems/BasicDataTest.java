package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.DatumLine;
import cn.hebiao.tell.summary.FileCounts;
import cn.hebiao.tell.summary.SummaryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The basic data of the published workbooks as the summary shows them. */
class BasicDataTest {
  private static final SummaryModel MODEL =
      SummaryModel.of(
          Systems.results().values().stream()
              .map(checked -> new Consolidated(checked, Optional.of(checked.file())))
              .toList(),
          Systems.MESSAGES);

  @ParameterizedTest
  @CsvSource({
    "泸水, 三公经费决算, 6.1358, 万元, 基础数据!B33, 2022",
    "泸水, 填报采购执行率, 350.46, %, 基础数据!D16, 2022",
    "泸水, 在职实有人数, 28, 人, 基础数据!B9, 2022",
    "永州, 收入总计_上年, 1718.25, 万元, 收支决算情况!C6, 2021",
    "益阳, 项目支出_决算, 607.83, 万元, 基础数据表!F13, 2023"
  })
  void figuresStandInOneUnitWithTheirCell(
      String place, String item, String value, String unit, String cell, int year) {
    List<DatumLine> lines =
        MODEL.data().stream()
            .filter(line -> line.agency().startsWith(place) && line.item().equals(item))
            .toList();
    assertEquals(1, lines.size());
    DatumLine line = lines.get(0);
    assertEquals(value + unit, Written.plain(line.value()) + line.unit());
    assertEquals(cell, line.source().sheet() + "!" + line.source().cell());
    assertEquals(Optional.of(year), line.year());
    assertTrue(line.source().link().isPresent());
  }

  @Test
  void everyWorkbookGivesSome_andNoneFromItsScoredForms() {
    assertEquals(5, MODEL.data().stream().map(line -> line.source().file()).distinct().count());
    assertTrue(
        MODEL.data().stream()
            .noneMatch(line -> List.of("自评表", "部门自评表", "指标评分表").contains(line.source().sheet())));
  }

  @Test
  void filesThatGiveNothing_areCountedAllTheSame() {
    List<Consolidated> files = new ArrayList<>();
    Systems.results().values().forEach(one -> files.add(new Consolidated(one, Optional.empty())));
    files.add(
        new Consolidated(
            Checked.unreadable("坏.xlsx", Message.of("file.unreadable")), Optional.empty()));
    assertEquals(new FileCounts(6, 5, 0, 1), SummaryModel.of(files, Systems.MESSAGES).counts());
  }
}
