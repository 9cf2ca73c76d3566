package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mistake has a text, and the text says what to do. */
class RulebookMistakeTest {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("hebiao.messages.rulebook", Locale.ROOT);

  @Test
  void everyMistakeHasATextAndEveryTextAMistake() {
    Set<String> keys =
        Arrays.stream(RulebookMistake.values())
            .map(RulebookMistake::key)
            .collect(Collectors.toSet());
    assertEquals(keys, TEXTS.keySet());
  }

  @ParameterizedTest
  @EnumSource(RulebookMistake.class)
  void saysWhatToDo(RulebookMistake mistake) {
    String text = TEXTS.getString(mistake.key());
    assertTrue(text.contains("请") || text.contains("可以填"), text);
    assertTrue(text.endsWith("。"), text);
  }
}
