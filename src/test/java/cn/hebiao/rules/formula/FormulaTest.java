package cn.hebiao.rules.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.ResultKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static final Map<String, Binding> FIGURES =
      FormulaCase.figures(
          "决算=84.51; 预算=118.00; 变动=-3.5; 完成率=0.950000; 上年=; 各月=[1.50 2 3.0000]; 多=[1 2 3 4 5 6]");

  static Formula formula(String text) {
    return Formula.parse(text).formula().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "决算/预算 | 84.51÷118.00",
        "决算/预算*10<=90% | 84.51÷118.00×10≤90%",
        "(决算+1)*预算 | (84.51+1)×118.00",
        "决算-变动 | 84.51-(-3.5)",
        "变动+决算 | -3.5+84.51",
        "变动*2 | (-3.5)×2",
        "-变动^2 | -(-3.5)^2",
        "完成率*10 | 0.95×10",
        "决算/上年 | 84.51÷上年",
        "SUM(各月) | 合计(1.50, 2, 3.00)",
        "COUNT(多) | COUNT(1, 2, 3, 4, 5, …)",
        "IF(决算<>预算 且 决算>=1, 决算, 0) | IF(AND(84.51≠118.00, 84.51≥1), 84.51, 0)",
      })
  void showsTheSum(String text, String wanted) {
    assertEquals(wanted, formula(text).substituted(FormulaCase.bindings(FIGURES)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a-(b-c)-d | a-(b-c)-d",
        "(a-b)-c | a-b-c",
        "a/(b*c) | a/(b*c)",
        "a^(b^c) | a^(b^c)",
        "-(a+b) | -(a+b)",
        "-(a%) | -(a%)",
        "(-a)% | -a%",
        "a>1 且 b>1 | AND(a>1, b>1)",
        "如果（a≥1，b，c） | IF(a>=1, b, c)",
        "[a(万元)]×2 | [a(万元)]*2",
        "[真]+[12]+[a且b] | [真]+[12]+[a且b]",
      })
  void printsWithFewBrackets(String text, String wanted) {
    assertEquals(wanted, formula(text).expr().toText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b*10 | A1/B1*10",
        "a/b<=90% | ROUND(A1/B1,10)<=90%",
        "a<=b | A1<=B1",
        "限定(a, 0, 10) | MAX(0,MIN(A1,10))",
        "阶梯扣分(5, a-1, 1%, 0.5) | MAX(0,5-ROUNDUP(ROUND(MAX(0,A1-1)/1%,10),0)*0.5)",
        "比例扣分(5, a, b*2, 1) | MAX(0,5-MAX(0,A1)/(B1*2)*1)",
        "缺省(a, 0) | IF(COUNT(A1)>0,A1,0)",
        "缺省(a/b, 0) | IFERROR(IF(COUNT(A1)*COUNT(B1)>0,A1/B1,NA()),0)",
        "a>0 AND b>0 | AND(A1>0,B1>0)",
        "b>0 AND a/b>1 | IF(B1>0,ROUND(A1/B1,10)>1,FALSE)",
        "b<=0 OR a/b>1 | IF(B1<=0,TRUE,ROUND(A1/B1,10)>1)",
        "有值(a) | COUNT(A1)>0",
        "-c^2 | --5^2",
        "合计(a, b) | SUM(A1,B1)",
        "缺省(IF(有值(a), a, b), 0) |",
        "d*2 |",
      })
  void writesExcelFormulas(String text, String wanted) {
    Map<String, String> cells = Map.of("a", "A1", "b", "B1", "c", "-5");
    assertEquals(
        Optional.ofNullable(wanted),
        formula(text).excel(name -> Optional.ofNullable(cells.get(name))));
  }

  @Test
  void tellsUnknownNamesWithTheNearest() {
    Formula formula = formula("三公经费结算 / 三公经费预算 + 甲 + 三公经费结算");
    List<FormulaError> errors = formula.unknownNames(List.of("三公经费决算", "三公经费预算"));
    assertEquals(
        List.of(
            new FormulaError(
                1,
                Message.of(
                    "formula.unknownName", "position", "1", "name", "三公经费结算", "nearest", "三公经费决算")),
            new FormulaError(
                19, Message.of("formula.unknownNameAlone", "position", "19", "name", "甲"))),
        errors);
    assertEquals(List.of("三公经费结算", "三公经费预算", "甲"), List.copyOf(formula.names()));
  }

  @Test
  void suggestsTheNearestFunction() {
    Message message = Formula.parse("阶梯扣(5, 1, 1, 1)").error().orElseThrow().message();
    assertEquals(Optional.of("阶梯扣分"), message.arg("nearest"));
  }

  @Test
  void countsPositionsInWholeCharacters() {
    assertEquals(4, Formula.parse("𠀀村+").error().orElseThrow().position());
  }

  @Test
  void keepsLimits() {
    assertEquals("formula.tooLong", key("1" + "+1".repeat(2000)));
    assertEquals("formula.tooManyOperators", key("1" + "+1".repeat(401)));
    assertEquals("formula.tooDeep", key("(".repeat(65) + "1" + ")".repeat(65)));
    assertEquals("formula.tooDeep", key("-".repeat(65) + "1"));
    assertEquals("formula.tooDeep", key("(".repeat(3999)));
    assertEquals("formula.tooDeep", key("ABS(".repeat(900)));
    assertEquals(ResultKind.NUMBER, formula("1" + "+1".repeat(400)).kind());
    assertEquals(ResultKind.NUMBER, formula("(".repeat(64) + "1" + ")".repeat(64)).kind());
  }

  private static String key(String text) {
    return Formula.parse(text).error().orElseThrow().message().key();
  }

  @Test
  void carriesTheRangeOfFiguresAsShown() {
    Map<String, Binding> shown =
        Map.of(
            "a", Binding.Scalar.shownWith(new BigDecimal("3.1"), 1),
            "b", Binding.Scalar.exact(new BigDecimal("2")),
            "c", Binding.Scalar.shownWith(new BigDecimal("0.0"), 1));
    assertRange("3.05", "3.15", "a", shown);
    assertRange("6.10", "6.30", "a*b", shown);
    assertRange("-0.10", "0.10", "a-a", shown);
    assertRange("0", "0.0025", "c^2", shown);
    assertRange("3.05", "3.15", "IF(a>3, a, b)", shown);
    assertRange("2", "3.15", "IF(a>3.1, a, b)", shown);
    assertRange("3", "3", "ROUND(a, 0)", shown);
    assertEquals(Optional.of(true), formula("a>3").range(shown::get).decided());
    assertEquals(Optional.of(true), formula("a>3 或 c>0").range(shown::get).decided());
    assertEquals(Optional.of(false), formula("a<3 且 c>0").range(shown::get).decided());
    assertEquals(Optional.empty(), formula("a=3.1").range(shown::get).decided());
    assertUnknown("formula.divisorMayBeZero", false, "b/c", shown);
    assertUnknown("formula.divisionByZero", true, "a/(b-b)", shown);
    assertUnknown("formula.divisionByZero", false, "IF(a>3.1, 1, 1/0)", shown);
    assertUnknown("formula.divisionByZero", false, "IF(a>3.1, 1/0, 1)", shown);
    assertUnknown("formula.divisionByZero", true, "IF(a>3.1, 1/0, 2/0)", shown);
    assertUnknown("formula.divisionByZero", false, "AND(a>3.1, 1/0>1)", shown);
    assertUnknown("formula.divisionByZero", true, "AND(a>3, 1/0>1)", shown);
  }

  private static void assertRange(
      String low, String high, String text, Map<String, Binding> figures) {
    Interval range = formula(text).range(figures::get).interval().orElseThrow();
    assertEquals(0, range.low().compareTo(new BigDecimal(low)), text + " " + range);
    assertEquals(0, range.high().compareTo(new BigDecimal(high)), text + " " + range);
  }

  private static void assertUnknown(
      String key, boolean certain, String text, Map<String, Binding> figures) {
    Span span = formula(text).range(figures::get);
    boolean asWanted =
        span.fold(
            n -> false, t -> false, u -> u.certain() == certain && u.reason().key().equals(key));
    assertTrue(asWanted, text + " " + span);
  }
}
