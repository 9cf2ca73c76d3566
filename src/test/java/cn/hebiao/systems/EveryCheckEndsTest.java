package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.check.cross.CrossCheckRunner;
import cn.hebiao.judge.check.cross.Ruling;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every rule ends as passed, failed, not applicable or not evaluable; none is dropped. */
class EveryCheckEndsTest {
  @Test
  void everyCheckOfThePublishedSystemsEndsInOneOfFourWays() {
    Map<ExampleVerdict, Integer> counts = new EnumMap<>(ExampleVerdict.class);
    Systems.books().values().forEach(book -> count(book, counts));
    assertFalse(counts.containsKey(ExampleVerdict.MANUAL), counts.toString());
    for (ExampleVerdict verdict :
        List.of(
            ExampleVerdict.PASSED,
            ExampleVerdict.FAILED,
            ExampleVerdict.NOT_APPLICABLE,
            ExampleVerdict.NOT_EVALUABLE)) {
      assertTrue(counts.getOrDefault(verdict, 0) > 0, verdict + " of " + counts);
    }
  }

  private static void count(Book book, Map<ExampleVerdict, Integer> counts) {
    Checked checked = Systems.check(book);
    List<Form> forms = checked.forms().stream().map(Scorecard::form).toList();
    for (Scorecard card : checked.forms()) {
      if (card.computed().isEmpty()) {
        continue;
      }
      Rulebook rulebook =
          Systems.RULEBOOK_SET.local().stream()
              .filter(r -> r.name().equals(card.rulebook()))
              .findFirst()
              .orElseThrow();
      Facts facts =
          new Facts(
              rulebook,
              book,
              forms,
              Optional.of(card.form()),
              card.form().heading().year(),
              Systems.MESSAGES);
      CrossCheckRunner runner =
          new CrossCheckRunner(rulebook.checks(), new Exp4jFormulaEngine(), new Diagnoser());
      for (CrossCheck check : rulebook.checks()) {
        List<Ruling> rulings = runner.run(check, facts).rulings();
        assertFalse(rulings.isEmpty(), check.title());
        for (Ruling ruling : rulings) {
          counts.merge(ruling.verdict(), 1, Integer::sum);
          assertEquals(
              ruling.verdict() == ExampleVerdict.FAILED,
              ruling.finding().isPresent(),
              check.title());
          assertEquals(
              ruling.verdict() == ExampleVerdict.NOT_EVALUABLE,
              ruling.open().isPresent(),
              check.title());
        }
      }
    }
  }
}
