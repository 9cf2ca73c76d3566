package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.read.form.LabelText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake is told where it was made: at the heading, and by the sheet where a name belongs. */
class MisplacedFormulaTest {
  private static final String RULES =
      """
      == 说明
      项 ! 内容
      规则簿 ! 试验
      适用范围 ! 地方
      适用单位 ! 某市某局
      适用表种 ! 部门自评表
      == 指标
      编号 ! 三级指标 ! 计分方式 ! 比率公式 ! %s
      A1 ! 控制率 ! 公式 ! 全年执行数/全年预算数 ! %s
      A2 ! 变动率 ! 公式 ! 全年执行数/全年预算数 ! %s
      """;

  @ParameterizedTest
  @CsvSource({
    "得分公式, 比率*分值, ''",
    "公式, 比率*分值, 指标!E1 columnMissing 公式",
    "得分计算公式, 比率*分值, 指标!E1 columnMissing 得分计算公式",
    "算法, 比率*分值, 指标!E1 columnMissing 算法",
    "得分公式, 实际/目标*分值, 指标!E2 nameOfCompletion 目标、实际; 指标!E3 nameOfCompletion 目标、实际",
    "得分公式, 目标*分值, 指标!E2 nameOfCompletion 目标; 指标!E3 nameOfCompletion 目标",
    "得分公式, 指标数*分值, 指标!E2 unknownNameAlone 指标数; 指标!E3 unknownNameAlone 指标数",
  })
  void mistakes(String heading, String formula, String expected) {
    List<String> told =
        new RulebookReader(LabelText::normalise)
            .read(TextBook.of(RULES.formatted(heading, formula, formula))).problems().stream()
                .map(MisplacedFormulaTest::line)
                .toList();
    assertEquals(expected, String.join("; ", told));
  }

  private static String line(RulebookProblem problem) {
    String key = problem.message().key();
    String told =
        problem
            .message()
            .arg("names")
            .or(() -> problem.message().arg("found"))
            .or(() -> problem.message().arg("name"))
            .orElse("");
    return problem.sheet()
        + "!"
        + problem.cell().orElseThrow().name()
        + " "
        + key.substring(key.indexOf('.') + 1)
        + " "
        + told;
  }
}
