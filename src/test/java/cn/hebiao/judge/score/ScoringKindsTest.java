package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.value.Written;
import cn.hebiao.sample.SmallRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the method column, worked out by hand; a row of 6 points with a self score of 4. */
class ScoringKindsTest {
  private static final String FORM =
      """
      == 自评表
      2023年度项目支出绩效自评表
      项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
      一级指标 ! 二级指标 ! 三级指标 ! 分值 ! 得分
      过程 ! 管理 ! 经费管理 ! 6 ! 4
      == 基础数据
      基础数据
      预算 ! 200
      决算 ! 203.2
      问题数 ! %s
      一季度 ! 20
      二季度 ! 100
      三季度 ! 160
      四季度 ! 200
      满意 ! 45
      问卷 ! 60
      """;

  private static final String ITEMS =
      """
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签
      预算 ! 基础数据 ! 右侧 ! 预算
      决算 ! 基础数据 ! 右侧 ! 决算
      问题数 ! 基础数据 ! 右侧 ! 问题数
      一季度 ! 基础数据 ! 右侧 ! 一季度
      二季度 ! 基础数据 ! 右侧 ! 二季度
      三季度 ! 基础数据 ! 右侧 ! 三季度
      四季度 ! 基础数据 ! 右侧 ! 四季度
      满意 ! 基础数据 ! 右侧 ! 满意
      问卷 ! 基础数据 ! 右侧 ! 问卷
      """;

  /**
   * 203.2 of 200 is 1.6 points above: two steps begun. Quarters: 10 % to 25 % is 0.4, 50 % to 50 %
   * is 1, 80 % to 75 % and 100 % are 1; their average with the third at 1.0667 is 0.8667.
   */
  @ParameterizedTest(name = "{0} {1} {2}: {5}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          是否; ""; 决算<=预算; ""; ""; rule 0 0~0
          是否; 决算/预算; 比率<=102%; ""; ""; rule 6 6~6
          是否; ""; ""; ""; ""; self 4 0~6
          逐项扣分; 问题数; ""; 1.5; ""; rule 1.5 1.5~1.5
          逐项扣分; ""; ""; 1.5; ""; self 4 0~6
          步长扣分; 决算/预算-100%; ""; 0.5; 1%; rule 5 5~5
          比率计分; 满意/问卷; ""; ""; ""; rule 4.5 4.5~4.5
          问卷占比; 满意/问卷; ""; ""; ""; rule 4.5 4.5~4.5
          按完成数; 决算/预算; ""; ""; ""; rule 6 6~6
          季度进度; 一季度/预算|二季度/预算|三季度/预算|四季度/预算; ""; 1|1|1|1|2; ""; rule 5.13 5.13~5.13
          加权平均; 满意/问卷*6|3; ""; 60%|40%; ""; rule 3.9 3.9~3.9
          逐项得分; ""; ""; 3|2|1; ""; self 4 0~6
          """)
  void points(String kind, String ratio, String score, String each, String step, String expected) {
    String indicators =
        """
        == 指标
        编号 ! 三级指标 ! 分值 ! 计分方式 ! 比率公式 ! 得分公式 ! 每项分值 ! 步长
        甲1 ! 经费管理 ! 6 ! %s ! %s ! %s ! %s ! %s
        """
            .formatted(kind, ratio.replace('|', ';'), score, each.replace('|', ';'), step);
    int from = SmallRules.NATIONAL.indexOf("== 指标");
    int to = SmallRules.NATIONAL.indexOf("== 完成率计分");
    String rules =
        SmallRules.NATIONAL.substring(0, from)
            + indicators
            + SmallRules.NATIONAL.substring(to)
            + ITEMS;
    ScoredRow row = SmallRules.check(rules, FORM.formatted("3")).forms().get(0).rows().get(0);
    assertEquals(
        expected,
        row.basis().name().toLowerCase(java.util.Locale.ROOT)
            + " "
            + Written.plain(row.computed().orElseThrow())
            + " "
            + Written.plain(row.lowest())
            + "~"
            + Written.plain(row.highest()));
  }
}
