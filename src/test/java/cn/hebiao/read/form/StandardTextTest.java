package cn.hebiao.read.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.rulebooks.RulebookFiles;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which points standards allow by their words; / parts the criteria of one indicator. */
class StandardTextTest {
  private static final StandardText TEXTS = new StandardText(RulebookFiles.national().labels());

  private static List<String> criteria(String text) {
    return Arrays.stream(text.split("/")).map(String::strip).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ①符合部门三定方案，得1分，否则不得分。 | 1 | 0 1
          人员分工相互牵制，符合得1分，违反不得分。 | 1 | 0 1
          按时公开得2分；未按时公开的得0分。 | 2 | 0 2
          按时公开，得10分，否则不得分 | 10 | 0 10
          满分2分，发现1项问题扣1分，扣完为止。 | 2 | 0 1 2
          每发现一项扣0.3分，扣完为止。 | 1 | 0 0.1 0.4 0.7 1
          严格执行得1分，抽查有1项扣0.5分，扣到该项0分为止。 | 1 | 0 0.5 1
          全部按期完成得8分；一项没有完成扣4分，扣完为止。 | 8 | 0 4 8
          ①有制度得1分②有流程得0.5分③有台账得0.5分 | 2 | 0 0.5 1 1.5 2
          1. 有制度，得2分，否则不得分；2. 有台账，得1分，否则不得分。 | 3 | 0 1 2 3
          ①有制度，得1分，否则不得分/②有台账，发现1项问题扣0.5分，满分1分 | 2 | 0 0.5 1 1.5 2
          全面公开得3分；迟公开得2分；少公开得1分，否则不得分 | 3 | 0 1 2 3
          """)
  void allowed(String text, BigDecimal weight, String points) {
    assertEquals(points, shown(text, weight));
  }

  /** Words that leave any doubt allow everything. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          管理规范得2分，发现问题酌情扣分。 | 2
          得分＝完成率×2分。 | 2
          每超过1个百分点扣0.5分，扣完为止。 | 2
          制度健全得2分，基本健全得1分，否则不得分。 | 2
          符合得1分，否则不得分。 | 2
          每发现一项扣0.5-1分，扣完为止。 | 2
          每发现一项扣0.5分，最多扣1分。 | 2
          每发现一项扣0.5分，未公开扣1分，扣完为止。 | 2
          每开展一次得1分。 | 3
          根据工作情况评分，满分2分。 | 2
          ①有制度得1分②有流程得1分 | 3
          ①有制度得1分②管理规范 | 1
          目标达到95%得2分。 | 2
          及时处理，30分钟内到场。 | 2
          满分2分。 | 2
          """)
  void anything(String text, BigDecimal weight) {
    assertEquals("", shown(text, weight));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. 细化（2分）；2. 清晰（1分）；3. 有依据（1分）。 | 7 | 4
          1. 细化（2分）；2. 清晰（1分）；3. 有依据（1分）。 | 4 | ''
          ①有制度，得1分，否则不得分/②有台账，得1分，否则不得分 | 3 | 2
          1. ≥90%的，得1分；2. ≥75%的，得0.7分；3. 其余得0分。 | 1 | ''
          1. 符合要求（5分）；2. 符合规定（5分）；3. 视情况评分。 | 5 | ''
          1. 编报目标（8分）；2. 没编报的一项扣1分，扣8分。 | 8 | ''
          1. 细化（2分）；2. 清晰，酌情给分。 | 7 | ''
          """)
  void partsThatDoNotMakeUpTheWeight(String text, BigDecimal weight, String sum) {
    assertEquals(
        sum, TEXTS.otherSum(criteria(text), weight).map(BigDecimal::toPlainString).orElse(""));
  }

  private static String shown(String text, BigDecimal weight) {
    return TEXTS
        .allowed(criteria(text), weight)
        .map(
            points ->
                points.stream()
                    .map(point -> point.stripTrailingZeros().toPlainString())
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }
}
