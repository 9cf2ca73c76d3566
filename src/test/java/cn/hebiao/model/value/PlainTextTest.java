package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "'年度\n预\u3000算 申\u00A0请\t(万元)', 年度预算申请(万元)",
    "产出指标（50分）, 产出指标(50分)",
    "产出指标【50分】, 产出指标(50分)",
    "产出指标〔50分〕, 产出指标(50分)",
    "产出指标[50分], 产出指标(50分)",
    "“三公”经费, 三公经费",
    "\"三公\"经费, 三公经费",
    "1‐12月, 1-12月",
    "「三公」经费, 三公经费",
    "ＡＢ－１２, ab-12",
    "1—12月, 1-12月",
    "1–12月, 1-12月",
    "执行率（B／A）：, 执行率(b/a):",
    "得\u200B分\uFEFF, 得分",
    "面积㎡, 面积m2",
    "'  ', ''",
    "得分, 得分"
  })
  void labelsWrittenAlikeAreOne(String raw, String label) {
    assertEquals(label, PlainText.label(raw));
  }

  @ParameterizedTest
  @CsvSource({
    "'１，０２４．１６\u3000万元 ', '1,024.16 万元'",
    "'1024.16\n万元', '1024.16 万元'",
    "① 完成１０个, ① 完成10个",
    "80％～90％, 80%~90%",
    "100㎡, 100㎡",
    "（—）, (—)",
    "−5, -5",
    "‐5, -5",
    "5―8, 5—8",
    "'a  b', a b",
    "'a\u007Fb', ab",
    "1﹐000, '1,000'",
    "'\u200B\u3000', ''"
  })
  void valuesKeepWhatMayMeanSomething(String raw, String value) {
    assertEquals(value, PlainText.value(raw));
  }
}
