package cn.hebiao.tell.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.sample.SmallForm;
import cn.hebiao.sample.SmallRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the cells of a small form, from what was recorded when it was scored. */
class SmallFormExplainedTest {
  private static Explanation explain(String address) {
    var study = SmallRules.checker(SmallRules.NATIONAL).study(SmallForm.book(), "某县交通局.xlsx");
    return new Explainer()
        .explain(SmallForm.cell(address), study.subjects(), study.checked().findings());
  }

  private static String text(cn.hebiao.model.finding.Message message) {
    return SmallRules.MESSAGES.text(message);
  }

  /** One line for each account: title, reckoning, cells and outcome. */
  private static List<String> lines(String address) {
    List<String> lines = new ArrayList<>();
    for (Account account : explain(address).accounts()) {
      StringBuilder line = new StringBuilder(text(account.title()));
      account
          .steps()
          .forEach(s -> line.append("; ").append(s.substituted()).append(" → ").append(s.result()));
      account
          .sources()
          .forEach(
              s -> line.append("; ").append(s.name()).append(' ').append(s.cell().ref().name()));
      lines.add(line.append("; ").append(text(account.outcome())).toString());
    }
    return lines;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "G6|“养护里程”的得分; 限定(50÷100×40, 0, 40) → 20; 实际 E6; 目标 D6; 分值 F6; 核算20分，自评30分，多计10分",
        "E6|“养护里程”的实际完成值，核算得分用到它; 限定(50÷100×40, 0, 40) → 20; 实际 E6; 目标 D6; 分值 F6; 核算20分，自评30分，多计10分",
        "E4|“全年执行数”，核算执行率和执行率得分用到它; 60÷80 → 75%; 全年执行数 E4; 全年预算数 D4; 核算75%，与填报一致",
        "G4|预算执行率; 60÷80 → 75%; 全年执行数 E4; 全年预算数 D4; 核算75%，与填报一致",
        "C10|指标名称“绿化”，按它找评分规则; 该行分值和得分均为空，视为不适用",
      })
  void theFirstAccount(String cell, String line) {
    assertEquals(line, lines(cell).get(0));
  }

  @Test
  void withoutAWeightNoPointsAreShown() {
    String line = lines("E9").get(0);
    assertTrue(line.endsWith("表上没有写明该行的分值，无法核算得分"), line);
  }

  @Test
  void theTotalAddsUpRowsAndFunds() {
    String line = lines("G11").get(0);
    assertTrue(line.startsWith("总分; 7.5+30+18+20+10 → 85.5"), line);
    assertTrue(line.contains("各行合计85.5，与填报的合计相等"), line);
  }

  @Test
  void aScoreIsPartOfTheTotalToo() {
    assertTrue(lines("G6").contains("计入总分 自评表!G11; 计30分"), lines("G6").toString());
  }

  @Test
  void aCellThatNothingUsesNamesTheResultOfItsRow() {
    Explanation explanation = explain("A6");
    assertEquals(List.of(), explanation.accounts());
    assertEquals("G6", explanation.near().get(0).cell().ref().name());
  }
}
