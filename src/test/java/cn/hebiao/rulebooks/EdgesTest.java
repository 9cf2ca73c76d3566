package cn.hebiao.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.author.example.EdgeRunner;
import cn.hebiao.author.example.ThresholdSweep;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules give just below, at and just above every threshold. */
class EdgesTest {
  private static final Path LONGGANG = Path.of("templates", "rulebooks", "深圳龙岗2020.xlsx");

  static List<Path> files() {
    return RulebookFiles.all();
  }

  private static List<ThresholdSweep> courses(Path file) {
    return new EdgeRunner(new Exp4jFormulaEngine())
        .run(RulebookFiles.read(file).rulebook().orElseThrow());
  }

  /** Bands, a cap by the weight, a floor by zero, thresholds inside IF over a quotient. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "LG-11, 比率, 0.5999=0 0.6=0.4 0.6001=0.4 0.7499=0.4 0.75=0.7 0.7501=0.7 0.8999=0.7 0.9=1 0.9001=1",
    "LG-12, 比率, 0.9999=1 1=1 1.0001=0",
    "LG-13, 比率, 0.0499=1 0.05=0.5 0.0501=0.5 0.0999=0.5 0.1=0.5 0.1001=0",
    "LG-05, 采购实际金额, 9999=2 10000=2 10001=0",
    "LG-15, 公用经费决算, 8999=5 9000=4 9001=4 9999=4 10000=4 10001=2"
  })
  void everyThresholdIsTriedOnBothSides(String rule, String figure, String expected) {
    ThresholdSweep course =
        courses(LONGGANG).stream()
            .filter(c -> c.subject().equals(rule) && c.figure().equals(figure))
            .findFirst()
            .orElseThrow();
    assertEquals(
        expected,
        course.steps().stream()
            .map(
                step ->
                    step.value().toPlainString()
                        + "="
                        + step.points().orElseThrow().toPlainString())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void noRuleOfOursTurns(Path file) {
    assertTrue(courses(file).stream().allMatch(course -> course.turn().isEmpty()));
  }

  @Test
  void aTurnIsSeen() {
    ThresholdSweep.SweepStep low = step("0.5", "0");
    ThresholdSweep.SweepStep high = step("0.9", "3");
    ThresholdSweep.SweepStep above = step("1.2", "2");
    assertEquals(
        new ThresholdSweep.Turn(high, above),
        new ThresholdSweep("甲", "", "比率", List.of(low, high, above)).turn().orElseThrow());
  }

  private static ThresholdSweep.SweepStep step(String value, String points) {
    return new ThresholdSweep.SweepStep(
        new java.math.BigDecimal(value), java.util.Optional.of(new java.math.BigDecimal(points)));
  }
}
