package cn.hebiao.judge.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.check.CaseFile;
import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.judge.check.UnsettledSheets;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FormScorer;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the table of follow-ups: without its line, what the line keeps quiet would be told. The
 * case of each line stands in a text file; below {@code =>} is what would be told.
 */
class FollowUpTest {
  private static final CaseFile CASES = CaseFile.of("FollowUp");
  private static final RulesAtWork RULES =
      RulesAtWork.of(TrialRules.NATIONAL.national(), new Exp4jFormulaEngine());

  /** Lines that only forms under local rulebooks need: EveryLabelTest blanks their labels. */
  private static final Set<FollowUp> OF_PLACES =
      EnumSet.of(
          FollowUp.NO_WEIGHTS, FollowUp.NO_TARGETS, FollowUp.NO_NOTES, FollowUp.BREAKDOWN_AND_RULE);

  /** Lines about findings of whole workbooks. */
  private static final Set<FollowUp> OF_BOOKS =
      EnumSet.of(
          FollowUp.SAME_CELL,
          FollowUp.OLD_VALUE,
          FollowUp.SENTENCE_AND_FACT,
          FollowUp.HELD_AGAINST_WRONG);

  private static final UnsettledSheets NONE = new UnsettledSheets(Set.of());

  @TestFactory
  Stream<DynamicTest> lines() {
    return CASES.cases().stream()
        .map(one -> DynamicTest.dynamicTest(one.title(), () -> judge(one)));
  }

  @Test
  void everyLineHasACase() {
    assertEquals(
        Arrays.stream(FollowUp.values())
            .filter(line -> !OF_PLACES.contains(line))
            .map(Enum::name)
            .collect(Collectors.toSet()),
        CASES.cases().stream().map(FollowUpTest::line).collect(Collectors.toSet()));
  }

  private static String line(CaseFile.Case one) {
    return one.title().split("：")[0];
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(TrialRules::line).toList();
  }

  private static void judge(CaseFile.Case one) {
    FollowUp line = FollowUp.valueOf(line(one));
    List<FollowUp> rest = new ArrayList<>(List.of(FollowUp.values()));
    rest.remove(line);
    Book book = CASES.book(one);
    Recognition recognition = new FormRecogniser(TrialRules.NATIONAL.labels()).recognise(book);
    Form form = recognition.forms().get(0);
    Facts facts =
        new Facts(
            RULES.rulebook(),
            book,
            recognition.forms(),
            Optional.of(form),
            form.heading().year(),
            TrialRules.MESSAGES);
    Scorecard card = RULES.scorer().score(form, facts);
    CheckContext context = RULES.context(facts, NONE);
    List<Finding> found = new ArrayList<>(Check.all(Checks.FORM, card, context).findings());
    Subject subject =
        new Subject(RULES.rulebook(), facts, form.kind(), Optional.of(card), form.heading().year());
    found.addAll(Check.all(Checks.RULES, subject, context).findings());
    Told told = Told.of(card, context, recognition.absent(), found);
    if (OF_BOOKS.contains(line)) {
      Stream<Scorecard> others = recognition.forms().stream().skip(1).map(FormScorer::unscored);
      CheckedBook checked =
          new CheckedBook(book, Stream.concat(Stream.of(card), others).toList(), List.of());
      found.addAll(Check.all(Checks.BOOK, checked, context).findings());
      told = Told.of(context, found);
    }
    List<String> quiet = new ArrayList<>(told(FollowUp.without(rest, found, told)));
    quiet.removeAll(told(FollowUp.without(found, told)));
    assertEquals(
        String.join("\n", one.expected()),
        quiet.stream().sorted().collect(Collectors.joining("\n")));
  }
}
