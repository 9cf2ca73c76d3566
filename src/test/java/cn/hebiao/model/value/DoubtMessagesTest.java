package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoubtMessagesTest {
  private final Map<String, String> messages = MessageFile.read("value.properties");

  @Test
  void everyDoubtHasAMessageAndNoMessageIsLeftOver() {
    Set<String> keys = Arrays.stream(Doubt.values()).map(Doubt::key).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(keys), new TreeSet<>(messages.keySet()));
  }

  @Test
  void messagesMentionOnlyWhatAReadingGives() {
    Set<String> given =
        ValueReader.read(Cell.text(CellRef.of("A1"), "5"), Expectation.any()).arguments().keySet();
    Set<String> used = new TreeSet<>();
    for (String message : messages.values()) {
      Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(message);
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    used.removeAll(given);
    assertEquals(Set.of(), used);
  }
}
