package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms with the faults that published ones have: each fault is told, with the arithmetic that
 * makes it true behind the colon, and nothing else is.
 */
class FaultyFormsTest {
  static List<FieldForm> forms() {
    return FieldForm.in(Path.of("src", "test", "resources", "faulty"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void onlyWhatIsTrueIsTold(FieldForm form) {
    String told =
        ToldPlaces.check(form.book()).findings().stream()
            .filter(finding -> finding.severity() != Severity.NOTICE)
            .map(FaultyFormsTest::line)
            .sorted()
            .collect(Collectors.joining("\n"));
    assertEquals(
        form.said().lines().map(FaultyFormsTest::fault).sorted().collect(Collectors.joining("\n")),
        told);
  }

  @Test
  void aFaultIsOfTheFormItStandsIn() {
    FieldForm basicDataAbove =
        FieldForm.read(Path.of("src", "test", "resources", "field", "湖南2018基础数据在上.txt"));
    FormSlip above = FormSlip.read("score above weight: I15 = 11 -> I15");
    FormStates states = FormStates.of(ToldPlaces.check(above.in(basicDataAbove.book())));
    assertEquals(FormState.ERRORS, states.states().get(1));
    assertEquals(
        List.of(),
        states.findings().get(0).stream().filter(f -> f.severity() == Severity.ERROR).toList());
  }

  private static String fault(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        finding.cell().map(cell -> cell.name()).orElse("-"),
        finding.code().name(),
        finding.severity().token());
  }
}
