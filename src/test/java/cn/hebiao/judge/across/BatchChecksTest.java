package cn.hebiao.judge.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.across.FormDigest.DigestAmount;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checks over several workbooks, case by case, with the thresholds that are brought along. */
class BatchChecksTest {
  private static final BatchRules RULES =
      new BatchRules(
          TrialRules.NATIONAL.national().parameters(), TrialRules.NATIONAL.national().grades());
  private static final CellRef CELL = new CellRef(0, 0);

  private record Case(String check, String name, List<String> lines, List<String> expected) {}

  @TestFactory
  List<DynamicTest> cases() {
    return read().stream()
        .map(c -> DynamicTest.dynamicTest(c.check() + " " + c.name(), () -> judge(c)))
        .toList();
  }

  private static void judge(Case c) {
    BatchCheck check =
        BatchReview.CHECKS.stream()
            .filter(one -> one.getClass().getSimpleName().equals(c.check()))
            .findFirst()
            .orElseThrow();
    List<BatchFinding> found = check.check(digests(c.lines()), RULES);
    assertEquals(
        c.expected(), found.stream().map(f -> f.code() + " " + f.places().size()).toList());
    for (BatchFinding finding : found) {
      String text = TrialRules.MESSAGES.text(finding.message());
      assertFalse(text.contains("{") || text.startsWith("batch."), text);
      assertTrue(text.contains("请"), text);
    }
  }

  @Test
  void everyCheckHasACaseThatFindsAndOneThatDoesNot() {
    Set<String> checks =
        BatchReview.CHECKS.stream()
            .map(check -> check.getClass().getSimpleName())
            .filter(name -> !name.equals("BunchedScoresCheck"))
            .collect(Collectors.toSet());
    Map<Boolean, Set<String>> tried =
        read().stream()
            .collect(
                Collectors.partitioningBy(
                    c -> c.expected().isEmpty(),
                    Collectors.mapping(Case::check, Collectors.toSet())));
    assertEquals(checks, tried.get(false));
    assertEquals(checks, tried.get(true));
  }

  @Test
  void manyTotalsJustAboveTheLine_areNamed() {
    List<BigDecimal> spread =
        IntStream.range(0, 40).mapToObj(i -> new BigDecimal(80 + i / 2)).toList();
    assertEquals(List.of(), bunched(spread));
    List<BigDecimal> bunched = new ArrayList<>(spread.subList(0, 20));
    IntStream.range(0, 10).forEach(i -> bunched.add(new BigDecimal("90." + i)));
    List<BatchFinding> found = bunched(bunched);
    assertEquals(1, found.size());
    assertEquals(10, found.get(0).places().size());
    assertTrue(TrialRules.MESSAGES.text(found.get(0).message()).contains("有10个（33.33%）在90（含）"));
    assertEquals(List.of(), bunched(bunched.subList(15, 30)), "too few forms to say so");
  }

  @Test
  void asManyJustBelowTheLine_isNoBunching() {
    List<BigDecimal> totals = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> totals.add(new BigDecimal(i % 2 == 0 ? "90.5" : "89.5")));
    assertEquals(List.of(), bunched(totals));
  }

  private static List<BatchFinding> bunched(List<BigDecimal> totals) {
    List<String> lines =
        totals.stream()
            .map(total -> "表 0|甲县水利局|部门自评表||2023|" + total.toPlainString() + "|||")
            .toList();
    return new BunchedScoresCheck().check(digests(lines), RULES);
  }

  @Test
  void aThresholdThatIsNotSet_switchesTheCheckOff() {
    BatchRules none = new BatchRules(new Parameters(Map.of()), RULES.grades());
    for (Case c : read()) {
      if (Set.of("SameTextCheck", "LowTargetsCheck", "AgencySpellingCheck").contains(c.check())) {
        Digests digests = digests(c.lines());
        BatchReview.CHECKS.stream()
            .filter(one -> one.getClass().getSimpleName().equals(c.check()))
            .forEach(one -> assertEquals(List.of(), one.check(digests, none)));
      }
    }
  }

  @Test
  void nothingOverSeveralWorkbooksIsAnError_andAllHaveATitle() {
    for (BatchCode code : BatchCode.values()) {
      assertTrue(code.severity() != Severity.ERROR, code.name());
      assertTrue(TrialRules.MESSAGES.has("batch.title." + code.name()), code.name());
      assertTrue(TrialRules.MESSAGES.has("batch." + code.name()), code.name());
    }
  }

  private static Digests digests(List<String> lines) {
    List<FormDigest> forms = new ArrayList<>();
    List<FigureDigest> figures = new ArrayList<>();
    List<TextDigest> texts = new ArrayList<>();
    for (String line : lines) {
      String[] f = line.substring(2).split("\\|", -1);
      switch (line.charAt(0)) {
        case '表' -> forms.add(form(f));
        case '数' ->
            figures.add(
                new FigureDigest(
                    f[2],
                    Optional.of(f[3]).filter(s -> !s.isEmpty()),
                    Integer.parseInt(f[4]),
                    new DigestAmount(place(f), new BigDecimal(f[5]), new BigDecimal(f[6]))));
        default ->
            TextHash.of(
                    new SheetCell("表", Cell.text(CELL, f[2])),
                    RULES.count(Parameter.COPIED_LENGTH).orElseThrow(),
                    f[1])
                .map(text -> text.in(Integer.parseInt(f[0])))
                .ifPresent(texts::add);
      }
    }
    return new Digests(forms, figures, texts);
  }

  private static FormDigest form(String[] f) {
    return new FormDigest(
        place(f),
        FormKind.of(f[2]).orElseThrow(),
        f[3],
        Optional.of(f[4]).filter(s -> !s.isEmpty()).map(Integer::valueOf),
        amount(f, f[5]),
        amount(f, f[6]),
        f.length > 9 ? Optional.of(TextHash.hash(f[9])) : Optional.empty(),
        f[7].isEmpty() ? 0 : Integer.parseInt(f[7]),
        f[8].isEmpty() ? 0 : Integer.parseInt(f[8]));
  }

  private static Optional<DigestAmount> amount(String[] f, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new DigestAmount(place(f), new BigDecimal(text), BigDecimal.ZERO));
  }

  private static BatchPlace place(String[] f) {
    return new BatchPlace(Integer.parseInt(f[0]), f[1], "表", Optional.of(CELL), "");
  }

  private static List<Case> read() {
    try (InputStream in = BatchChecksTest.class.getResourceAsStream("/batch/cases.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^# ")).skip(1).map(BatchChecksTest::one).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case one(String block) {
    List<String> lines = block.strip().lines().filter(line -> !line.isBlank()).toList();
    String[] head = lines.get(0).split("：", 2);
    return new Case(
        head[0],
        head[1],
        lines.stream().skip(1).filter(line -> !line.startsWith("=> ")).toList(),
        lines.stream().filter(line -> line.startsWith("=> ")).map(l -> l.substring(3)).toList());
  }
}
