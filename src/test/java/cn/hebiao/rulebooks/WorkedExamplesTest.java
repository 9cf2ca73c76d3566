package cn.hebiao.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.author.example.ExampleResult;
import cn.hebiao.author.example.ExampleRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples in the rulebooks come out as the rulebooks say. */
class WorkedExamplesTest {
  static List<Path> files() {
    return RulebookFiles.all();
  }

  private static List<ExampleResult> results(Path file) {
    return new ExampleRunner(new Exp4jFormulaEngine()).run(RulebookFiles.inUse(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void comeOutAsExpected(Path file) {
    List<ExampleResult> results = results(file);
    assertFalse(results.isEmpty(), "no example in " + file);
    assertEquals(
        List.of(),
        results.stream()
            .filter(result -> !result.agrees())
            .map(
                result ->
                    result.example().place()
                        + " "
                        + result.example().subject()
                        + ": "
                        + result.actual().orElse("?")
                        + " instead of "
                        + result.example().expected())
            .toList());
  }

  @Test
  void theNationalRulebookHasTwentyOrMore() {
    assertTrue(RulebookFiles.national().examples().size() >= 20);
  }
}
