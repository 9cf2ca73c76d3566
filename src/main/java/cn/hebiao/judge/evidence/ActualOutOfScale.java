package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Placeholder;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.target.Direction;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Parameters;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An actual value that is so many times its target, or so small a part of it at full points, that
 * the point or the unit of one of the two is off. What grows may well grow that much, unless it is
 * so far off that the agency would have said a word about it.
 */
final class ActualOutOfScale implements FigureDoubt {
  static final FindingCode ACTUAL_OUT_OF_SCALE = FindingCode.error("ACTUAL_OUT_OF_SCALE");

  private static final BigDecimal TWO = new BigDecimal("2");
  private static final int MOST_PLACES = 4;

  /** A unit mistaken puts the point off by so many places at least. */
  private static final int UNIT_PLACES = 3;

  /** Scores are rounded to one digit at least. */
  private static final BigDecimal HALF_DIGIT = new BigDecimal("0.05");

  @Override
  public FindingCode code() {
    return ACTUAL_OUT_OF_SCALE;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    Optional<BigDecimal> apart = rules.parameters().value(Parameter.ACTUAL_APART);
    return apart.isEmpty()
        ? List.of()
        : form.usedRows().stream()
            .filter(row -> !row.doubted())
            .flatMap(row -> doubt(form, row, apart.get(), rules).stream())
            .toList();
  }

  private static Optional<DoubtfulFigure> doubt(
      Form form, IndicatorRow row, BigDecimal apart, EvidenceRules rules) {
    Optional<RowFigures> figures = rules.pair(form, row).flatMap(RowFigures::of);
    boolean growing =
        IndicatorWords.names(row, Role.GROWTH_NAME, rules.words())
            || IndicatorWords.targets(row, Role.GROWTH_NAME, rules.words());
    return figures
        .flatMap(
            f ->
                growing && f.ofShares()
                    ? ofGrowth(row, f, rules.parameters())
                    : severity(row, f, apart, rules.parameters()))
        .map(severity -> finding(row, figures.get(), severity));
  }

  /** Growth of ten times what was planned and more is possible, but nothing to be silent about. */
  private static Optional<Severity> ofGrowth(
      IndicatorRow row, RowFigures figures, Parameters parameters) {
    BigDecimal times = figures.scale().times();
    boolean high =
        parameters
            .value(Parameter.GROWTH_APART)
            .filter(least -> figures.actual().number().compareTo(least) >= 0)
            .isPresent();
    return high
            && figures.direction() != Direction.LOWER
            && isTimes(times, Parameter.TENFOLD, parameters)
            && !hasReason(row, figures)
        ? Optional.of(Severity.WARNING)
        : Optional.empty();
  }

  /** How sure it is that a figure is off; empty where it may well be meant. */
  private static Optional<Severity> severity(
      IndicatorRow row, RowFigures figures, BigDecimal apart, Parameters parameters) {
    if (!figures.isWithin()) {
      // Above a limit is a miss that the score has to bear; without points nothing else says so.
      boolean scored = row.weight().isPresent() || row.score().isPresent();
      boolean off =
          scored
              ? claimsAll(row) && figures.isShifted()
              : figures.direction() == Direction.LOWER && figures.scale().places() >= UNIT_PLACES;
      return off ? Optional.of(Severity.ERROR) : Optional.empty();
    }
    if (figures.direction() == Direction.LOWER) {
      return Optional.empty();
    }
    int places = figures.scale().places();
    boolean cost = row.ofCosts();
    boolean low =
        figures.target().number().compareTo(BigDecimal.TEN) < 0 && !figures.ofShares() && !cost;
    if (places > 2 || places == 2 && !low && !isExplained(row, figures)) {
      return Optional.of(Severity.ERROR);
    }
    boolean far = figures.scale().times().compareTo(apart) >= 0;
    boolean tenfold =
        isTimes(
                figures.scale().times(),
                cost ? Parameter.COST_APART : Parameter.TENFOLD,
                parameters)
            && (places == 1 || !low)
            && (!low || isTenfold(figures, parameters));
    boolean off = (far || tenfold) && !isExplained(row, figures);
    return off || isScoredOtherwise(row, figures)
        ? Optional.of(Severity.WARNING)
        : Optional.empty();
  }

  /** What falls short of ten times the target by more is rather a target set too low. */
  private static boolean isTimes(BigDecimal times, Parameter least, Parameters parameters) {
    return parameters.value(least).filter(line -> times.compareTo(line) >= 0).isPresent();
  }

  /** Whether it is just ten times a low target, though not one as low as targets often are. */
  private static boolean isTenfold(RowFigures figures, Parameters parameters) {
    return figures.scale().exact()
        && parameters
            .value(Parameter.TENFOLD_TARGET)
            .filter(least -> figures.target().number().compareTo(least) >= 0)
            .isPresent();
  }

  private static boolean claimsAll(IndicatorRow row) {
    Optional<BigDecimal> weight = row.points().weight().number();
    Optional<BigDecimal> score = row.points().score().number();
    return weight.isPresent()
        && weight.get().signum() > 0
        && score.filter(s -> s.compareTo(weight.get()) >= 0).isPresent();
  }

  /**
   * Whether the agency says something about it. No note makes up for a share of thousands, nor for
   * a figure that its own score was not worked out from.
   */
  private static boolean isExplained(IndicatorRow row, RowFigures figures) {
    boolean wild = figures.ofShares() && figures.scale().places() > 1;
    return !wild && hasReason(row, figures);
  }

  private static boolean hasReason(IndicatorRow row, RowFigures figures) {
    String note = row.note().map(SheetCell::words).orElse("").strip();
    return !note.isEmpty() && !Placeholder.saysNothing(note) && !isScoredOtherwise(row, figures);
  }

  /** Whether points were taken off just as the figure with its point moved falls short. */
  private static boolean isScoredOtherwise(IndicatorRow row, RowFigures figures) {
    Optional<BigDecimal> weight = row.points().weight().number();
    Optional<BigDecimal> score = row.points().score().number();
    if (weight.isEmpty() || score.isEmpty() || claimsAll(row) || score.get().signum() <= 0) {
      return false;
    }
    BigDecimal times = figures.scale().times();
    return times.compareTo(TWO) >= 0
        && IntStream.rangeClosed(1, MOST_PLACES)
            .mapToObj(places -> weight.get().multiply(times.movePointLeft(places)))
            .filter(due -> due.compareTo(weight.get()) < 0)
            .anyMatch(due -> due.subtract(score.get()).abs().compareTo(HALF_DIGIT) <= 0);
  }

  private static DoubtfulFigure finding(IndicatorRow row, RowFigures figures, Severity severity) {
    SheetCell cell = row.actual().orElseThrow();
    BigDecimal times = figures.scale().times();
    boolean more = times.compareTo(BigDecimal.ONE) > 0;
    int places = Math.abs(figures.scale().places());
    String rounded =
        places > 0
            ? BigDecimal.ONE.movePointRight(places).toPlainString()
            : Written.plain(times, 0);
    return new DoubtfulFigure(
        cell,
        Finding.at(
                cell,
                ACTUAL_OUT_OF_SCALE,
                Message.of(
                    more ? "finding.ACTUAL_OUT_OF_SCALE" : "finding.ACTUAL_OUT_OF_SCALE.below",
                    "name",
                    row.name(),
                    "target",
                    row.target().orElseThrow().text(),
                    "times",
                    rounded))
            .showing(Stated.words(cell.words().strip()), Stated.NOTHING)
            .with(severity));
  }
}
