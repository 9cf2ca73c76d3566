package cn.hebiao.adapter.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.RulebookHead;
import cn.hebiao.rules.rulebook.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RulebookIndexTest {
  private static final TemplateFile ONE = file("一");
  private static final TemplateFile OTHER = file("另一");

  private static TemplateFile file(String content) {
    return new TemplateFile("甲.xlsx", content.getBytes(StandardCharsets.UTF_8));
  }

  private static RulebookHead head(String name, OptionalInt from, List<FormKind> kinds) {
    return new RulebookHead(
        name,
        new Scope(false, List.of("某市", "某县"), kinds, from, OptionalInt.empty()),
        new Labels(Map.of(Role.WEIGHT, List.of("分值", "标准分"), Role.NOTE, List.of("说 明"))),
        List.of(List.of("预算完成率"), List.of(), List.of("甲", "乙")));
  }

  private static RulebookIndex index(List<String> lines, List<String> more) {
    return RulebookIndex.of(
        (String.join("\n", lines) + "\n" + String.join("\n", more) + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void headsComeBackAsTheyWere() {
    RulebookHead first = head("某市2021", OptionalInt.of(2021), List.of(FormKind.SCORING));
    RulebookHead second = head("某县", OptionalInt.empty(), List.of());
    RulebookIndex index =
        index(RulebookIndex.lines(ONE, first), RulebookIndex.lines(OTHER, second));
    assertEquals(Optional.of(first), index.head(ONE));
    assertEquals(Optional.of(second), index.head(OTHER));
  }

  @Test
  void anAlteredFileIsNotKnown() {
    RulebookHead head = head("某市", OptionalInt.empty(), List.of());
    RulebookIndex index = index(RulebookIndex.lines(ONE, head), List.of());
    assertEquals(Optional.empty(), index.head(OTHER));
  }

  @Test
  void wordsThatBreakLinesAreNotListed() {
    assertTrue(RulebookIndex.lines(ONE, head("某\t市", OptionalInt.empty(), List.of())).isEmpty());
    assertTrue(RulebookIndex.lines(ONE, head("某\n市", OptionalInt.empty(), List.of())).isEmpty());
  }
}
