package cn.hebiao.judge.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.CaseFile;
import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.read.form.LayoutCodes;
import cn.hebiao.systems.PlainWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check, case by case: a small form, some of its lines changed, and what is then said. */
class ChecksTest {
  /** They quote what is shown without telling it as a figure. */
  private static final Set<String> QUOTING =
      Set.of("FormulaCheck", "ShownOrStoredCheck", "ShownInTablesCheck");

  private static String name(Check<?> check) {
    return check.getClass().getSimpleName();
  }

  @TestFactory
  Stream<DynamicContainer> cases() {
    return Checks.ALL.stream()
        .map(
            check -> {
              CaseFile file = CaseFile.of(name(check));
              return DynamicContainer.dynamicContainer(
                  name(check),
                  file.cases().stream()
                      .map(
                          one ->
                              DynamicTest.dynamicTest(one.title(), () -> judge(check, file, one))));
            });
  }

  /** Of a check that finds nothing, what it leaves open is compared. */
  private static void judge(Check<?> check, CaseFile file, CaseFile.Case one) {
    Checked checked = file.check(one);
    List<String> found =
        check.codes().isEmpty()
            ? checked.unevaluated().stream().map(TrialRules::place).toList()
            : checked.findings().stream()
                .filter(f -> check.codes().contains(f.code()))
                .map(TrialRules::line)
                .toList();
    assertEquals(String.join("\n", one.expected()), String.join("\n", found));
  }

  @Test
  void everyCheckFiresInSomeCaseAndIsSilentInAnother() {
    for (Check<?> check : Checks.ALL) {
      List<CaseFile.Case> cases = CaseFile.of(name(check)).cases();
      assertTrue(cases.stream().anyMatch(c -> !c.expected().isEmpty()), name(check));
      assertTrue(cases.stream().anyMatch(c -> c.expected().isEmpty()), name(check));
    }
  }

  @Test
  void everyKindOfFindingComesUpInACase() {
    Set<String> seen = new HashSet<>();
    Stream.concat(Stream.of("Layout"), Checks.ALL.stream().map(ChecksTest::name))
        .flatMap(name -> CaseFile.of(name).cases().stream())
        .flatMap(one -> one.expected().stream())
        .forEach(line -> seen.add(line.split(" ")[0]));
    List<String> unseen =
        Checks.CODES.stream().map(FindingCode::name).filter(n -> !seen.contains(n)).toList();
    assertEquals(List.of(), unseen);
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidOfTheLayout() {
    CaseFile file = CaseFile.of("Layout");
    return file.cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.title(),
                    () ->
                        assertEquals(
                            one.expected(),
                            file.check(one).findings().stream()
                                .filter(f -> LayoutCodes.ALL.contains(f.code()))
                                .map(TrialRules::line)
                                .toList())));
  }

  @Test
  void theFormThatCasesBeginWithIsInOrder() {
    CaseFile file = CaseFile.of("FilledCheck");
    CaseFile.Case none = new CaseFile.Case("", List.of(), List.of());
    assertEquals(List.of(), file.check(none).findings().stream().map(TrialRules::line).toList());
  }

  @Test
  void namesAreGivenOnce() {
    List<String> names = Checks.CODES.stream().map(FindingCode::name).toList();
    assertEquals(names.size(), Set.copyOf(names).size());
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsToldInPlainWords() {
    return Checks.ALL.stream()
        .map(ChecksTest::name)
        .filter(check -> !QUOTING.contains(check))
        .map(CaseFile::of)
        .flatMap(
            file ->
                file.cases().stream()
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                one.title(),
                                () ->
                                    assertEquals(
                                        Set.of(),
                                        PlainWords.faults(file.book(one), file.check(one))))));
  }
}
