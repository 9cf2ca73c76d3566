package cn.hebiao.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.sample.SampleResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final TextReport report = new TextReport(messages());

  @Test
  void blocksAndTableOfARun() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Checked checked :
        List.of(
            SampleResults.full(),
            SampleResults.clean("空白.xlsx"),
            SampleResults.unreadable("加密.xls"),
            SampleResults.unrecognised("通知.xlsx"))) {
      lines.addAll(report.block(checked));
    }
    lines.addAll(report.summary());
    assertEquals(golden("run.txt"), String.join("\n", lines) + "\n");
  }

  @Test
  void ofVeryManyFindingsTheFirstAreShownAndTheRestCounted() {
    List<String> lines = report.block(SampleResults.withFindings("a", Severity.ERROR, 203));
    assertEquals(200, lines.stream().filter(line -> line.contains("【错误】")).count());
    assertTrue(lines.contains("  另有 3 项没有显示；加 --format json 可查看全部。"), lines::toString);
    assertTrue(lines.contains("  错误 203 项，警告 0 项，提示 0 项，未能核查 0 项"), lines::toString);
  }

  @Test
  void exactlyAsManyAsAreShownHideNothing() {
    List<String> lines = report.block(SampleResults.withFindings("a", Severity.ERROR, 200));
    assertFalse(lines.stream().anyMatch(line -> line.contains("没有显示")), lines::toString);
  }

  @Test
  void contentsOfFilesCannotBreakLinesOrSteerTheConsole() {
    Message odd = Message.of("甲\n乙\u001b[2J丙\u202e4321");
    List<String> lines = report.block(Checked.unreadable("a\r\nb", odd));
    assertEquals(List.of("■ a b", "  无法读取：甲 乙 [2J丙 4321", ""), lines);
  }

  private static Messages messages() {
    Map<String, String> templates = new HashMap<>(MessageFiles.load().templates());
    templates.putAll(SampleResults.TEXTS);
    return new Messages(templates);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = TextReportTest.class.getResourceAsStream("/text/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
