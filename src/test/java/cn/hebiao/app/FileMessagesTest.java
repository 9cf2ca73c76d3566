package cn.hebiao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of unreadable file has a message that says what it is and what to do. */
class FileMessagesTest {
  @Test
  void everyKindHasAMessageAndEveryMessageAKind() {
    Set<String> kinds =
        Arrays.stream(ReadProblem.values()).map(ReadProblem::name).collect(Collectors.toSet());
    assertEquals(kinds, ResourceBundle.getBundle("hebiao.messages.files", Locale.ROOT).keySet());
  }

  @ParameterizedTest
  @EnumSource(ReadProblem.class)
  void saysWhatToDo(ReadProblem kind) {
    String message = new UnreadableBook(kind, "甲", "乙").getMessage();
    assertTrue(message.contains("请"), message);
    assertTrue(message.endsWith("。"), message);
    assertFalse(message.contains("{"), message);
  }
}
