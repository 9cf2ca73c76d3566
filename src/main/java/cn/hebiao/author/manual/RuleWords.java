package cn.hebiao.author.manual;

import cn.hebiao.author.lint.IfChain;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.AllowedPoints;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Scope;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a rulebook in words. */
final class RuleWords {
  private static final String RATIO = BuiltIn.RATIO.chinese();
  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  private final Rulebook rulebook;
  private final Messages messages;

  RuleWords(Rulebook rulebook, Messages messages) {
    this.rulebook = rulebook;
    this.messages = messages;
  }

  /** Place, years and forms. */
  String scope() {
    Scope scope = rulebook.scope();
    String from = year(scope.firstYear());
    String to = year(scope.lastYear());
    String years =
        from.isEmpty() && to.isEmpty()
            ? text("manual.anyYear")
            : to.isEmpty()
                ? text("manual.yearsFrom", "from", from)
                : text("manual.years", "from", from, "to", to);
    return text(
        "manual.scope",
        "place",
        scope.national() ? text("manual.national") : String.join("、", scope.agencyWords()),
        "forms",
        kinds(scope.kinds()),
        "years",
        years);
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
  }

  String kinds(List<FormKind> kinds) {
    return kinds.stream().map(FormKind::chinese).collect(Collectors.joining("、"));
  }

  String name(IndicatorRule rule) {
    String name = rule.names().isEmpty() ? "" : rule.names().get(0);
    boolean circled = rule.criterion() > 0 && rule.criterion() <= CIRCLED.length();
    return circled ? name + CIRCLED.charAt(rule.criterion() - 1) : name;
  }

  /** The rule in words, its bands, the points that it allows, and for whom it is. */
  String scoring(IndicatorRule rule) {
    List<String> lines = new ArrayList<>(List.of(banded(rule)));
    rule.weight()
        .flatMap(rule.allowed()::of)
        .filter(points -> rule.method() == IndicatorRule.Method.MANUAL)
        .ifPresent(
            points -> lines.add(text("manual.allowed", "points", AllowedPoints.words(points))));
    List<String> agencies = rule.validity().agencies();
    if (!agencies.isEmpty()) {
      lines.add(text("manual.agencies", "agencies", String.join("、", agencies)));
    }
    return String.join("\n", lines);
  }

  private String banded(IndicatorRule rule) {
    String basis = rule.basis().isEmpty() ? text("manual.method." + rule.method()) : rule.basis();
    return rule.score()
        .flatMap(score -> bands(IfChain.of(score.expr())))
        .map(bands -> rule.ratioName().isEmpty() ? bands : bands.replace(RATIO, rule.ratioName()))
        .map(bands -> basis + "\n" + bands)
        .orElse(basis);
  }

  /** A chain of bands on one figure with plain points, such as ≥95%得6分; empty if it is none. */
  private Optional<String> bands(IfChain chain) {
    List<String> parts = new ArrayList<>();
    for (IfChain.Case each : chain.cases()) {
      Optional<BigDecimal> points = IfChain.constant(each.result());
      if (points.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          text(
              "manual.band",
              "condition",
              plain(each.condition().toText()),
              "points",
              Written.plain(points.get())));
    }
    Optional<BigDecimal> rest = IfChain.constant(chain.otherwise());
    if (parts.isEmpty() || rest.isEmpty()) {
      return Optional.empty();
    }
    parts.add(text("manual.bandRest", "points", Written.plain(rest.get())));
    return Optional.of(String.join(text("manual.and"), parts));
  }

  /** Ratio and score formula; bands are told in words already. */
  String formula(IndicatorRule rule) {
    List<String> lines = new ArrayList<>();
    String ratio = rule.ratioName().isEmpty() ? RATIO : rule.ratioName();
    rule.ratio().ifPresent(f -> lines.add(ratio + "＝" + plain(f)));
    rule.score()
        .filter(f -> bands(IfChain.of(f.expr())).isEmpty())
        .ifPresent(f -> lines.add(text("manual.score") + "＝" + plain(f)));
    return String.join("\n", lines);
  }

  /** Where each figure of the formulas is taken from. */
  String source(IndicatorRule rule) {
    Set<String> names = new LinkedHashSet<>();
    rule.ratio().ifPresent(f -> names.addAll(f.names()));
    rule.score().ifPresent(f -> names.addAll(f.names()));
    return rulebook.items().stream()
        .filter(item -> names.contains(item.name()))
        .map(this::source)
        .collect(Collectors.joining("\n"));
  }

  private String source(DataItem item) {
    String table =
        item.tables().isEmpty()
            ? ""
            : text("manual.table", "table", item.tables().get(0).replace("#", ""));
    String row = item.rowLabels().isEmpty() ? "" : item.rowLabels().get(0);
    String column = item.columnLabels().isEmpty() ? "" : item.columnLabels().get(0);
    return text(
        "manual.source",
        "name",
        item.name(),
        "table",
        table,
        "row",
        row,
        "column",
        column.isEmpty() ? "" : text("manual.sourceColumn", "column", column),
        "unit",
        item.unit().isEmpty() ? "" : text("manual.unit", "unit", item.unit()));
  }

  String relation(CrossCheck check) {
    String sides = plain(check.left()) + " " + check.relation().sign() + " " + plain(check.right());
    return check
        .when()
        .map(when -> sides + "\n" + text("manual.when", "condition", plain(when)))
        .orElse(sides);
  }

  /** The points of a grade. */
  String line(BigDecimal from, Optional<BigDecimal> below) {
    return below
        .map(
            upper ->
                text("manual.between", "from", Written.plain(from), "below", Written.plain(upper)))
        .orElseGet(() -> text("manual.from", "from", Written.plain(from)));
  }

  String subject(String id) {
    return rulebook.indicators().stream()
        .filter(rule -> rule.id().equals(id))
        .map(this::name)
        .findFirst()
        .or(
            () ->
                rulebook.checks().stream()
                    .filter(check -> check.id().equals(id))
                    .map(CrossCheck::name)
                    .findFirst())
        .orElse("");
  }

  String figures(WorkedExample example) {
    Map<String, String> written = new TreeMap<>();
    example.figures().forEach((name, value) -> written.put(name, Written.plain(value)));
    example
        .columns()
        .forEach(
            (name, values) ->
                written.put(
                    name, values.stream().map(Written::plain).collect(Collectors.joining("、"))));
    return written.entrySet().stream()
        .map(entry -> entry.getKey() + "＝" + entry.getValue())
        .collect(Collectors.joining("；"));
  }

  String plain(Formula formula) {
    return plain(formula.text());
  }

  private static String plain(String formula) {
    return formula
        .replace(">=", "≥")
        .replace("<=", "≤")
        .replace("<>", "≠")
        .replace("*", "×")
        .replace("/", "÷");
  }

  private String text(String key, String... namesAndValues) {
    return messages.text(Message.of(key, namesAndValues));
  }
}
