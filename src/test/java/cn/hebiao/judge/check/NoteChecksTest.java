package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import cn.hebiao.systems.PlainWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said of deviation notes: a row and its note in each line of a table. */
class NoteChecksTest {
  private static final String LONG = "因主管部门年中调整任务，原定安排推迟到下一年度实施";

  private static final FormTable FORM =
      FormTable.of(
          List.of(
              "1 2023年度项目支出绩效自评表",
              "2 主管部门||某市某局",
              "3 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
              "4 产出指标|数量指标|培训期数|≥4期|4期|10|10|",
              "5 |质量指标|培训合格率|≥90%|95%|10|10|",
              "6 效益指标|社会效益指标|事故起数|≤10起|8起|10|10|"));

  @TestFactory
  List<DynamicTest> cases() {
    return allCases()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("情形"),
                    () -> assertEquals(row.get("预期"), said(FORM.with(List.of(line(row)))))))
        .toList();
  }

  @Test
  void everyCaseIsToldInPlainWords() {
    Set<String> faults = new TreeSet<>();
    allCases()
        .forEach(row -> faults.addAll(PlainWords.faults(FORM.with(List.of(line(row))).book())));
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void theFormWithoutNotesIsInOrder() {
    assertEquals("", said(FORM));
  }

  @Test
  void everyCodeHasACase() {
    Set<String> tried =
        CaseTable.at("/checks/notes.csv").stream()
            .map(row -> row.get("预期").split(" ")[0])
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "NOTE_MISSING",
            "NOTE_EMPTY",
            "NOTE_GENERIC",
            "OVERACHIEVED",
            "NOTE_CONTRADICTS",
            "NOTE_FIGURE_DIFFERS"),
        tried);
  }

  @Test
  void theSameLongNoteOnRowsOfDifferentSectionsIsSaidOnce() {
    FormTable same =
        FORM.with(
            List.of(
                "4 产出指标|数量指标|培训期数|≥4期|3期|10|7.5|" + LONG,
                "5 |质量指标|培训合格率|≥90%|80%|10|8.89|" + LONG,
                "6 效益指标|社会效益指标|事故起数|≤10起|12起|10|8.33|" + LONG + "。"));
    List<Finding> findings = notes(same);
    assertEquals("NOTE_REPEATED notice", codes(findings));
    assertEquals("H5", findings.get(0).cell().orElseThrow().name());
    assertEquals(
        "“培训合格率”的偏差原因与H4一字不差，而几行的偏差情况不同。原因不同的，请分别写明；原因确实相同的，不用改",
        TrialRules.MESSAGES.text(findings.get(0).message()));
  }

  @Test
  void theSameNoteOnRowsOfOneSectionMayBeTheSameCause() {
    FormTable same =
        FORM.with(
            List.of(
                "4 产出指标|数量指标|培训期数|≥4期|3期|10|7.5|" + LONG, "5 |数量指标|培训人数|≥90人|80人|10|8.89|" + LONG));
    assertEquals("", said(same));
  }

  @Test
  void theSameShortNoteIsNothingToSpeakOf() {
    FormTable same =
        FORM.with(
            List.of("4 产出指标|数量指标|培训期数|≥4期|3期|10|7.5|任务调整", "5 |质量指标|培训合格率|≥90%|80%|10|8.89|任务调整"));
    assertEquals("", said(same));
  }

  @Test
  void noNoteIsAnError() {
    allCases().forEach(row -> assertFalse(row.get("预期").endsWith("error"), row.toString()));
  }

  /** What tries single rules, and what clerks really write. */
  private static Stream<Row> allCases() {
    return Stream.of("/checks/notes.csv", "/checks/field-notes.csv")
        .flatMap(name -> CaseTable.at(name).stream());
  }

  private static String line(Row row) {
    return String.join(
        "|",
        "4 产出指标",
        "数量指标",
        "培训期数",
        row.get("指标值"),
        row.get("实际完成值"),
        row.get("分值"),
        row.get("得分"),
        row.get("偏差原因"));
  }

  private static String said(FormTable form) {
    return codes(notes(form));
  }

  private static List<Finding> notes(FormTable form) {
    return TrialRules.check(form.book()).findings().stream()
        .filter(f -> f.code().name().startsWith("NOTE_") || f.code().name().equals("OVERACHIEVED"))
        .toList();
  }

  private static String codes(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.code().name() + " " + f.severity().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }
}
