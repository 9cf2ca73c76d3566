package cn.hebiao.read.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.CaseTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Times to keep and times of completion, worked out by hand. */
class DayCasesTest {
  private static final Map<String, String> CAUSES = CaseTable.names("原因");

  @TestFactory
  Stream<DynamicTest> pairs() {
    return CaseTable.read("day-cases.csv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.line() + " " + row.get("目标") + " / " + row.get("实际"),
                    () -> assertEquals(row.get("结论"), verdict(row), row.get("说明"))));
  }

  @Test
  void thereAreMany() {
    assertTrue(CaseTable.read("day-cases.csv").size() >= 150);
  }

  private static String verdict(CaseTable.Row row) {
    Optional<Integer> year =
        Optional.of(row.get("年度")).filter(y -> !y.isEmpty()).map(Integer::valueOf);
    Target target =
        Target.parse(row.get("目标"), Optional.empty())
            .in(new PairContext(row.get("指标"), Direction.UNSTATED, year));
    PairOutcome outcome =
        TargetComparison.compare(target, Actual.parse(row.get("实际"), Optional.empty()));
    if (outcome.measure().isEmpty()) {
      return "不可比：" + CAUSES.get(outcome.reason().get().key().substring("target.".length()));
    }
    assertTrue(outcome.measure().get().dated(), "compared by days");
    if (outcome.reached().get()) {
      return "按期";
    }
    TargetReason late = outcome.notes().get(0);
    if (late.key().equals("target.SHORTENED_BY")) {
      return "少" + late.args().get("days") + "天";
    }
    String least = late.key().equals("target.LATE_BY") ? "" : "至少";
    return least + "逾期" + late.args().get("days") + "天";
  }
}
