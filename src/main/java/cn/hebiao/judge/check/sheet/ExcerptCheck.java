package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.check.UnsettledSheets;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A table that repeats rows of a form repeats their scores as well. */
public final class ExcerptCheck implements BookCheck {
  public static final FindingCode FIGURE_CONFLICT = FindingCode.warning("FIGURE_CONFLICT");

  private static final Message TOTAL = Message.of("finding." + FIGURE_CONFLICT.name() + ".total");

  @Override
  public List<FindingCode> codes() {
    return List.of(FIGURE_CONFLICT);
  }

  /** Points that differ between a form and a table that repeats its rows, and totals of these. */
  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    List<Scorecard> scored =
        checked.cards().stream().filter(card -> card.form().kind().scored()).toList();
    for (Scorecard card : checked.cards()) {
      if (!card.form().kind().scored()) {
        findings.addAll(excerpt(card.form(), scored, context.unsettled()));
      }
    }
    return findings;
  }

  private static List<Finding> excerpt(
      Form form, List<Scorecard> scored, UnsettledSheets unsettled) {
    List<Finding> findings = new ArrayList<>();
    List<Pair> scores = new ArrayList<>();
    List<Pair> weights = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      original(row, scored)
          .filter(original -> settled(row, original, unsettled))
          .ifPresent(
              original -> {
                scores.add(new Pair(row, original, row.points().score(), original.self()));
                weights.add(new Pair(row, original, row.points().weight(), original.weight()));
              });
    }
    scores.forEach(pair -> pair.finding("").ifPresent(findings::add));
    weights.forEach(pair -> pair.finding(".weight").ifPresent(findings::add));
    if (scores.size() == form.rows().size()) {
      total(form.declared().points().score(), scores).ifPresent(findings::add);
      total(form.declared().points().weight(), weights).ifPresent(findings::add);
    }
    return findings;
  }

  /** The weight of a row that states one of its own; another's may be gathered from elsewhere. */
  private static Optional<BigDecimal> stated(ScoredRow original) {
    boolean own = original.row().points().weight().number().isPresent();
    return own ? original.weight() : Optional.empty();
  }

  /** A total below rows is their sum, or that of the rows that they repeat. */
  private static Optional<Finding> total(FormEntry total, List<Pair> rows) {
    Optional<BigDecimal> repeated = sum(rows.stream().map(pair -> pair.entry().number()).toList());
    Optional<BigDecimal> original = sum(rows.stream().map(Pair::original).toList());
    boolean differs =
        total.number().isPresent()
            && repeated.isPresent()
            && !isSame(total.number(), repeated)
            && !isSame(total.number(), original);
    return differs
        ? Optional.of(
            Finding.at(total.place().orElseThrow(), FIGURE_CONFLICT, TOTAL)
                .showing(Stated.points(total.number().get()), Stated.points(repeated.get())))
        : Optional.empty();
  }

  private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> points) {
    return points.isEmpty() || points.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : points.stream().flatMap(Optional::stream).reduce(BigDecimal::add);
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.filter(o -> o.compareTo(one.get()) == 0).isPresent();
  }

  /**
   * Points of a row and of the one that it repeats.
   *
   * @param entry the points as repeated
   * @param original the points of the form's row
   */
  private record Pair(
      IndicatorRow row, Repeated of, FormEntry entry, Optional<BigDecimal> original) {
    Optional<Finding> finding(String what) {
      if (entry.number().isEmpty() || original.isEmpty() || isSame(entry.number(), original)) {
        return Optional.empty();
      }
      SheetCell place = of.place();
      return Optional.of(
          Finding.at(
                  entry.place().orElseThrow(),
                  FIGURE_CONFLICT,
                  Message.of(
                      "finding." + FIGURE_CONFLICT.name() + what,
                      "name",
                      row.name(),
                      "sheet",
                      place.sheet(),
                      "cell",
                      place.ref().name(),
                      "other",
                      Written.plain(original.get())))
              .showing(Stated.points(entry.number().get()), Stated.NOTHING));
    }
  }

  /**
   * What a row of an excerpt repeats: a row of a form, or all rows of a level-two name together.
   *
   * @param place where it stands in the form
   */
  private record Repeated(SheetCell place, Optional<BigDecimal> self, Optional<BigDecimal> weight) {
    static Repeated of(List<ScoredRow> rows) {
      return new Repeated(
          rows.get(0).row().nameCell(),
          sum(rows.stream().map(ScoredRow::self).toList()),
          sum(rows.stream().map(ExcerptCheck::stated).toList()));
    }
  }

  /** None if several rows of the name could be meant. */
  private static Optional<Repeated> original(IndicatorRow row, List<Scorecard> scored) {
    String name = LabelText.core(row.name());
    List<ScoredRow> same = rows(scored, other -> LabelText.core(other.name()).equals(name));
    if (!same.isEmpty()) {
      return same.size() == 1 ? Optional.of(Repeated.of(same)) : Optional.empty();
    }
    List<ScoredRow> group = rows(scored, other -> LabelText.core(other.level2()).equals(name));
    boolean one =
        group.stream().map(other -> other.row().nameCell().sheet()).distinct().count() == 1;
    return one ? Optional.of(Repeated.of(group)) : Optional.empty();
  }

  private static List<ScoredRow> rows(List<Scorecard> scored, Predicate<IndicatorRow> wanted) {
    return scored.stream()
        .flatMap(card -> card.rows().stream())
        .filter(other -> wanted.test(other.row()))
        .toList();
  }

  private static boolean settled(IndicatorRow row, Repeated original, UnsettledSheets unsettled) {
    return row.score().filter(unsettled::has).isEmpty() && !unsettled.has(original.place());
  }
}
