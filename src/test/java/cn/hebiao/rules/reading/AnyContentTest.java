package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a cell of a rulebook, reading it ends with a rulebook or with problems. */
class AnyContentTest {
  private static final String BOOK =
      """
      == 说明
      项!内容
      规则簿!甲
      适用范围!地方
      适用单位!甲市
      适用表种!部门自评表
      起始年度!2021
      终止年度!2022
      == 标签
      角色!写法1
      得分!自评分
      == 数据项
      数据项!所在表!取法!行标签!止行标签!列标签!单位!空白含义
      在职人数!#部门自评表!行列!在职!合计!{年}年!人!0
      == 指标
      编号!三级指标!标准序号!分值!计分方式!比率公式!得分公式!缺数处理!状态
      A1!控制率!1!5!分档!在职人数/分值!≤1:5;其他:0!得0分!启用
      A2!控制率!2!5!公式!在职人数!比率*2!!
      == 完成率计分
      二级指标含!情形!得分公式
      成本!越低越好!目标/实际
      == 勾稽
      编号!名称!表种!左式!关系!右式!容差!严重程度!适用条件!指向!状态!起始年度!终止年度
      G1!甲!部门自评表!执行率!=!1!0.1!错误!执行率>0!执行率!启用!2020!2021
      == 等级
      等级!下限!其他写法
      优!90!优秀
      == 封顶
      条件!最高总分
      执行率<1!89
      == 参数
      参数!值
      总分!100
      == 核查设置
      代码!严重程度!状态
      A!错误!启用
      == 算例
      对象!数据!预期
      A1!在职人数=3!5
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#REF",
        "=甲",
        "-1",
        "1e5",
        "99999999999999999999",
        "|",
        "=",
        "其他:",
        "≥:5",
        "(((",
        "{年}",
        "※",
        "\u200b",
        "十"
      })
  void neverThrows(String content) {
    List<String> lines = BOOK.lines().toList();
    int changed = 0;
    for (int line = 0; line < lines.size(); line++) {
      String[] cells = lines.get(line).split("!", -1);
      for (int cell = 0; cell < cells.length && !lines.get(line).startsWith("=="); cell++) {
        RulebookReading reading = RulebookReaderTest.read(with(lines, line, cells, cell, content));
        assertEquals(reading.problems().isEmpty(), reading.rulebook().isPresent());
        changed += reading.problems().isEmpty() ? 0 : 1;
      }
    }
    assertNotEquals(0, changed);
  }

  private static String with(
      List<String> lines, int line, String[] cells, int cell, String content) {
    String[] other = cells.clone();
    other[cell] = content;
    List<String> all = new ArrayList<>(lines);
    all.set(line, String.join("!", other));
    return String.join("\n", all);
  }
}
