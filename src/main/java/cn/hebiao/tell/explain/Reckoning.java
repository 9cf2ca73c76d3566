package cn.hebiao.tell.explain;

import cn.hebiao.judge.score.AppliedRule;
import cn.hebiao.judge.score.Calculation;
import cn.hebiao.judge.score.Grounds;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formulas behind a score in the order they were worked out, with the cells they rest on. */
final class Reckoning {
  private static final String SCORE = Role.SCORE.chinese();

  private final List<Step> steps = new ArrayList<>();
  private final Set<FigureSource> sources = new LinkedHashSet<>();
  private final List<String> rules = new ArrayList<>();

  private final Optional<SheetCell> weight;
  private boolean weighed = true;

  private Reckoning(Optional<SheetCell> weight) {
    this.weight = weight;
  }

  /** What a score rests on. */
  static Reckoning of(Grounds grounds) {
    Reckoning reckoning = new Reckoning(Optional.empty());
    reckoning.add(grounds);
    return reckoning;
  }

  /** What the score of a row rests on; its criteria share its weight. */
  static Reckoning of(ScoredRow row) {
    Reckoning reckoning = new Reckoning(row.weight().flatMap(points -> row.row().weight()));
    reckoning.weighed = row.weight().isPresent();
    row.judged().forEach(part -> reckoning.add(part.verdict().grounds()));
    return reckoning;
  }

  private void add(Grounds grounds) {
    for (AppliedRule applied : grounds.applied()) {
      String ratio = applied.rule().ratioName();
      applied
          .ratio()
          .ifPresent(
              c -> add(ratio.isBlank() ? BuiltIn.RATIO.chinese() : ratio, c, Written::percent));
      applied.score().ifPresent(c -> add(SCORE, c, Written::plain));
      rules.add(applied.rule().basis());
    }
    grounds.compared().ifPresent(c -> add(SCORE, c, Written::plain));
  }

  private void add(String name, Calculation calculation, Function<BigDecimal, String> written) {
    // Without a weight points were reckoned as of none, which says nothing about the row.
    steps.add(Step.of(name, weighed ? calculation : calculation.without(BuiltIn.WEIGHT), written));
    for (String figure : calculation.formula().names()) {
      List<SheetCell> cells = calculation.figures().cells(figure);
      boolean shared = cells.isEmpty() && figure.equals(BuiltIn.WEIGHT.chinese());
      (shared ? weight.stream() : cells.stream())
          .forEach(cell -> sources.add(new FigureSource(figure, cell)));
    }
  }

  List<Step> steps() {
    return steps;
  }

  List<FigureSource> sources() {
    return List.copyOf(sources);
  }

  /** The rules that were applied, in the user's words. */
  String rules() {
    return rules.stream().distinct().collect(Collectors.joining("\n"));
  }
}
