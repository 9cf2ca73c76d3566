package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published totals, sections, indicators and funds come out of the workbooks as published. */
class PublishedFiguresTest {
  private static final List<Row> FORMS = CaseTable.at("/systems/forms.csv");
  private static final List<Row> INDICATORS = CaseTable.at("/systems/indicators.csv");
  private static final List<Row> SECTIONS = CaseTable.at("/systems/sections.csv");

  @Test
  void noOtherFormIsScored() {
    List<String> published = FORMS.stream().map(PublishedFiguresTest::place).sorted().toList();
    List<String> scored = new ArrayList<>();
    Systems.results()
        .forEach(
            (file, checked) ->
                scoredForms(checked).forEach(c -> scored.add(file + " " + c.form().sheet())));
    assertEquals(published, scored.stream().sorted().toList());
  }

  @TestFactory
  List<DynamicTest> headingAndTotals() {
    return each(
        FORMS,
        row -> {
          Scorecard card = form(row);
          assertAll(
              () -> assertEquals(row.get("表种"), card.form().kind().token()),
              () -> assertEquals(row.get("规则簿"), card.rulebook()),
              () -> assertEquals(row.get("单位"), card.form().heading().agency().orElse("")),
              () -> assertEquals(row.get("项目"), card.form().heading().project().orElse("")),
              () -> assertEquals(row.get("年度"), words(card.form().heading().year())),
              () -> assertEquals(row.get("分值合计"), points(card.declared().weight())),
              () -> assertEquals(row.get("自评总分"), points(card.declared().score())),
              () -> assertEquals(row.get("等级"), card.declared().grade().orElse("")),
              () ->
                  assertEquals(
                      row.get("指标数"),
                      "" + card.rows().stream().filter(r -> !r.row().unused()).count()));
        });
  }

  @TestFactory
  List<DynamicTest> funds() {
    return each(
        FORMS,
        row -> {
          Optional<FundScore> funds = form(row).funds();
          assertAll(
              () -> assertEquals(row.get("年初预算数"), amount(funds, FundScore::initial)),
              () -> assertEquals(row.get("全年预算数"), amount(funds, FundScore::adjusted)),
              () -> assertEquals(row.get("全年执行数"), amount(funds, FundScore::executed)),
              () ->
                  assertEquals(
                      row.get("执行率"),
                      funds.flatMap(FundScore::declaredRate).map(Written::percent).orElse("")),
              () -> assertEquals(row.get("资金分值"), points(funds.flatMap(FundScore::weight))),
              () -> assertEquals(row.get("资金得分"), points(funds.flatMap(FundScore::self))),
              () -> assertEquals(funds.isPresent() ? "万元" : "", unit(funds)));
        });
  }

  @TestFactory
  List<DynamicTest> indicators() {
    return each(
        FORMS,
        form -> {
          List<String> published =
              INDICATORS.stream()
                  .filter(row -> place(row).equals(place(form)))
                  .map(PublishedFiguresTest::line)
                  .toList();
          List<String> read = form(form).rows().stream().map(PublishedFiguresTest::line).toList();
          assertEquals(String.join("\n", published), String.join("\n", read));
        });
  }

  @TestFactory
  List<DynamicTest> sections() {
    return each(
        SECTIONS,
        row -> {
          List<ScoredRow> rows =
              form(row).rows().stream()
                  .filter(r -> r.row().level1().equals(row.get("一级指标")))
                  .toList();
          assertAll(
              () -> assertEquals(row.get("指标数"), "" + rows.size()),
              () -> assertEquals(0, sum(rows, ScoredRow::weight).compareTo(number(row, "分值"))),
              () -> assertEquals(0, sum(rows, ScoredRow::self).compareTo(number(row, "自评得分"))));
        });
  }

  @FunctionalInterface
  private interface Judging {
    void judge(Row row);
  }

  private static List<DynamicTest> each(List<Row> rows, Judging judging) {
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    place(row) + " " + row.cells().getOrDefault("一级指标", ""),
                    () -> judging.judge(row)))
        .toList();
  }

  private static List<Scorecard> scoredForms(Checked checked) {
    return checked.forms().stream().filter(card -> card.computed().isPresent()).toList();
  }

  private static Scorecard form(Row row) {
    return Systems.form(row.get("文件"), row.get("表"));
  }

  private static String place(Row row) {
    return row.get("文件") + " " + row.get("表");
  }

  private static String line(Row row) {
    return String.join(
        "|", row.get("一级指标"), row.get("二级指标"), row.get("指标"), row.get("分值"), row.get("自评得分"));
  }

  private static String line(ScoredRow row) {
    return String.join(
        "|",
        row.row().level1(),
        row.row().level2(),
        row.row().name(),
        points(row.weight()),
        points(row.self()));
  }

  private static String points(Optional<BigDecimal> points) {
    return points.map(Written::plain).orElse("");
  }

  private static String words(Optional<Integer> year) {
    return year.map(String::valueOf).orElse("");
  }

  private static String unit(Optional<FundScore> funds) {
    return funds.map(FundScore::unit).orElse("");
  }

  private static String amount(
      Optional<FundScore> funds, Function<FundScore, Optional<BigDecimal>> amount) {
    return funds.flatMap(f -> f.asWritten(amount.apply(f))).map(Written::plain).orElse("");
  }

  private static BigDecimal sum(
      List<ScoredRow> rows, Function<ScoredRow, Optional<BigDecimal>> points) {
    return rows.stream()
        .flatMap(r -> points.apply(r).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(Row row, String column) {
    return new BigDecimal(row.get(column));
  }
}
