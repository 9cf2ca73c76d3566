package cn.hebiao.read.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pairs in target-cases.csv are the specification of comparing. */
class TargetCasesTest {
  private static final Map<String, String> CAUSES = CaseTable.names("原因");
  private static final Map<String, String> NOTES = CaseTable.names("附注");

  @TestFactory
  Stream<DynamicTest> pairs() {
    return CaseTable.read("target-cases.csv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.line() + " " + row.get("目标") + " / " + row.get("实际"), () -> check(row)));
  }

  @Test
  void theTableIsNotEmpty() {
    assertTrue(CaseTable.read("target-cases.csv").size() >= 250);
  }

  @Test
  void everyReasonOccursInTheTable() {
    String all =
        CaseTable.read("target-cases.csv").stream()
            .map(row -> row.get("原因") + "；" + row.get("附注"))
            .collect(Collectors.joining("；", "；", "；"));
    List<String> missing =
        Stream.concat(CAUSES.values().stream(), NOTES.values().stream())
            .filter(name -> !all.contains("；" + name + "；"))
            .sorted()
            .toList();
    assertEquals(List.of(), missing);
  }

  private static void check(CaseTable.Row row) {
    String header = row.get("表头单位");
    Optional<Unit> unit = header.isEmpty() ? Optional.empty() : Units.standard().named(header);
    assertEquals(header.isEmpty(), unit.isEmpty(), "表头单位");
    PairOutcome outcome =
        TargetComparison.compare(
            Target.parse(row.get("目标"), unit), Actual.parse(row.get("实际"), unit));
    assertEquals(
        Stream.of("结论", "完成率", "原因", "附注").map(row::get).toList(),
        List.of(
            kind(outcome),
            percent(outcome.completion()),
            outcome.reason().map(TargetCasesTest::cause).orElse(""),
            notes(outcome)),
        row.get("说明"));
  }

  private static String kind(PairOutcome outcome) {
    String kind =
        Map.of("Met", "完成", "Short", "不足", "Exceeded", "超出", "NotComparable", "不可比")
            .get(outcome.getClass().getSimpleName());
    return outcome.qualitative() ? kind + "（定性）" : kind;
  }

  private static String percent(Optional<BigDecimal> ratio) {
    return ratio
        .map(
            number ->
                number
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                    + "%")
        .orElse("");
  }

  private static String cause(TargetReason reason) {
    return CAUSES.get(reason.key().substring("target.".length()));
  }

  private static String notes(PairOutcome outcome) {
    return outcome.notes().stream()
        .map(note -> NOTES.get(note.key().substring("target.".length())))
        .sorted()
        .distinct()
        .collect(Collectors.joining("；"));
  }
}
