package cn.hebiao.judge.check.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.CrossCheck.Relation;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cross-checks on figures as they are written: what passes, what fails, what stays open. */
class CrossCheckRunnerTest {
  /** A figure by name; an exclamation mark stands for a number format that keeps zeros. */
  private static final Pattern FIGURE =
      Pattern.compile("(\\p{IsHan}+)=(-?[0-9.]+)(%|[^0-9!;]*)(!?)");

  @ParameterizedTest(name = "{0}: {1} with {2} gives {3}")
  @CsvSource({
    "a sum, 总=甲+乙, 总=100万元;甲=50.4万元;乙=49.6万元, 通过",
    "whole numbers beside decimals, 总=甲+乙, 总=101万元;甲=50.4万元;乙=49.6万元, 101万元|100万元",
    "whole numbers that a format rounds, 总=甲+乙, 总=101万元!;甲=50.8万元;乙=49.7万元, 通过",
    "whole numbers only may all be rounded, 总=甲+乙, 总=101万元;甲=50万元;乙=50万元, 通过",
    "but not by two, 总=甲+乙, 总=102万元;甲=50万元;乙=50万元, 102万元|100万元",
    "a bare zero is nothing, 总=甲+乙, 总=1万元;甲=0万元;乙=0万元, 1万元|0万元",
    "a rate, 率=甲/乙, 率=33.3%;甲=1人;乙=3人, 通过",
    "a rate that is off, 率=甲/乙, 率=33.5%;甲=1人;乙=3人, 33.5%|33.33%",
    "a share of rounded amounts, 率=甲/乙, 率=3.1%;甲=4.0万元!;乙=130.0万元!, 通过",
    "points are exact, 总=甲, 总=95分;甲=94.99分, 95分|94.99分",
    "people are exact, 总=甲+乙, 总=70人;甲=35人;乙=34人, 70人|69人",
    "at most, 总≤甲, 总=100人;甲=100人, 通过",
    "more than at most, 总≤甲, 总=101人;甲=100人, 101人|≤100人",
    "at least, 总≥甲, 总=99人;甲=100人, 99人|≥100人",
    "different units, 总=甲, 总=46759889.35元;甲=4675.99万元, 通过",
    "no denominator, 率=甲/乙, 率=10%;甲=1人;乙=0人, 未能核查",
    "a figure that is missing, 总=甲+乙, 总=10人;甲=1人, 未能核查",
    "nothing of it is there, 总=甲+乙, 丙=1人, 不涉及"
  })
  void checks(String name, String relation, String figures, String expected) {
    assertEquals(expected, outcome(relation, figures, BigDecimal.ZERO, Status.ACTIVE));
  }

  @ParameterizedTest(name = "{0} with tolerance {1}: {2}")
  @CsvSource({
    "总=5000.00元;甲=4900.00元, 99, 5000元|4900元",
    "总=5000.00元;甲=4900.00元, 100, 通过",
    "总=4675.98万元;甲=4675.99万元, 0, 4675.98万元|4675.99万元",
    "总=4675.98万元;甲=4675.99万元, 100, 通过"
  })
  void toleranceComesOnTop(String figures, BigDecimal yuan, String expected) {
    assertEquals(expected, outcome("总=甲", figures, yuan, Status.ACTIVE));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"ACTIVE, 2人|1人", "OFF, 不涉及"})
  void rulesThatAreOffSayNothing(Status status, String expected) {
    assertEquals(expected, outcome("总=甲", "总=2人;甲=1人", BigDecimal.ZERO, status));
  }

  private static String outcome(
      String relation, String figures, BigDecimal tolerance, Status status) {
    CrossCheckRunner.Ran ran =
        new CrossCheckRunner(new Exp4jFormulaEngine(), new Diagnoser())
            .run(check(relation, tolerance, status), facts(figures));
    if (!ran.findings().isEmpty()) {
      return ran.findings().get(0).found() + "|" + ran.findings().get(0).expected();
    }
    boolean known = figures.startsWith("总") || figures.startsWith("率");
    return !ran.unevaluated().isEmpty() ? "未能核查" : known && status == Status.ACTIVE ? "通过" : "不涉及";
  }

  private static CrossCheck check(String text, BigDecimal tolerance, Status status) {
    Relation relation =
        List.of(Relation.values()).stream()
            .filter(r -> text.contains(r.sign()))
            .findFirst()
            .orElseThrow();
    String[] sides = text.split(relation.sign());
    return new CrossCheck(
        "测-01",
        "测试",
        List.of(),
        formula(sides[0]),
        relation,
        formula(sides[1]),
        tolerance,
        Severity.ERROR,
        Optional.empty(),
        "",
        "",
        status,
        Validity.ALWAYS,
        CrossCheck.CheckWhenMissing.OPEN);
  }

  private static Formula formula(String text) {
    return Formula.parse(text).formula().orElseThrow();
  }

  private static Facts facts(String figures) {
    Book book = new Book("测.xlsx", BookFormat.XLSX, List.of());
    Facts facts =
        new Facts(
            TrialRules.NATIONAL.national(),
            book,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            TrialRules.MESSAGES);
    Matcher each = FIGURE.matcher(figures);
    for (int row = 0; each.find(); row++) {
      Unit unit = Units.standard().named(each.group(3)).orElse(Unit.PIECES);
      BigDecimal written = new BigDecimal(each.group(2));
      Cell cell =
          new Cell(
              new CellRef(row, 0),
              new CellValue.Numeric(written),
              each.group(2),
              each.group(4).isEmpty() ? "General" : "0",
              Optional.empty());
      Fact fact = new Fact(each.group(1), new SheetCell("表", cell), Figure.of(written, unit));
      facts.give(each.group(1), new ItemLookup.One(fact, List.of()));
    }
    return facts;
  }
}
