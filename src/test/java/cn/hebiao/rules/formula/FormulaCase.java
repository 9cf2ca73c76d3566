package cn.hebiao.rules.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of the table of formula cases. */
public record FormulaCase(String text, Map<String, Binding> figures, String expected) {

  /** All rows of the table. */
  public static List<FormulaCase> all() throws IOException {
    try (InputStream in = FormulaCase.class.getResourceAsStream("/formula/cases.csv")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(FormulaCase::of)
          .toList();
    }
  }

  private static FormulaCase of(String line) {
    String[] columns = line.split("\\|", -1);
    assertEquals(3, columns.length, line);
    return new FormulaCase(columns[0].strip(), figures(columns[1]), columns[2].strip());
  }

  /** Figures written as {@code a=1; b=; v=[1 2]}. */
  public static Map<String, Binding> figures(String text) {
    Map<String, Binding> figures = new HashMap<>();
    for (String item : text.strip().split(";")) {
      if (!item.isBlank()) {
        int sign = item.indexOf('=');
        figures.put(item.substring(0, sign).strip(), figure(item.substring(sign + 1).strip()));
      }
    }
    return figures;
  }

  /** Looks names up among figures; any other is missing. */
  public static Bindings bindings(Map<String, Binding> figures) {
    return name -> figures.getOrDefault(name, new Binding.Missing(""));
  }

  private static Binding figure(String text) {
    if (text.startsWith("[")) {
      return new Binding.Vector(
          Arrays.stream(text.substring(1, text.length() - 1).split(" "))
              .filter(item -> !item.isBlank())
              .map(item -> scalar(item))
              .toList());
    }
    return text.isEmpty() ? new Binding.Missing("") : scalar(text);
  }

  private static Binding.Scalar scalar(String text) {
    return Binding.Scalar.exact(new BigDecimal(text));
  }

  public boolean isError() {
    return expected.startsWith("!");
  }

  /** An evaluation in the words of the table. */
  public static String inWords(Evaluation evaluation) {
    return evaluation.fold(
        value -> value.value().toPlainString(),
        truth -> truth.value() ? "TRUE" : "FALSE",
        none -> "? " + none.reason().key());
  }

  @Override
  public String toString() {
    return text + " -> " + expected;
  }
}
