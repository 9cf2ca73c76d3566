package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.ProseFigure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Figures of one sentence fit each other: a rate the two amounts before it, a change the figures
 * before and after, shares of answers the whole. Which of them is wrong nothing decides.
 */
public final class SentenceCheck implements BookCheck {
  public static final FindingCode SENTENCE_DIFFERS = FindingCode.warning("SENTENCE_DIFFERS");

  /** The decimal places between 元 and 万元. */
  private static final int WAN = 4;

  @Override
  public List<FindingCode> codes() {
    return List.of(SENTENCE_DIFFERS);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    return ProseCells.of(checked).flatMap(cell -> judge(cell, checked).stream()).toList();
  }

  private static Optional<Finding> judge(SheetCell cell, CheckedBook checked) {
    List<ProseFigure> figures = checked.prose().figures(cell);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, List<ProseFigure>> sentences = new TreeMap<>();
    figures.forEach(f -> sentences.computeIfAbsent(f.sentence(), s -> new ArrayList<>()).add(f));
    return Stream.concat(
            Stream.of(options(figures), parts(figures)),
            sentences.values().stream()
                .flatMap(
                    sentence ->
                        Stream.of(
                            rateOfAmounts(sentence),
                            done(sentence),
                            change(sentence, cell, checked))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A rate of amounts behind just two amounts is one of them to the other, or by how much. */
  private static Optional<Finding> rateOfAmounts(List<ProseFigure> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      ProseFigure rate = sentence.get(i);
      List<ProseFigure> amounts =
          sentence.subList(0, i).stream().filter(f -> f.isMoney() && !f.isChange()).toList();
      List<ProseFigure> gaps =
          sentence.subList(0, i).stream().filter(f -> f.isMoney() && f.isChange()).toList();
      boolean meant = rate.isRateOfAmounts() || rate.isPercent() && rate.isChange();
      if (!meant || amounts.size() != 2) {
        continue;
      }
      ProseFigure one = amounts.get(0);
      ProseFigure other = amounts.get(1);
      if (gaps.size() == 1 && !fits(gaps.get(0), difference(one, other))) {
        return Optional.of(finding(gaps.get(0), one, other, Written.plain(gap(one, other))));
      }
      List<Optional<Interval>> rates =
          Stream.of(ratio(one, other), ratio(other, one))
              .flatMap(r -> Stream.of(r, r.map(SentenceCheck::change)))
              .toList();
      if (rates.stream().flatMap(Optional::stream).noneMatch(r -> fits(rate, r))) {
        return Optional.of(finding(rate, one, other, percent(one, other, rate)));
      }
    }
    return Optional.empty();
  }

  /** Of so many things so many were done: 排查20处，整改19处，整改率95%. */
  private static Optional<Finding> done(List<ProseFigure> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      ProseFigure rate = sentence.get(i);
      Optional<String> verb = rate.done();
      List<ProseFigure> before = sentence.subList(0, i).stream().filter(f -> f.isCount()).toList();
      List<ProseFigure> parts =
          before.stream().filter(f -> verb.filter(f.name()::endsWith).isPresent()).toList();
      if (parts.size() != 1) {
        continue;
      }
      List<ProseFigure> wholes =
          before.stream()
              .filter(f -> f != parts.get(0) && f.unit().equals(parts.get(0).unit()))
              .toList();
      if (wholes.size() == 1
          && ratio(parts.get(0), wholes.get(0)).filter(r -> !fits(rate, r)).isPresent()) {
        return Optional.of(
            finding(
                rate,
                parts.get(0),
                wholes.get(0),
                share(parts.get(0).value(), wholes.get(0).value())));
      }
    }
    return Optional.empty();
  }

  /** 80起，减少13起，下降14%: the figure now, the change and its rate; the first may stand beside. */
  private static Optional<Finding> change(
      List<ProseFigure> sentence, SheetCell cell, CheckedBook checked) {
    for (int i = 1; i < sentence.size(); i++) {
      ProseFigure rate = sentence.get(i);
      ProseFigure by = sentence.get(i - 1);
      if (!rate.isPercent() || !rate.isChange() || by.isPercent() || !by.isChange()) {
        continue;
      }
      List<ProseFigure> same =
          sentence.subList(0, i - 1).stream().filter(f -> f.unit().equals(by.unit())).toList();
      List<BigDecimal> bases =
          same.isEmpty()
              ? basesBeside(cell, checked, by)
              : same.size() == 1 ? List.of(base(same.get(0).value(), by)) : List.of();
      boolean fits =
          bases.stream()
              .filter(base -> base.signum() > 0)
              .flatMap(base -> by.range().over(Interval.point(base)).stream())
              .anyMatch(r -> fits(rate, r));
      if (bases.stream().anyMatch(base -> base.signum() > 0) && !fits) {
        return Optional.of(finding(rate, by, share(by.value(), bases.get(0))));
      }
    }
    return Optional.empty();
  }

  private static BigDecimal base(BigDecimal now, ProseFigure by) {
    return by.isFall() ? now.add(by.value()) : now.subtract(by.value());
  }

  /**
   * What the figure was before; of several numbers in the row each may be the one now or before.
   */
  private static List<BigDecimal> basesBeside(SheetCell cell, CheckedBook checked, ProseFigure by) {
    List<BigDecimal> beside = ProseCells.numbersBeside(cell, checked);
    List<BigDecimal> numbers =
        beside.stream()
            .flatMap(n -> by.isMoney() ? Stream.of(n, n.scaleByPowerOfTen(WAN)) : Stream.of(n))
            .toList();
    return Stream.concat(
            numbers.stream().map(now -> base(now, by)),
            beside.size() > 1 ? numbers.stream() : Stream.of())
        .toList();
  }

  /** The shares of answers A, B, ... make up the whole. */
  private static Optional<Finding> options(List<ProseFigure> figures) {
    boolean options =
        figures.size() > 1
            && figures.stream().allMatch(f -> f.isPercent() && f.name().matches("[a-h][.、].*"));
    if (!options) {
      return Optional.empty();
    }
    BigDecimal width =
        figures.stream().map(ProseFigure::half).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole =
        figures.stream().map(ProseFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return whole.subtract(BigDecimal.ONE).abs().compareTo(width) < 0
        ? Optional.empty()
        : Optional.of(
            found(
                figures.get(0),
                Message.of(
                    "finding.SENTENCE_DIFFERS.options",
                    "sum",
                    Written.percent(whole),
                    "written",
                    figures.get(0).written())));
  }

  /** Shares behind counts are those of one whole: of the first count, if one of them is. */
  private static Optional<Finding> parts(List<ProseFigure> figures) {
    ProseFigure whole = figures.get(0);
    List<ProseFigure> wrong = new ArrayList<>();
    int right = 0;
    for (int i = 2; i < figures.size(); i++) {
      ProseFigure share = figures.get(i);
      ProseFigure count = figures.get(i - 1);
      if (share.isPart() && count.isCount() && whole.isCount()) {
        boolean fits = ratio(count, whole).filter(r -> fits(share, r)).isPresent();
        right += fits ? 1 : 0;
        if (!fits) {
          wrong.add(share);
        }
      }
    }
    if (right == 0) {
      return otherWhole(figures, wrong);
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                wrong.get(0),
                figures.get(figures.indexOf(wrong.get(0)) - 1),
                share(figures.get(figures.indexOf(wrong.get(0)) - 1).value(), whole.value())));
  }

  /** Several shares that agree on another whole than the one that is written. */
  private static Optional<Finding> otherWhole(List<ProseFigure> figures, List<ProseFigure> shares) {
    List<Interval> wholes =
        shares.stream()
            .flatMap(share -> ratio(figures.get(figures.indexOf(share) - 1), share).stream())
            .toList();
    boolean agreed =
        wholes.size() > 1
            && wholes.stream().allMatch(one -> wholes.stream().allMatch(one::overlaps));
    return agreed
        ? Optional.of(
            finding(
                figures.get(0),
                shares.get(0),
                Written.plain(wholes.get(0).low().max(BigDecimal.ZERO), 0)))
        : Optional.empty();
  }

  private static boolean fits(ProseFigure figure, Interval expected) {
    Interval range = figure.range();
    return range.overlaps(expected)
        || new Interval(range.high().negate(), range.low().negate()).overlaps(expected);
  }

  private static Interval difference(ProseFigure one, ProseFigure other) {
    return one.range().minus(other.range());
  }

  private static Interval change(Interval ratio) {
    return ratio.minus(Interval.point(BigDecimal.ONE));
  }

  private static Optional<Interval> ratio(ProseFigure part, ProseFigure whole) {
    return part.range().over(whole.range());
  }

  private static BigDecimal gap(ProseFigure one, ProseFigure other) {
    return one.value().subtract(other.value()).abs();
  }

  /** The rate of two amounts that comes nearest to the one that is written. */
  private static String percent(ProseFigure one, ProseFigure other, ProseFigure rate) {
    BigDecimal written = rate.value().abs();
    return Stream.of(ratio(one, other), ratio(other, one))
        .flatMap(Optional::stream)
        .flatMap(r -> Stream.of(r, change(r)))
        .map(r -> r.low().add(r.high()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64).abs())
        .min(Comparator.comparing(r -> r.subtract(written).abs()))
        .map(Written::percent)
        .orElse("");
  }

  private static String share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? "" : Written.percent(part.divide(whole, MathContext.DECIMAL64));
  }

  private static Finding finding(
      ProseFigure figure, ProseFigure one, ProseFigure other, String expected) {
    return found(
        figure,
        Message.of(
            "finding.SENTENCE_DIFFERS.two",
            "name",
            figure.name(),
            "written",
            figure.written(),
            "one",
            one.written(),
            "other",
            other.written(),
            "due",
            expected));
  }

  private static Finding finding(ProseFigure figure, ProseFigure one, String expected) {
    return found(
        figure,
        Message.of(
            "finding.SENTENCE_DIFFERS",
            "name",
            figure.name(),
            "written",
            figure.written(),
            "one",
            one.written(),
            "due",
            expected));
  }

  private static Finding found(ProseFigure figure, Message message) {
    return Finding.at(figure.cell(), SENTENCE_DIFFERS, message)
        .showing(Stated.words(figure.written()), Stated.NOTHING);
  }
}
