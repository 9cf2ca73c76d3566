package blackbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The promised shape of a result: names and order of fields, types, and what may be null. */
final class ResultSchema {
  private static final String CELL = "[A-Z]{1,3}[1-9][0-9]*";
  private static final Rule TEXT = text("(?s).+");
  private static final Rule NUMBER =
      (value, at, wrong) -> {
        if (!(value instanceof BigDecimal)) {
          wrong.add(at + " is no number: " + value);
        }
      };
  private static final Rule AT = text(CELL);

  private static final Rule INDICATOR =
      object(
          "level1", orNull(TEXT),
          "level2", orNull(TEXT),
          "name", TEXT,
          "cell", AT,
          "target", orNull(TEXT),
          "actual", orNull(TEXT),
          "weight", orNull(NUMBER),
          "selfScore", orNull(NUMBER),
          "computedScore", orNull(NUMBER),
          "basis", text("rule|self|none"),
          "completion", orNull(NUMBER),
          "explanation", orNull(TEXT));

  private static final Rule FORM =
      object(
          "kind", text("department|project|scoring|basic-data|questionnaire|other"),
          "sheet", TEXT,
          "range", text(CELL + ":" + CELL),
          "rulebook", orNull(TEXT),
          "agency", orNull(TEXT),
          "department", orNull(TEXT),
          "project", orNull(TEXT),
          "year", orNull(NUMBER),
          "state", text("unfilled|errors|warnings|undecided|clean"),
          "declared",
              object("weight", orNull(NUMBER), "score", orNull(NUMBER), "grade", orNull(TEXT)),
          "computed",
              orNull(
                  object(
                      "weight", orNull(NUMBER),
                      "byRule", NUMBER,
                      "score", orNull(NUMBER),
                      "lowest", orNull(NUMBER),
                      "highest", orNull(NUMBER),
                      "grade", orNull(TEXT))),
          "funds",
              orNull(
                  object(
                      "initial", orNull(NUMBER),
                      "adjusted", orNull(NUMBER),
                      "executed", orNull(NUMBER),
                      "unit", orNull(TEXT),
                      "declaredRate", orNull(NUMBER),
                      "computedRate", orNull(NUMBER))),
          "indicators", list(INDICATOR));

  private static final Rule FINDING =
      object(
          "code", text("[A-Z][A-Z_]+"),
          "severity", text("error|warning|notice"),
          "sheet", orNull(TEXT),
          "cell", orNull(AT),
          "message", TEXT,
          "found", orNull(TEXT),
          "expected", orNull(TEXT),
          "diagnosis", orNull(TEXT),
          "rule", orNull(TEXT));

  private static final Rule UNEVALUATED =
      object("rule", TEXT, "sheet", orNull(TEXT), "cell", orNull(AT), "reason", TEXT);

  private static final Rule RESULT =
      object(
          "file", TEXT,
          "outcome", text("clean|findings|unrecognised|unreadable"),
          "message", orNull(TEXT),
          "forms", list(FORM),
          "findings", list(FINDING),
          "notEvaluated", list(UNEVALUATED));

  private ResultSchema() {}

  /** What is not as promised, with its place; empty if all is. */
  static List<String> faults(Map<?, ?> result) {
    List<String> wrong = new ArrayList<>();
    RESULT.check(result, "", wrong);
    String outcome = String.valueOf(result.get("outcome"));
    boolean failed = outcome.startsWith("unre");
    if (failed == (result.get("message") == null)) {
      wrong.add("message of " + outcome + ": " + result.get("message"));
    }
    boolean silent = ((List<?>) result.get("findings")).isEmpty();
    if (outcome.equals("clean") && !silent || outcome.equals("findings") && silent) {
      wrong.add(outcome + " but findings: " + result.get("findings"));
    }
    return wrong;
  }

  /** What a value has to be. */
  @FunctionalInterface
  private interface Rule {
    void check(Object value, String at, List<String> wrong);
  }

  private static Rule text(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, at, wrong) -> {
      if (!(value instanceof String text && compiled.matcher(text).matches())) {
        wrong.add(at + " is not " + pattern + ": " + value);
      }
    };
  }

  private static Rule orNull(Rule rule) {
    return (value, at, wrong) -> {
      if (value != null) {
        rule.check(value, at, wrong);
      }
    };
  }

  private static Rule list(Rule rule) {
    return (value, at, wrong) -> {
      if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          rule.check(items.get(i), at + "[" + i + "]", wrong);
        }
      } else {
        wrong.add(at + " is no list: " + value);
      }
    };
  }

  /** The fields of an object but those with scores of others than the agency, which most lack. */
  private static List<Object> fields(Map<?, ?> map) {
    return map.keySet().stream()
        .filter(name -> !name.equals("review"))
        .map(Object.class::cast)
        .toList();
  }

  private static Rule object(Object... namesAndRules) {
    Map<String, Rule> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRules.length; i += 2) {
      fields.put((String) namesAndRules[i], (Rule) namesAndRules[i + 1]);
    }
    return (value, at, wrong) -> {
      if (!(value instanceof Map<?, ?> map)) {
        wrong.add(at + " is no object: " + value);
      } else if (!fields(map).equals(List.copyOf(fields.keySet()))) {
        wrong.add(at + " has the fields " + map.keySet());
      } else {
        fields.forEach((name, rule) -> rule.check(map.get(name), at + "." + name, wrong));
      }
    };
  }
}
