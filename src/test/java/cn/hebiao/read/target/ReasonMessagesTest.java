package cn.hebiao.read.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.MessageFile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonMessagesTest {
  private final Map<String, String> messages = MessageFile.read("target.properties");

  @Test
  void everyCauseHasAMessageAndNoMessageIsLeftOver() {
    Set<String> keys =
        Arrays.stream(ComparisonReason.values())
            .map(ComparisonReason::key)
            .collect(Collectors.toSet());
    assertEquals(new TreeSet<>(keys), new TreeSet<>(messages.keySet()));
  }

  @Test
  void everyReasonThatOccursFillsItsMessage() {
    for (CaseTable.Row row : CaseTable.read("target-cases.csv")) {
      PairOutcome outcome =
          TargetComparison.compare(
              Target.parse(row.get("目标"), Optional.empty()),
              Actual.parse(row.get("实际"), Optional.empty()));
      Stream.concat(outcome.reason().stream(), outcome.notes().stream()).forEach(this::checkFilled);
    }
  }

  private void checkFilled(TargetReason reason) {
    String text = messages.get(reason.key());
    for (Map.Entry<String, String> arg : reason.args().entrySet()) {
      text = text.replace("{" + arg.getKey() + "}", arg.getValue());
    }
    assertFalse(text.contains("{"), () -> reason + " leaves a gap in its message");
  }
}
