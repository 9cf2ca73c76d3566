package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A form of which one heading says in other words what it says: all of it is read as before, and
 * nothing is accused.
 */
class UnseenHeadingsTest {
  private static final String FORM =
      """
      项目支出绩效自评表 | < | < | < | < | < | < | <
      （2023年度） | < | < | < | < | < | < | <
      项目名称 | 小型水库维修养护 | < | < | < | < | < | <
      主管部门 | 某市水利局 | < | < | 实施单位 | 某市水库管理所 | < | <
      项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 120 | 110 | 99 | 10 | 90.00% | 9
      ^ | 其中：当年财政拨款 | 120 | 110 | 99 | — | 90.00% | —
      年度总体目标 | 完成小型水库维修养护，保证度汛安全。 | < | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
      产出指标 | 数量指标 | 维修养护水库数量 | ≥20座 | 20座 | 15 | 15 |
      ^ | 质量指标 | 工程验收合格率 | 100% | 95% | 20 | 19 | 一座水库因汛期推迟验收
      ^ | 时效指标 | 完成时间 | 2023年12月 | 2023年12月 | 15 | 15 |
      效益指标 | 社会效益指标 | 受益人口 | ≥3000人 | 3000人 | 30 | 30 |
      满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |
      总分 | < | < | < | < | 100 | 98 |
      """;

  private static final String SAID =
      """
      project
      某市水库管理所
      department 某市水利局
      小型水库维修养护
      2023
      万元 120 110 99 10 90.00% 9
      产出指标 | 数量指标 | 维修养护水库数量 | ≥20座 | 20座 | 15 | 15 |\s
      产出指标 | 质量指标 | 工程验收合格率 | 100% | 95% | 20 | 19 | 一座水库因汛期推迟验收
      产出指标 | 时效指标 | 完成时间 | 2023年12月 | 2023年12月 | 15 | 15 |\s
      效益指标 | 社会效益指标 | 受益人口 | ≥3000人 | 3000人 | 30 | 30 |\s
      满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |\s
      weight 100
      score 98
      grade -""";

  @ParameterizedTest
  @CsvSource({
    "二级指标, 指标小类",
    "三级指标, 工作任务",
    "三级指标, 指标",
    "三级指标, 个性化指标",
    "年度指标值, 应完成值",
    "年初预算数, 年初下达数",
    "全年预算数, 到位资金",
    "全年预算数, 资金额度",
    "全年执行数, 实际完成数",
    "执行率, 完成比例",
    "主管部门, 归口管理部门",
    "实施单位, 项目责任单位",
    "项目名称, 项目名称及编码",
    "总分, 各项得分合计",
    "偏差原因分析, 指标偏差原因",
  })
  void isReadAsBefore(String heading, String unseen) {
    List<Sheet> sheets =
        List.of(TextTable.sheet("Sheet1", FORM.replace(heading, unseen).lines().toList()));
    Book book = new Book("填报.xlsx", BookFormat.XLSX, sheets);
    String said =
        ToldPlaces.check(book).forms().stream().map(Said::of).collect(Collectors.joining("\n\n"));
    assertEquals(SAID, said);
    assertEquals(List.of(), ToldPlaces.of(book));
  }
}
