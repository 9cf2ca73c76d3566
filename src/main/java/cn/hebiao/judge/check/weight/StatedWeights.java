package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.read.form.Declared.DeclaredSection;
import cn.hebiao.read.form.IndicatorRow.Duty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The weights that a form states, from the rows or, where rows state none, from the labels above
 * them.
 */
final class StatedWeights {
  /** So many optional weights are tried in all combinations. */
  private static final int MOST_OPTIONAL = 12;

  private final Scorecard card;
  private final List<DeclaredSection> sections;

  StatedWeights(Scorecard card) {
    this.card = card;
    this.sections = card.form().declared().sections();
  }

  /**
   * Weights that make up a whole.
   *
   * @param required those that are part of it
   * @param optional those of which some may be
   */
  record WeightParts(List<WrongFigure.NamedFigure> required, List<BigDecimal> optional) {
    WeightParts {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    /** Whether they make up a whole, or could if there were more of them that were not read. */
    boolean makeUp(BigDecimal whole, boolean more) {
      return makeUp(whole) || more && Sums.of(required).compareTo(whole) < 0;
    }

    /** Whether they make up a whole, with some of the optional ones or without. */
    boolean makeUp(BigDecimal whole) {
      Set<BigDecimal> sums = new HashSet<>(Set.of(Sums.of(required).stripTrailingZeros()));
      for (BigDecimal more : optional.subList(0, Math.min(MOST_OPTIONAL, optional.size()))) {
        new ArrayList<>(sums).forEach(sum -> sums.add(sum.add(more).stripTrailingZeros()));
      }
      return sums.contains(whole.stripTrailingZeros());
    }
  }

  /** The weights below a label; empty where not all of them are stated. */
  Optional<WeightParts> below(DeclaredSection section) {
    List<Integer> rows = card.form().declared().rowsOf(section, card.form().rows());
    List<DeclaredSection> inner = new ArrayList<>();
    for (DeclaredSection other : sections.subList(sections.indexOf(section) + 1, sections.size())) {
      if (other.level() <= section.level()) {
        break;
      }
      if (section.level() == 0 || other.level1().equals(section.level1())) {
        inner.add(other);
      }
    }
    return parts(rows, inner);
  }

  /** All weights of the form, the execution row included; empty where not all are stated. */
  Optional<WeightParts> all() {
    List<Integer> rows = IntStream.range(0, card.rows().size()).boxed().toList();
    return parts(rows, sections)
        .map(
            parts -> {
              List<WrongFigure.NamedFigure> all = new ArrayList<>();
              card.funds()
                  .flatMap(FundScore::weight)
                  .ifPresent(w -> all.add(new WrongFigure.NamedFigure(CheckContext.FUND_ROW, w)));
              all.addAll(parts.required());
              return new WeightParts(all, parts.optional());
            });
  }

  private Optional<WeightParts> parts(List<Integer> rows, List<DeclaredSection> labels) {
    List<DeclaredSection> top = top(labels);
    boolean unweighed = !rows.isEmpty() && rows.stream().noneMatch(this::isWeighed);
    boolean read =
        !unweighed
            && rows.stream().noneMatch(this::isOpen)
            && top.stream().noneMatch(this::isEmpty);
    List<WrongFigure.NamedFigure> required = new ArrayList<>();
    List<BigDecimal> optional = new ArrayList<>();
    Set<Integer> covered = new HashSet<>();
    if (!read) {
      for (DeclaredSection label : top) {
        if (label.points().isEmpty()) {
          return Optional.empty();
        }
        required.add(new WrongFigure.NamedFigure(label.name(), label.points().get()));
        covered.addAll(card.form().declared().rowsOf(label, card.form().rows()));
      }
    }
    for (int row : rows) {
      ScoredRow scored = card.rows().get(row);
      if (covered.contains(row)) {
        continue;
      }
      if (unweighed || isOpen(row)) {
        return Optional.empty();
      }
      scored
          .weight()
          .filter(weight -> scored.worth().isWritten())
          .ifPresent(weight -> add(scored, weight, required, optional));
    }
    return Optional.of(new WeightParts(required, optional));
  }

  private static void add(
      ScoredRow row,
      BigDecimal weight,
      List<WrongFigure.NamedFigure> required,
      List<BigDecimal> optional) {
    if (row.row().duty() == Duty.REQUIRED) {
      required.add(new WrongFigure.NamedFigure(row.row().name(), weight));
    } else {
      optional.add(weight);
    }
  }

  /** The labels that stand below no other of them, each once. */
  private static List<DeclaredSection> top(List<DeclaredSection> labels) {
    List<DeclaredSection> top = new ArrayList<>();
    boolean tables = false;
    for (DeclaredSection label : labels) {
      tables |= label.level() == 0;
      boolean inner =
          tables && label.level() > 0
              || top.stream()
                  .anyMatch(
                      known ->
                          known.level() <= label.level()
                              && known.level1().equals(label.level1())
                              && (known.level() < label.level()
                                  || known.name().equals(label.name())));
      if (!inner) {
        top.add(label);
      }
    }
    return top;
  }

  /** A label with points below which no row was read. */
  private boolean isEmpty(DeclaredSection section) {
    return card.form().declared().rowsOf(section, card.form().rows()).isEmpty();
  }

  private boolean isWeighed(int i) {
    return card.rows().get(i).worth().isWritten();
  }

  /** A row without a place for its weight, which is not merged with one above that states it. */
  private boolean isOpen(int i) {
    ScoredRow row = card.rows().get(i);
    boolean placed = row.row().weight().isPresent() || row.worth().isWritten();
    boolean merged = i > 0 && row.row().score().isEmpty() && !isOpen(i - 1);
    return !placed && !merged;
  }
}
