package cn.hebiao.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.rules.rulebook.PairKind;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rulebooks that the program brings along can be used. */
class RulebookFilesTest {
  static List<Path> files() {
    return RulebookFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasNoProblems(Path file) {
    assertEquals(List.of(), RulebookFiles.read(file).problems());
  }

  @Test
  void namesAreUniqueAndOneIsNational() {
    List<Rulebook> rulebooks = files().stream().map(RulebookFiles::inUse).toList();
    assertEquals(rulebooks.size(), rulebooks.stream().map(Rulebook::name).distinct().count());
    assertEquals(1, rulebooks.stream().filter(rulebook -> rulebook.scope().national()).count());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theNationalOneKnowsSpellingsForEveryRole(Role role) {
    assertFalse(RulebookFiles.national().labels().of(role).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void theNationalOneHasARuleForEveryPair(Situation situation) {
    assertTrue(RulebookFiles.national().completionRule(new PairKind("", situation)).isPresent());
  }

  @Test
  void spellingsSurviveNormalising() {
    List<String> debris = RulebookFiles.national().labels().of(Role.DEBRIS);
    assertTrue(debris.containsAll(List.of("......", "...", "/", "-")), debris.toString());
  }

  @Test
  void theNationalGradesAreThoseOfTheMinistry() {
    Rulebook national = RulebookFiles.national();
    assertEquals(
        List.of("优", "良", "良", "中", "差"),
        Arrays.stream(new String[] {"90", "89.99", "80", "60", "59.99"})
            .map(score -> national.grades().of(new BigDecimal(score)).orElseThrow().name())
            .toList());
    assertEquals(Optional.of("中"), national.grades().named("一般").map(grade -> grade.name()));
  }

  @Test
  void theNationalThresholds() {
    Rulebook national = RulebookFiles.national();
    assertEquals(0, value(national, "执行率说明线").compareTo(new BigDecimal("0.9")));
    assertEquals(0, value(national, "超额说明线").compareTo(new BigDecimal("1.3")));
    assertEquals(0, value(national, "总分").compareTo(new BigDecimal("100")));
  }

  private static BigDecimal value(Rulebook rulebook, String name) {
    return rulebook.parameters().value(name).orElseThrow();
  }
}
