package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every finding on the five published systems is listed with the reason why it is true. */
class FindingsTest {
  private static final List<Row> LISTED = CaseTable.at("/systems/findings.csv");

  /** What a clerk must not be shown: code, doubled or stray punctuation, unfilled places. */
  private static final Pattern GIBBERISH =
      Pattern.compile("[{}@]|[A-Z]{2,}\\(|[，。；、：]{2}|：。|，）|（）|“”|_|null|\\.\\.");

  @TestFactory
  List<DynamicTest> exactlyTheListedFindings() {
    return Systems.results().keySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () -> {
                      List<String> listed = new ArrayList<>();
                      LISTED.stream()
                          .filter(row -> row.get("文件").equals(file))
                          .forEach(row -> listed.add(line(row)));
                      List<String> found = new ArrayList<>();
                      Systems.results().get(file).findings().forEach(f -> found.add(line(f)));
                      assertEquals(String.join("\n", listed), String.join("\n", found));
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> diagnosesAreTheListedOnes() {
    return LISTED.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    line(row),
                    () -> {
                      String diagnosis = diagnosis(finding(row));
                      assertTrue(diagnosis.startsWith(row.get("诊断")), diagnosis);
                      assertEquals(row.get("诊断").isEmpty(), diagnosis.isEmpty(), diagnosis);
                    }))
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}{2}: {5}")
  @CsvSource({
    "泸水, 基础数据, B35, 175.15%, 275.15%, 把增长率当成了完成率：275.15%-100%=175.15%",
    "永州, 收支决算情况, E6, 48.16%, 48.61%, 数字顺序颠倒：应为48.61%，写成了48.16%（“61”写成“16”）",
    "龙岗, 资金与采购, B20, 90.81%, 110.12%, 分子、分母颠倒：1791.71÷1973.09=90.81%，应为1973.09÷1791.71",
    "资阳, 自评表, I6, 96, 10, 误填了自评总分（96分）"
  })
  void theKnownSlipsAreErrorsWithTheirDiagnosis(
      String system, String sheet, String cell, String found, String expected, String diagnosis) {
    List<Finding> here =
        Systems.results().entrySet().stream()
            .filter(entry -> entry.getKey().contains(system))
            .flatMap(entry -> entry.getValue().findings().stream())
            .filter(f -> f.sheet().equals(sheet) && cell(f).equals(cell))
            .toList();
    assertEquals(1, here.size());
    assertAll(
        () -> assertEquals(Severity.ERROR, here.get(0).severity()),
        () -> assertEquals(found, here.get(0).found()),
        () -> assertEquals(expected, here.get(0).expected()),
        () -> assertEquals(diagnosis, diagnosis(here.get(0))));
  }

  @Test
  void everyListedFindingSaysWhyItIsTrue() {
    LISTED.forEach(row -> assertTrue(row.get("为什么属实").endsWith("。"), line(row)));
  }

  @Test
  void messagesArePlainSentences() {
    Map<String, String> bad =
        Systems.results().values().stream()
            .flatMap(checked -> checked.findings().stream())
            .flatMap(f -> List.of(Systems.MESSAGES.text(f.message()), diagnosis(f)).stream())
            .filter(text -> GIBBERISH.matcher(text).find())
            .collect(Collectors.toMap(text -> text, FindingsTest::stray, (a, b) -> a));
    assertEquals(Map.of(), bad);
  }

  @Test
  void findingsWithBothFiguresShowThem() {
    Systems.results().values().stream()
        .flatMap(checked -> checked.findings().stream())
        .filter(f -> !f.found().isEmpty() && !f.expected().isEmpty())
        .forEach(
            f -> {
              String text = Systems.MESSAGES.text(f.message());
              assertTrue(text.contains(f.found()), text);
              assertTrue(text.contains(f.expected().replace("≤", "")), text);
              assertFalse(f.found().equals(f.expected()), text);
            });
  }

  private static String stray(String text) {
    return GIBBERISH
        .matcher(text)
        .results()
        .map(m -> m.group())
        .collect(Collectors.joining(" ", "<", ">"));
  }

  private static Finding finding(Row row) {
    return Systems.results().get(row.get("文件")).findings().stream()
        .filter(f -> line(f).equals(line(row)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not found: " + line(row)));
  }

  private static String line(Row row) {
    return String.join(
        " | ",
        row.get("表"),
        row.get("单元格"),
        row.get("严重程度"),
        row.get("代码"),
        row.get("现填"),
        row.get("应为"));
  }

  private static String line(Finding f) {
    return String.join(
        " | ",
        f.sheet(),
        cell(f),
        f.severity().name().toLowerCase(Locale.ROOT),
        f.code().name(),
        f.found(),
        f.expected());
  }

  private static String cell(Finding finding) {
    return finding.cell().map(ref -> ref.name()).orElse("");
  }

  private static String diagnosis(Finding finding) {
    return finding.diagnosis().map(Systems.MESSAGES::text).orElse("");
  }
}
