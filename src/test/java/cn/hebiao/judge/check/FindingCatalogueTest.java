package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.systems.Systems;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every finding of the catalogue comes up for some workbook: either for a case of the general
 * checks, or for the workbook named here.
 */
class FindingCatalogueTest {
  private static final Pattern EXPECTED = Pattern.compile("(?m)^=> ([A-Z_]+) ");

  private static final Map<FindingCode, Supplier<Checked>> WORKBOOKS = workbooks();

  private static Map<FindingCode, Supplier<Checked>> workbooks() {
    Map<FindingCode, Supplier<Checked>> books = new EnumMap<>(FindingCode.class);
    FormTable form =
        FormTable.of(
            List.of(
                "1 2023年度部门整体支出绩效自评表",
                "2 预算部门||某市某局",
                "6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
                "7 过程指标|预算管理|三公经费控制率|≥4期|4期|50|50|",
                "8 产出指标|数量指标|培训期数|≥4期|4期|50|50|",
                "9 总分|||||100|100|"));
    String header = "6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|";
    books.put(
        FindingCode.LABEL_MISSING, () -> check(form.with(List.of(header + "得份|偏差原因")).book()));
    books.put(
        FindingCode.LABEL_AMBIGUOUS,
        () ->
            check(
                form.with(List.of(header + "得分|偏差原因|得分", "7 过程指标|预算管理|三公经费控制率|≥4期|4期|50|50||49"))
                    .book()));
    books.put(FindingCode.HIDDEN_CONTENT, () -> check(hidden(form.book())));
    CellFormula stale = new CellFormula("50+1", true, Optional.of(new BigDecimal("51")));
    books.put(FindingCode.FORMULA_STALE, () -> check(withFormula(form.book(), stale)));
    books.put(
        FindingCode.FORMULA_EXTERNAL,
        () -> check(withFormula(form.book(), new CellFormula("[1]Sheet1!A1", true))));
    books.put(
        FindingCode.FORMULA_VOLATILE,
        () -> check(withFormula(form.book(), new CellFormula("50+0*TODAY()", true))));
    books.put(
        FindingCode.FORM_UNCLEAR,
        () ->
            check(
                FormTable.of(
                        List.of(
                            "1 2023年度部门整体支出绩效自评表",
                            "3 甲级|乙级|丙级|目的|做到|比重",
                            "4 过程|管理|控制率|4期|4期|20",
                            "5 过程|管理|到位率|4期|4期|20",
                            "6 产出|数量|培训期数|4期|4期|20",
                            "7 产出|质量|合格率|90%|90%|20",
                            "8 效益|社会|事故数|4起|4起|20"))
                    .book()));
    FormTable scoring =
        FormTable.of(
            List.of(
                "1 某市某局2023年度部门整体绩效评价指标评分表",
                "2 一级指标|二级指标|三级指标|评分标准|分值|得分",
                "3 过程|预算管理|三公经费控制率|不超预算得满分|25|20",
                "4 产出|数量|培训期数|按计划完成得满分|30|30",
                "5 效益|满意度|群众满意度|达到90%得满分|45|40"));
    FormTable data =
        FormTable.of(List.of("1 基础数据", "2 三公经费决算|90.00!", "3 三公经费预算|100.00!", "4 满意率|97%"));
    books.put(
        FindingCode.WEIGHT_NOT_AS_RULED,
        () -> TrialRules.check(RuledChecksTest.BANDS, scoring.and("基础数据", data)));
    books.put(
        FindingCode.SCORE_DEPENDS_ON_ROUNDING,
        () -> TrialRules.check(RuledChecksTest.BANDS, scoring.and("基础数据", data)));
    FormTable excerpt =
        FormTable.of(
            List.of("1 评分摘要", "2 一级指标|二级指标|三级指标|评分标准|分值|得分", "3 过程|预算管理|三公经费控制率|不超预算得满分|25|19"));
    books.put(FindingCode.FIGURE_CONFLICT, () -> check(scoring.and("摘要", excerpt)));
    books.put(
        FindingCode.CROSS_CHECK,
        () ->
            TrialRules.check(
                """
                == 勾稽
                编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式
                勾1 ! 得分 ! 部门自评表 ! 自评总分 ! ≤ ! 90
                """,
                form.book()));
    return books;
  }

  static Stream<FindingCode> named() {
    return WORKBOOKS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("named")
  void comesUp(FindingCode code) {
    Checked checked = WORKBOOKS.get(code).get();
    assertTrue(
        checked.findings().stream().anyMatch(f -> f.code() == code),
        () -> checked.findings().stream().map(TrialRules::line).toList().toString());
  }

  @Test
  void everyCodeComesUpSomewhere() throws IOException {
    Set<FindingCode> seen = EnumSet.copyOf(WORKBOOKS.keySet());
    for (String cases : List.of("/checks/cases.txt", "/checks/sheets.txt")) {
      InputStream in = FindingCatalogueTest.class.getResourceAsStream(cases);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      EXPECTED
          .matcher(text)
          .results()
          .map((MatchResult found) -> FindingCode.valueOf(found.group(1)))
          .forEach(seen::add);
    }
    assertEquals(EnumSet.allOf(FindingCode.class), seen);
  }

  @Test
  void everyCodeHasAText() {
    Set<String> without =
        Stream.of(FindingCode.values())
            .map(Enum::name)
            .filter(
                code ->
                    Systems.MESSAGES.templates().keySet().stream()
                        .noneMatch(key -> key.startsWith("finding." + code)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without);
  }

  private static Checked check(Book book) {
    return Systems.check(book);
  }

  private static Book hidden(Book book) {
    Sheet sheet = book.sheets().get(0);
    return new Book(
        book.fileName(),
        BookFormat.XLSX,
        List.of(
            new Sheet(
                sheet.name(),
                true,
                List.copyOf(sheet.cells().values()),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>())));
  }

  private static Book withFormula(Book book, CellFormula formula) {
    Sheet sheet = book.sheets().get(0);
    CellRef place = CellRef.of("G4");
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : sheet.cells().values()) {
      cells.add(
          cell.ref().equals(place)
              ? new Cell(
                  place,
                  new CellValue.Numeric(new BigDecimal("50")),
                  "50",
                  "General",
                  Optional.of(formula))
              : cell);
    }
    return new Book(
        book.fileName(),
        BookFormat.XLSX,
        List.of(
            new Sheet(sheet.name(), false, cells, List.of(), new TreeSet<>(), new TreeSet<>())));
  }
}
