package cn.hebiao.model.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void keepsArgumentsInTheOrderGiven() {
    Message message = Message.of("some.key", "z", "1", "a", "2", "m", "3");
    assertEquals(List.of("z", "a", "m"), List.copyOf(message.args().keySet()));
    assertEquals(Optional.of("2"), message.arg("a"));
    assertEquals(Optional.empty(), message.arg("b"));
  }

  @Test
  void isACopyThatNobodyCanChange() {
    Map<String, String> args = new LinkedHashMap<>(Map.of("a", "1"));
    Message message = new Message("some.key", args);
    args.put("b", "2");
    assertEquals(Message.of("some.key", "a", "1"), message);
    assertThrows(UnsupportedOperationException.class, () -> message.args().put("c", "3"));
  }

  @Test
  void refusesBadArguments() {
    assertThrows(IllegalArgumentException.class, () -> Message.of("some.key", "a"));
    assertThrows(IllegalArgumentException.class, () -> Message.of(" "));
    assertThrows(IllegalArgumentException.class, () -> Message.of("some.key", "a", null));
  }

  @Test
  void aMessageInAPlaceKeepsItsOwnArguments() {
    Messages texts =
        new Messages(Map.of("outer", "{name}：{why}（{found}）", "why", "{cell}写的是{found}"));
    Message inner = Message.of("why", "cell", "B2", "found", "无");
    Message outer = Message.of("outer", "name", "得分", "found", "8").with("why", inner);
    assertEquals("得分：B2写的是无（8）", texts.text(outer));
  }

  @Test
  void messagesMayStandInEachOther() {
    Messages texts = new Messages(Map.of("a", "{x}!", "b", "<{x}>", "c", "{x}"));
    Message innermost = Message.of("c", "x", "1");
    Message inner = Message.of("b").with("x", innermost);
    assertEquals("<1>!", texts.text(Message.of("a").with("x", inner)));
  }
}
