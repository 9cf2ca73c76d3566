package cn.hebiao.adapter.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Message;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaCase;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.function.FormulaFunctions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaCasesTest {
  private final FormulaEngine engine = new Exp4jFormulaEngine();
  private final Properties templates = templates();

  static List<FormulaCase> all() throws IOException {
    return FormulaCase.all();
  }

  static List<FormulaCase> formulas() throws IOException {
    return all().stream().filter(row -> !row.isError()).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void endsAsTheTableSays(FormulaCase row) {
    String outcome =
        Formula.parse(row.text())
            .fold(
                formula ->
                    FormulaCase.inWords(
                        engine.evaluate(formula, FormulaCase.bindings(row.figures()))),
                error -> {
                  assertFilled(error.message());
                  return "! " + error.position() + " " + error.message().key();
                });
    assertEquals(row.expected(), outcome);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void everyObstacleHasItsText(FormulaCase row) {
    Formula formula = Formula.parse(row.text()).formula().orElseThrow();
    engine
        .evaluate(formula, FormulaCase.bindings(row.figures()))
        .obstacle()
        .ifPresent(none -> assertFilled(none.reason()));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void printedAndReadAgainIsTheSame(FormulaCase row) {
    Formula formula = Formula.parse(row.text()).formula().orElseThrow();
    String printed = formula.expr().toText();
    assertEquals(formula.expr(), Formula.parse(printed).formula().orElseThrow().expr(), printed);
  }

  /** With exact figures the span must agree with the engine, whatever the formula. */
  @ParameterizedTest
  @MethodSource("formulas")
  void exactFiguresGiveAPoint(FormulaCase row) {
    Formula formula = Formula.parse(row.text()).formula().orElseThrow();
    Span span = formula.range(FormulaCase.bindings(row.figures()));
    boolean unclear =
        span.fold(n -> false, t -> false, u -> u.reason().key().equals("formula.powerUnclear"));
    if (unclear) {
      assertTrue(row.text().contains("^"));
      return;
    }
    String words =
        span.fold(
            numbers -> {
              assertEquals(
                  FormulaSamples.snapped(numbers.range().low()),
                  FormulaSamples.snapped(numbers.range().high()));
              return FormulaSamples.snapped(numbers.range().low());
            },
            truths -> span.decided().orElseThrow() ? "TRUE" : "FALSE",
            unknown -> {
              assertTrue(unknown.certain());
              return "? " + unknown.reason().key();
            });
    assertEquals(row.expected(), words);
  }

  @Test
  void everyFunctionNameIsInTheTable() throws IOException {
    String texts = formulas().stream().map(FormulaCase::text).collect(Collectors.joining("\n"));
    List<String> untried =
        FormulaFunctions.ALL.stream()
            .map(function -> function.name())
            .filter(name -> !texts.contains(name + "("))
            .toList();
    assertEquals(List.of(), untried);
  }

  private void assertFilled(Message message) {
    String text = templates.getProperty(message.key());
    assertFalse(text == null, message.key());
    for (var arg : message.args().entrySet()) {
      text = text.replace("{" + arg.getKey() + "}", arg.getValue().replace("{", ""));
    }
    assertFalse(text.contains("{"), text);
  }

  private static Properties templates() {
    String file = "/hebiao/messages/formula.properties";
    try (InputStream in = FormulaCasesTest.class.getResourceAsStream(file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
