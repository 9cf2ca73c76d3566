package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.systems.PlainWords;
import cn.hebiao.systems.Systems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The general checks, case by case: a small form, some of its lines changed, and what each check
 * then says. The cases stand in a text file that can be read like a form.
 */
class FormChecksTest {
  private static final Map<String, Set<String>> CODES =
      Map.ofEntries(
          Map.entry("FilledCheck", Set.of("FORM_NOT_FILLED", "SCORE_MISSING", "WEIGHT_MISSING")),
          Map.entry("FundFilledCheck", Set.of("FIGURE_MISSING", "SCORE_MISSING")),
          Map.entry("BandEdgeCheck", Set.of("SCORE_DEPENDS_ON_ROUNDING")),
          Map.entry(
              "ReadableCheck",
              Set.of("NOT_A_NUMBER", "CELL_ERROR", "FORMULA_NOT_CALCULATED", "VALUE_DOUBTFUL")),
          Map.entry("WeightTotalCheck", Set.of("WEIGHT_TOTAL_DIFFERS")),
          Map.entry("WeightSectionCheck", Set.of("WEIGHT_SECTION_DIFFERS")),
          Map.entry("RuledWeightCheck", Set.of("WEIGHT_NOT_AS_RULED")),
          Map.entry("ScoreRangeCheck", Set.of("SCORE_ABOVE_WEIGHT", "SCORE_NEGATIVE")),
          Map.entry("ScoreTotalCheck", Set.of("SCORE_TOTAL_DIFFERS")),
          Map.entry("ScoreSectionCheck", Set.of("SCORE_SECTION_DIFFERS", "WEIGHT_SECTION_DIFFERS")),
          Map.entry("RowScoreCheck", Set.of("SCORE_DIFFERS", "SCORE_ROUNDED")),
          Map.entry("CompletionCheck", Set.of("RATE_DIFFERS")),
          Map.entry("ExecutionRateCheck", Set.of("RATE_DIFFERS", "RATE_ABOVE_ONE", "RATE_LOW")),
          Map.entry("FundScoreCheck", Set.of("SCORE_DIFFERS", "SCORE_ROUNDED")),
          Map.entry("FundPartsCheck", Set.of("FUND_PARTS_DIFFER")),
          Map.entry("CostCheck", Set.of("COST_ABOVE_SPENT")),
          Map.entry(
              "NoteCheck", Set.of("NOTE_MISSING", "NOTE_EMPTY", "NOTE_GENERIC", "OVERACHIEVED")),
          Map.entry("NoteDirectionCheck", Set.of("NOTE_CONTRADICTS")),
          Map.entry("NoteFigureCheck", Set.of("NOTE_FIGURE_DIFFERS")),
          Map.entry("NoteRepeatedCheck", Set.of("NOTE_REPEATED")),
          Map.entry("GradeCheck", Set.of("GRADE_DIFFERS", "GRADE_OPEN")));

  /** Checks that need rules of a place; their failing cases are in {@link RuledChecksTest}. */
  private static final Set<String> ELSEWHERE = Set.of("RuledWeightCheck", "BandEdgeCheck");

  private record Case(String name, String check, List<String> lines, List<String> expected) {}

  @TestFactory
  List<DynamicTest> cases() {
    List<Case> cases = read();
    FormTable base = FormTable.of(cases.get(0).lines());
    return cases.stream()
        .skip(1)
        .map(c -> DynamicTest.dynamicTest(c.check() + " " + c.name(), () -> judge(c, base)))
        .toList();
  }

  @Test
  void theFormOfTheCasesIsInOrder() {
    List<Finding> findings = Systems.check(FormTable.of(read().get(0).lines()).book()).findings();
    assertEquals(List.of(), findings.stream().map(FormChecksTest::line).toList());
  }

  @TestFactory
  List<DynamicTest> everyCaseIsToldInPlainWords() {
    List<Case> cases = read();
    FormTable base = FormTable.of(cases.get(0).lines());
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () -> assertEquals(Set.of(), PlainWords.faults(base.with(c.lines()).book()))))
        .toList();
  }

  @Test
  void everyCheckHasACase() {
    Set<String> checks =
        FormChecks.CHECKS.stream()
            .map(check -> check.getClass().getSimpleName())
            .collect(Collectors.toSet());
    Set<String> tried = read().stream().skip(1).map(Case::check).collect(Collectors.toSet());
    assertTrue(tried.containsAll(checks), () -> checks + " but only " + tried);
    Set<String> firing = checksOfCases(c -> !c.expected().isEmpty());
    Set<String> silent = checksOfCases(c -> c.expected().isEmpty());
    checks.removeAll(ELSEWHERE);
    assertTrue(firing.containsAll(checks), () -> checks + " but only these fire " + firing);
    assertTrue(silent.containsAll(checks), () -> checks + " but only these are silent " + silent);
  }

  private static Set<String> checksOfCases(Predicate<Case> wanted) {
    return read().stream().skip(1).filter(wanted).map(Case::check).collect(Collectors.toSet());
  }

  private static void judge(Case c, FormTable base) {
    List<String> found =
        Systems.check(base.with(c.lines()).book()).findings().stream()
            .filter(f -> CODES.get(c.check()).contains(f.code().name()))
            .map(FormChecksTest::line)
            .toList();
    assertEquals(String.join("\n", c.expected()), String.join("\n", found));
  }

  private static String line(Finding f) {
    return String.join(
            " ",
            f.code().name(),
            f.severity().name().toLowerCase(Locale.ROOT),
            f.cell().map(ref -> ref.name()).orElse("-"),
            f.found(),
            f.expected())
        .strip();
  }

  private static List<Case> read() {
    try (InputStream in = FormChecksTest.class.getResourceAsStream("/checks/cases.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^# ")).skip(1).map(FormChecksTest::one).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Case one(String block) {
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String[] all = block.strip().split("\n");
    for (int i = 1; i < all.length; i++) {
      if (all[i].startsWith("=> ")) {
        expected.add(all[i].substring(3).strip());
      } else if (!all[i].isBlank()) {
        lines.add(all[i]);
      }
    }
    String[] head = all[0].split("：", 2);
    return new Case(head[head.length - 1], head[0], lines, expected);
  }
}
