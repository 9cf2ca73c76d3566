package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.author.example.ExampleResult;
import cn.hebiao.model.finding.Message;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  private static final ExampleResult RIGHT = example("2", true);
  private static final ExampleResult WRONG = example("3", false);

  private static ExampleResult example(String actual, boolean agrees) {
    return new ExampleResult(
        new WorkedExample("甲-1", Map.of(), "2", "算例!A5"), Optional.of(actual), agrees);
  }

  private static ProgramRun with(Audited... audited) {
    ProgramRun run = new ProgramRun(Path.of(""), false);
    run.useCases.audited = List.of(audited);
    return run;
  }

  @Test
  void soundRulebooks_endWithNothing() {
    ProgramRun run =
        with(new Audited("甲.xlsx", List.of(), List.of(), List.of(), List.of(RIGHT), List.of()));
    assertEquals(0, run.run("rules", "test"));
    assertTrue(run.out().contains("■ 甲.xlsx：算例 1 个，全部相符"), run.out());
  }

  @Test
  void anExampleThatDoesNotComeOut_isShownWithBothResults() {
    ProgramRun run =
        with(
            new Audited(
                "甲.xlsx", List.of(), List.of(), List.of(), List.of(RIGHT, WRONG), List.of()));
    assertEquals(1, run.run("rules", "test"));
    assertTrue(run.out().contains("算例不符（算例!A5）：甲-1 预期 2，实际 3"), run.out());
  }

  @Test
  void checkLooksAtTheWritingOnly() {
    ProgramRun run =
        with(new Audited("甲.xlsx", List.of(), List.of(), List.of(), List.of(WRONG), List.of()));
    assertEquals(0, run.run("rules", "check"));
  }

  @Test
  void problemsAreCountedAndShown() {
    ProgramRun run =
        with(
            new Audited(
                "甲.xlsx",
                List.of(Message.of("sample.locked")),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertEquals(1, run.run("rules", "check"));
    assertTrue(run.out().contains("■ 甲.xlsx：写错 1 处"), run.out());
  }

  @Test
  void withoutASubcommand_helpIsShown() {
    ProgramRun run = with();
    assertEquals(0, run.run("rules"));
    assertTrue(run.out().contains("rules check [DIR|FILE…]"), run.out());
  }

  @Test
  void aFolderThatIsNotThere_isWrongUsage() {
    assertEquals(64, with().run("rules", "check", "nowhere"));
  }
}
