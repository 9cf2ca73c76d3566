package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Total and grade of a form, on one sheet or over several: by hand from its rows. */
class SeveralSheetsTest {
  private static final String HEADER = "一级指标 ! 二级指标 ! 三级指标 ! 年度指标值 ! 实际完成值 ! 分值 ! 得分 ! 偏差原因\n";

  /** 40 points by the length, 60 for the other rows, which reach their targets. */
  private static String form(String length, String points, String breaks) {
    return """
    == 自评表
    2023年度项目支出绩效自评表
    项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
    """
        + HEADER
        + "产出指标 ! 数量指标 ! 养护里程 ! ≥100公里 ! %s公里 ! 40 ! %s ! 汛期停工，来年补上\n".formatted(length, points)
        + "产出指标 ! 质量指标 ! 合格率 ! ≥95% ! 95% ! 20 ! 20\n"
        + breaks
        + """
        效益指标 ! 社会效益指标 ! 投诉件数 ! ≤5件 ! 5件 ! 20 ! 20
        满意度指标 ! 满意度指标 ! 群众满意度 ! ≥90% ! 90% ! 20 ! 20
        总分 ! ! ! ! ! 100 ! 80
        """;
  }

  private static Totals totals(String form) {
    Checked checked = SmallRules.check(form);
    List<Scorecard> scored =
        checked.forms().stream().filter(card -> card.computed().isPresent()).toList();
    assertEquals(1, scored.size(), "forms");
    return scored.get(0).computed().get();
  }

  @ParameterizedTest
  @CsvSource({"one sheet, ''", "a header of its own, H", "without a header, ''"})
  void theTotalIsThatOfAllRows(String how, String header) {
    String breaks = how.equals("one sheet") ? "" : "== 续表\n" + (header.isEmpty() ? "" : HEADER);
    Totals totals = totals(form("50", "20", breaks));
    assertEquals(0, new BigDecimal("100").compareTo(totals.weight()), "weight");
    assertEquals(Optional.of(new BigDecimal("80")), totals.score(), "20 + 20 + 20 + 20");
    assertEquals(Optional.of("良"), totals.grade(), "80 and above");
    assertEquals(0, new BigDecimal("80").compareTo(totals.lowest()), "nothing is open");
    assertEquals(0, new BigDecimal("80").compareTo(totals.highest()), "nothing is open");
  }

  /** Each length brings 0.4 points, beside the 60 of the other rows. */
  @ParameterizedTest
  @CsvSource({"75, 90, 优", "74.975, 89.99, 良", "50, 80, 良", "49.975, 79.99, 中", "0, 60, 中"})
  void aGradeBeginsAtItsLine(String length, String total, String grade) {
    for (String breaks : List.of("", "== 续表\n" + HEADER)) {
      Totals totals = totals(form(length, "20", breaks));
      assertEquals(Optional.of(new BigDecimal(total)), totals.score());
      assertEquals(Optional.of(grade), totals.grade());
    }
  }

  @Test
  void theSelfTotalStaysTheOneOnTheForm() {
    Checked checked = SmallRules.check(form("50", "20", "== 续表\n" + HEADER));
    Scorecard card = checked.forms().get(0);
    assertEquals(Optional.of(new BigDecimal("80")), card.declared().score());
    assertEquals(4, card.rows().size());
  }

  @Test
  void inExcelTheGradeBeginsAtItsLineToo() {
    Totals totals = totals(form("50", "20", ""));
    assertEquals(
        Optional.of("IF(H8>=90,\"优\",IF(H8>=80,\"良\",IF(H8>=60,\"中\",\"差\")))"),
        totals.live().grade("H8"));
  }
}
