package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.check.cross.CrossCheckRunner;
import cn.hebiao.judge.check.cross.Ruling;
import cn.hebiao.judge.check.score.ScoreTotalCheck;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.systems.Systems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every rule ends as passed, failed, not applicable or not evaluable; none is dropped. */
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
  void everyCheckOfThePublishedSystemsEndsInOneOfFourWays() {
    Map<ExampleVerdict, Integer> counts = new EnumMap<>(ExampleVerdict.class);
    Systems.books().values().forEach(book -> count(book, counts));
    assertFalse(counts.containsKey(ExampleVerdict.MANUAL), counts.toString());
    for (ExampleVerdict verdict :
        List.of(
            ExampleVerdict.PASSED,
            ExampleVerdict.FAILED,
            ExampleVerdict.NOT_APPLICABLE,
            ExampleVerdict.NOT_EVALUABLE)) {
      assertTrue(counts.getOrDefault(verdict, 0) > 0, verdict + " of " + counts);
    }
  }

  private static void count(Book book, Map<ExampleVerdict, Integer> counts) {
    Checked checked = Systems.check(book);
    List<Form> forms = checked.forms().stream().map(Scorecard::form).toList();
    for (Scorecard card : checked.forms()) {
      if (card.computed().isEmpty()) {
        continue;
      }
      Rulebook rulebook =
          Systems.RULEBOOK_SET.local().stream()
              .filter(r -> r.name().equals(card.rulebook()))
              .findFirst()
              .orElseThrow();
      Facts facts =
          new Facts(
              rulebook,
              book,
              forms,
              Optional.of(card.form()),
              card.form().heading().year(),
              Systems.MESSAGES);
      CrossCheckRunner runner =
          new CrossCheckRunner(rulebook.checks(), new Exp4jFormulaEngine(), new Diagnoser());
      for (CrossCheck check : rulebook.checks()) {
        List<Ruling> rulings = runner.run(check, facts).rulings();
        assertFalse(rulings.isEmpty(), check.title());
        for (Ruling ruling : rulings) {
          counts.merge(ruling.verdict(), 1, Integer::sum);
          assertEquals(
              ruling.verdict() == ExampleVerdict.FAILED,
              ruling.finding().isPresent(),
              check.title());
          assertEquals(
              ruling.verdict() == ExampleVerdict.NOT_EVALUABLE,
              ruling.open().isPresent(),
              check.title());
        }
      }
    }
  }

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
