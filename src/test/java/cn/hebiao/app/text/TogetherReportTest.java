package cn.hebiao.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.across.BatchCode;
import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.BatchPlace;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.CellRef;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherReportTest {
  private static final List<String> FILES = List.of("甲.xlsx", "乙.xlsx");
  private final TogetherReport report = new TogetherReport(MessageFiles.load());

  private static BatchFinding finding(int places) {
    return new BatchFinding(
        BatchCode.SAME_TEXT,
        Message.of(
            "batch.SAME_TEXT",
            "count",
            "2",
            "names",
            "甲局、乙局",
            "texts",
            "1",
            "length",
            "38",
            "found",
            "因汛期\n降雨…"),
        IntStream.range(0, places)
            .mapToObj(
                i -> new BatchPlace(i % 2, "甲局", "自评表", Optional.of(CellRef.of("I" + (i + 1))), ""))
            .toList());
  }

  @Test
  void nothingFound_isSaid() {
    assertEquals(List.of("跨表核查：没有发现问题。"), report.lines(List.of(), FILES));
  }

  @Test
  void aFindingTakesOneLineWithItsFirstPlaces() {
    assertEquals(
        List.of(
            "跨表核查 1 项：",
            "  【提示】文字雷同：2个单位（甲局、乙局）的表里有1段相同的文字，如“因汛期 降雨…”（38字）。请核对是否照抄，应按本单位实际填写"
                + "（甲.xlsx 自评表!I1；乙.xlsx 自评表!I2；甲.xlsx 自评表!I3 等 4 处）"),
        report.lines(List.of(finding(4)), FILES));
  }

  @Test
  void ofVeryManyTheFirstAreShownAndTheRestCounted() {
    List<String> lines = report.lines(Collections.nCopies(25, finding(2)), FILES);
    assertEquals(22, lines.size());
    assertEquals("  其余 5 项见汇总的“跨表核查”表。", lines.get(21));
  }
}
