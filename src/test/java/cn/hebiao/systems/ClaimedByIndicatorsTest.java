package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which rulebook scores a form that names nobody. */
class ClaimedByIndicatorsTest {
  private static final Rulebook PLACE =
      Systems.RULEBOOK_SET.local().stream()
          .filter(book -> book.name().equals("云南泸水2022"))
          .findFirst()
          .orElseThrow();

  private static String chosen(Set<String> indicators) {
    return Systems.RULEBOOK_SET
        .choose(FormKind.SCORING, Optional.empty(), List.of(), indicators)
        .name();
  }

  @Test
  void aFormWithAllIndicatorsOfThePlaceIsOfThePlace() {
    Set<String> all =
        PLACE.indicators().stream()
            .map(rule -> rule.names())
            .flatMap(Collection::stream)
            .map(LabelText::core)
            .collect(Collectors.toSet());
    assertEquals("云南泸水2022", chosen(all));
  }

  @Test
  void aFewIndicatorsThatAllPlacesUseAreOfNoPlace() {
    assertEquals("全国通用", chosen(Set.of("在职人员控制率", "三公经费变动率", "预算完成率")));
  }
}
