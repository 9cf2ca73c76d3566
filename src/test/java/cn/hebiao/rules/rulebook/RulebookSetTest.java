package cn.hebiao.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.sample.SmallRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of a place are read once a form of the place is there, not before. */
class RulebookSetTest {
  private static final Rulebook NATIONAL = SmallRules.rulebook(SmallRules.NATIONAL);

  private final List<String> read = new ArrayList<>();
  private final RulebookSet set =
      new RulebookSet(NATIONAL, List.of(place("甲市"), place("乙市"), place("丙市")));

  private PlaceRulebook place(String name) {
    RulebookHead head =
        new RulebookHead(
            name,
            new Scope(false, List.of(name), List.of(), OptionalInt.empty(), OptionalInt.empty()),
            new Labels(Map.of(Role.NOTE, List.of(name + "说明"))),
            List.of());
    return new PlaceRulebook(
        head,
        () -> {
          read.add(name);
          return NATIONAL;
        });
  }

  @Test
  void theRulesOfThePlaceThatIsNamedAreRead() {
    set.choose(FormKind.PROJECT, Optional.of(2021), List.of("乙市应急管理局"), Set.of("出动次数"));
    assertEquals(List.of("乙市"), read);
  }

  @Test
  void labelsAndFormsOfNoPlaceNeedNone() {
    assertTrue(set.labels().of(Role.NOTE).containsAll(List.of("甲市说明", "乙市说明", "丙市说明")));
    assertEquals(
        NATIONAL, set.choose(FormKind.PROJECT, Optional.empty(), List.of("丁市财政局"), Set.of("出动次数")));
    assertEquals(List.of(), read);
  }

  @Test
  void oneIsReadForItsName() {
    set.called("丙市");
    assertEquals(List.of("丙市"), read);
  }
}
