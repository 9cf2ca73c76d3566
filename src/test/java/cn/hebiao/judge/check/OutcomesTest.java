package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.score.ScoreTotalCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that breaks or cannot be evaluated is said to be open; none is dropped. */
class OutcomesTest {
  private static final FormTable FORM =
      FormTable.of(
          List.of(
              "1 2023年度部门整体支出绩效自评表",
              "2 预算部门||某市某局",
              "6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
              "7 过程指标|预算管理|三公经费控制率|≥4期|4期|50|50|",
              "8 产出指标|数量指标|培训期数|≥4期|4期|50|50|",
              "9 总分|||||100|100|"));

  @Test
  void aGeneralCheckThatBreaks_costsThatCheckOnly() {
    FormCheck broken =
        new FormCheck() {
          @Override
          public List<FindingCode> codes() {
            return List.of();
          }

          @Override
          public List<Finding> check(Scorecard card, CheckContext context) {
            throw new IllegalStateException("broken on purpose");
          }
        };
    Checked checked = TrialRules.check(FORM.with(List.of("9 总分|||||100|99|")).book());
    Check.CheckResult ran =
        Check.all(
            List.of(broken, new ScoreTotalCheck()), checked.forms().get(0), TrialRules.context());
    assertEquals(1, ran.findings().size());
    assertEquals(List.of("rule.fault"), ran.open().stream().map(o -> o.reason().key()).toList());
  }

  @Test
  void aLimitOfTheTotalThatCannotBeEvaluated_isSaidToBeOpen() {
    String rules =
        """
        == 数据项
        数据项 ! 所在表 ! 取法 ! 行标签 ! 单位
        甲 ! 基础数据 ! 右侧 ! 甲数 ! 个
        乙 ! 基础数据 ! 右侧 ! 乙数 ! 个
        == 封顶
        条件 ! 最高总分 ! 说明
        甲>乙 ! 90 ! 甲多于乙的，总分不超过90分
        """;
    FormTable data = FormTable.of(List.of("1 基础数据", "2 甲数|3", "3 乙数|"));
    Checked checked = TrialRules.check(rules, FORM.and("基础数据", data));
    assertTrue(
        checked.unevaluated().stream()
            .map(TrialRules::line)
            .anyMatch(line -> line.startsWith("甲多于乙的，总分不超过90分 - 缺少数据：乙")),
        checked.unevaluated().toString());
    assertEquals(
        "100",
        checked.forms().get(0).computed().orElseThrow().score().orElseThrow().toPlainString());
    FormTable known = data.with(List.of("3 乙数|2"));
    assertEquals(
        "90",
        TrialRules.check(rules, FORM.and("基础数据", known))
            .forms()
            .get(0)
            .computed()
            .orElseThrow()
            .score()
            .orElseThrow()
            .toPlainString());
  }

  @Test
  void whatStandsThereButCannotBeChecked_isSaidToBeOpen() {
    FormTable form =
        FORM.with(
            List.of(
                "2 预算部门||某市某局||评价等级：先进",
                "3 资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
                "4 年度资金总额||0|0|0|10|90%|9"));
    List<String> open =
        TrialRules.check(form.book()).unevaluated().stream().map(TrialRules::line).toList();
    assertTrue(open.stream().anyMatch(l -> l.startsWith("执行率 G4")), open.toString());
    assertTrue(open.stream().anyMatch(l -> l.startsWith("评价等级 E2")), open.toString());
    assertTrue(open.stream().anyMatch(l -> l.startsWith("预算执行率行")), open.toString());
  }
}
