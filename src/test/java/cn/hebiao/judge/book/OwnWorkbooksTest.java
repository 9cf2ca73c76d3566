package cn.hebiao.judge.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.wiring.Wiring;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program made itself is not taken for a form; what agencies send is. */
class OwnWorkbooksTest {
  private static final Wiring WIRING = new Wiring();

  private static Optional<String> told(List<String> sheets) {
    List<Sheet> all =
        sheets.stream()
            .map(
                name ->
                    new Sheet(name, false, List.of(), List.of(), new TreeSet<>(), new TreeSet<>()))
            .toList();
    return OwnWorkbooks.of(new Book("甲.xlsx", BookFormat.XLSX, all), "甲.xlsx", WIRING.messages())
        .map(WIRING.messages()::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          概览、汇总表、指标明细、资金汇总、未处理文件、说明 | 汇总
          底稿、佐证材料、问题清单、问卷、等级             | 抽查底稿
          抽查名单、未抽中、签号、方法和复验              | 抽查名单
          退回意见                                    | 退回意见
          下发清单、填写说明                            | 下发清单
          """)
  void oursIsSaidToBeOurs(String sheets, String what) {
    String text = told(List.of(sheets.split("、"))).orElseThrow();
    assertTrue(text.startsWith("“甲.xlsx”是核表生成的" + what + "，不是单位填报的表，没有核查。请"), text);
  }

  @ParameterizedTest
  @CsvSource({"自评表、汇总表", "汇总表、指标明细、未处理文件", "自评表、底稿、佐证材料、问题清单", "底稿"})
  void anAgencysIsNot(String sheets) {
    assertEquals(Optional.empty(), told(List.of(sheets.split("、"))));
  }
}
