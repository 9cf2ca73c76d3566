package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet with the title of a form is never passed over in silence. */
class UnclearFormTest {
  private static final List<String> FORM =
      List.of(
          "2023年度项目支出绩效自评表 | < | < | < | < | < | < | <",
          "项目名称 | 道路养护 | 主管部门 | 某县交通局 | | | | ",
          "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析",
          "产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 40 | 40 | ",
          " | 质量指标 | 合格率 | ≥95% | 95% | 20 | 20 | ",
          "效益指标 | 社会效益 | 投诉件数 | ≤5件 | 5件 | 20 | 20 | ",
          "满意度 | 满意度 | 群众满意度 | ≥90% | 95% | 20 | 20 | ",
          "总分 | < | < | < | < | 100 | 100 | ");

  private static List<String> withHeader(String header) {
    List<String> lines = new ArrayList<>(FORM);
    lines.set(2, header);
    return lines;
  }

  @Test
  void theFormItselfIsClear() {
    assertEquals(List.of(), Tables.findings(FORM));
  }

  @Test
  void labelsThatAreNearNone() {
    List<String> found = Tables.findings(withHeader("大类 | 中类 | 小类 | 应当做到 | 做到了 | 满点 | 几点 | 为啥没做到"));
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("FORM_UNCLEAR A3 "), found.get(0));
    assertTrue(found.get(0).contains("一级指标、二级指标、三级指标"), found.get(0));
    assertTrue(found.get(0).contains("大类、中类、小类、应当做到"), found.get(0));
  }

  @Test
  void noHeaderAtAll() {
    List<String> found = Tables.findings(withHeader(" | | | | | | | "));
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("FORM_UNCLEAR "), found.get(0));
  }

  @Test
  void everyLabelMistypedIsReadAndNamed() {
    Checked checked =
        Tables.check(withHeader("一及指标 | 二及指标 | 三及指标 | 年度旨标值 | 实际完成直 | 分直 | 得份 | 偏差原因份析"));
    assertEquals(4, checked.forms().get(0).rows().size());
    List<String> roles =
        checked.findings().stream().map(f -> f.message().args().get("role")).sorted().toList();
    assertEquals(List.of("一级指标", "三级指标", "二级指标", "偏差原因", "分值", "实际完成值", "年度指标值", "得分"), roles);
  }

  @Test
  void aTitledTextIsNoForm() {
    List<String> lines =
        List.of("2023年度部门整体支出绩效自评表填报说明 | <", "自评单位 | 某县交通局", "自评方式 | 对照评价表逐项打分", "自评范围 | 整体支出");
    assertEquals(List.of(), Tables.findings(lines));
  }

  @Test
  void aSheetThatNobodyKnowsIsNotClean() {
    Checked checked =
        Tables.check(List.of("值班安排 | < | <", "日期 | 姓名 | 电话", "1日 | 甲 | 1", "2日 | 乙 | 2"));
    assertEquals(Checked.Outcome.UNRECOGNISED, checked.outcome());
    FormStates.of(checked).states().forEach(state -> assertEquals(FormState.UNDECIDED, state));
    assertEquals(1, checked.forms().size());
  }
}
