package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Fault;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.author.blindspot.Alteration;
import cn.hebiao.author.blindspot.AlterationNotice;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.CellRole;
import cn.hebiao.author.example.ThresholdSweep;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands for those who write rules: what they print, where they write, how they end. */
class RulesToolsTest {
  @TempDir private Path folder;
  private ProgramRun run;

  @BeforeEach
  void twoRulebooks() throws IOException {
    Files.createFile(folder.resolve("旧.xlsx"));
    Files.createFile(folder.resolve("新.xlsx"));
    run = new ProgramRun(folder, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "test", "new", "doc", "impact", "coverage"})
  void helpIsChineseWithExitCodes(String command) {
    assertEquals(0, run.run("rules", command, "--help"));
    for (String part : List.of("用法：java -jar hebiao.jar rules " + command, "退出码：", " 64 ", " 2 ")) {
      assertTrue(run.out().contains(part), () -> part + " is missing in\n" + run.out());
    }
    for (String part : List.of("Usage", "default", "${", "%n", "\u001b")) {
      assertFalse(run.out().contains(part), () -> part + " is in\n" + run.out());
    }
  }

  @Test
  void docIsNamedAfterTheRulebook() {
    assertEquals(0, run.run("rules", "doc", "旧.xlsx"));
    assertEquals(List.of("旧-评分细则.xlsx 1"), run.useCases.saved);
  }

  @Test
  void aNewRulebookIsCalledAsItIsNamedAndTakesNobodysPlace() {
    assertEquals(0, run.run("rules", "new", "某县2026"));
    assertEquals(List.of("某县2026.xlsx 3"), run.useCases.saved);
    assertTrue(run.out().contains("rules check 某县2026.xlsx"), run.out());
    assertEquals(64, run.run("rules", "new", "旧"));
    assertTrue(run.err().contains("旧.xlsx”已经存在"), run.err());
    for (String bad : List.of("a/b", "..", "<某县>", "")) {
      assertEquals(64, run.run("rules", "new", bad), bad);
    }
    assertEquals(List.of("某县2026.xlsx 3"), run.useCases.saved);
  }

  @Test
  void impactWritesWhereItIsTold() {
    assertEquals(0, run.run("rules", "impact", "旧.xlsx", "新.xlsx", "旧.xlsx", "--out", "比较.xlsx"));
    assertEquals(List.of("比较.xlsx 2"), run.useCases.saved);
  }

  @Test
  void filesThatCannotBeComparedAreNamed() {
    run.useCases.left = List.of("坏.xlsx：读不出");
    assertEquals(2, run.run("rules", "impact", "旧.xlsx", "新.xlsx", "旧.xlsx"));
    assertTrue(run.err().contains("坏.xlsx：读不出"), run.err());
  }

  @Test
  void aReportThatCannotBeSavedEndsWithTwo() {
    assertEquals(2, run.run("rules", "doc", "旧.xlsx", "--out", "locked.xlsx"));
  }

  @Test
  void theRulebookItselfIsNeverOverwritten() {
    assertEquals(64, run.run("rules", "doc", "旧.xlsx", "--out", "旧.xlsx"));
    assertEquals(64, run.run("rules", "doc", "没有.xlsx"));
    assertEquals(64, run.run("rules", "impact", "旧.xlsx", "新.xlsx"));
    assertTrue(run.err().contains("hebiao.jar rules impact --help"), run.err());
  }

  @Test
  void coverageListsWhatNothingNotices() {
    run.useCases.trials = List.of(trial(CellRole.WEIGHT, AlterationNotice.UNNOTICED));
    assertEquals(1, run.run("rules", "coverage", "表.xlsx"));
    assertTrue(run.out().contains("规则应当发现 1 次，发现或说明未能核查 0 次"), run.out());
    assertTrue(
        run.out().lines().anyMatch(l -> l.startsWith("表!B2") && l.contains("多1")), run.out());
  }

  @Test
  void coverageIsContentWhenAllIsNoticed() {
    run.useCases.trials =
        List.of(
            trial(CellRole.WEIGHT, AlterationNotice.AT_RULE),
            trial("C2", CellRole.NONE, AlterationNotice.UNNOTICED));
    assertEquals(0, run.run("rules", "coverage", "表.xlsx"));
    assertTrue(run.out().contains("没有规则用到这一格"), run.out());
  }

  @Test
  void coverageNamesWhatIsNotInTheRatio() {
    run.useCases.trials =
        List.of(
            trial(CellRole.WEIGHT, AlterationNotice.AT_RULE),
            trial("C2", CellRole.WEIGHT, AlterationNotice.LEFT_OPEN),
            trial("D2", CellRole.TARGET, AlterationNotice.AT_CELL),
            trial("E2", CellRole.TARGET, AlterationNotice.UNNOTICED),
            trial("F2", CellRole.NONE, AlterationNotice.LEFT_OPEN));
    assertEquals(0, run.run("rules", "coverage", "表.xlsx"));
    assertTrue(run.out().contains("改错 5 次"), run.out());
    assertTrue(run.out().contains("应当发现 2 次"), run.out());
    assertTrue(run.out().contains("其余 3 次不计入比例"), run.out());
    List<String> rows = run.out().lines().map(line -> line.replaceAll(" +", " ").strip()).toList();
    assertTrue(rows.contains("分值 2 1 1 0 2 0"), run.out());
    assertTrue(rows.contains("指标值或完成值 2 1 0 1 0 0"), run.out());
    assertTrue(rows.contains("其他数 1 0 1 0 0 0"), run.out());
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("表!E2")), run.out());
  }

  @Test
  void remarksDoNotFailACheckButMistakesDo() {
    Message remark = Message.of("scrutiny.itemUnused", "name", "备用");
    run.useCases.audited =
        List.of(new Audited("甲.xlsx", List.of(), List.of(), List.of(remark), List.of(), List.of()));
    assertEquals(0, run.run("rules", "check"));
    assertTrue(run.out().contains("请看一看：数据项“备用”"), run.out());
    run.useCases.audited =
        List.of(new Audited("甲.xlsx", List.of(), List.of(remark), List.of(), List.of(), List.of()));
    assertEquals(1, run.run("rules", "check"));
  }

  @Test
  void edgesAreListedOnRequest_turnsAlways() {
    ThresholdSweep course =
        new ThresholdSweep(
            "甲-1", "利用率", "比率", List.of(step("0.8", "2"), step("0.9", "3"), step("1", "0")));
    run.useCases.audited =
        List.of(new Audited("甲.xlsx", List.of(), List.of(), List.of(), List.of(), List.of(course)));
    assertEquals(0, run.run("rules", "test"));
    assertTrue(run.out().contains("有升有降（90%→3 100%→0）"), run.out());
    assertFalse(run.out().contains("80%→2"), run.out());
    run.run("rules", "test", "--edges");
    assertTrue(run.out().contains("甲-1 利用率（比率）：80%→2  90%→3  100%→0"), run.out());
  }

  /** Every command for rules keeps the trace of our own mistakes, as those for workbooks do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "test",
        "doc 旧.xlsx",
        "impact 旧.xlsx 新.xlsx 旧.xlsx",
        "coverage 旧.xlsx 新.xlsx"
      })
  void aMistakeOfOursIsRecorded(String command) {
    run.useCases.failure =
        () -> {
          throw new IllegalStateException("a mistake of ours");
        };
    String[] words = ("rules " + command).split(" ");
    assertEquals(2, run.run(words), run.out());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(run.useCases.saved.isEmpty(), "nothing is recorded");
    String log = run.useCases.saved.get(run.useCases.saved.size() - 1);
    assertTrue(log.startsWith("核表日志.txt ") && log.contains("\tat "), log);
    assertTrue(log.contains("java.lang.IllegalStateException: a mistake of ours"), log);
    Matcher reference = Pattern.compile("[0-9A-F]{6}").matcher(run.err());
    assertTrue(reference.find() && log.contains(reference.group()), run.err());
    if (command.startsWith("coverage")) {
      assertTrue(log.contains("  旧.xlsx\n  新.xlsx\n"), "the second file is not lost: " + log);
    }
    run.run(Stream.concat(Stream.of(words), Stream.of("--verbose")).toArray(String[]::new));
    assertEquals(
        command.startsWith("coverage") ? 2 : 1,
        run.err().split("java.lang.IllegalStateException: ", -1).length - 1,
        run.err());
  }

  @Test
  void aRulebookWithWhichWeMadeAMistakeDoesNotHideTheOthers() {
    run.useCases.audited =
        List.of(
            new Audited(
                "甲.xlsx",
                List.of(Message.of("process.faultOf", "file", "甲.xlsx", "reference", "ABCDEF")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Fault("ABCDEF", List.of("x", "\tat y")))),
            new Audited("乙.xlsx", List.of(), List.of(), List.of(), List.of(), List.of()));
    assertEquals(2, run.run("rules", "check"));
    assertTrue(run.out().contains("■ 乙.xlsx"), run.out());
    assertTrue(run.useCases.saved.get(0).contains("  甲.xlsx\nx\n\tat y"), run.err());
  }

  private static ThresholdSweep.SweepStep step(String value, String points) {
    return new ThresholdSweep.SweepStep(new BigDecimal(value), Optional.of(new BigDecimal(points)));
  }

  private static AlterationTrial trial(CellRole part, AlterationNotice notice) {
    return trial("B2", part, notice);
  }

  private static AlterationTrial trial(String at, CellRole part, AlterationNotice notice) {
    Cell cell = Cell.text(CellRef.of(at), "10");
    return new AlterationTrial(new SheetCell("表", cell), part, Alteration.ONE_MORE, cell, notice);
  }
}
