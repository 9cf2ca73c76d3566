package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.diagnose.slip.SimpleSlips;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.BookProse;
import cn.hebiao.read.fact.ListedParts;
import cn.hebiao.read.fact.ProseFigure;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the remark beside a number says of it fits the number: its parts, its share of a whole, its
 * change against another row, the two amounts that a rate is of. Which is wrong nothing decides.
 */
public final class RemarkCheck implements BookCheck {
  private static final FindingCode CODE = SentenceCheck.SENTENCE_DIFFERS;

  /** In rows further above than this a number is taken from another list. */
  private static final int FURTHEST = 15;

  @Override
  public List<FindingCode> codes() {
    return List.of(CODE);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    List<DataRow> rows = DataRow.of(checked);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      DataRow row = rows.get(i);
      List<DataRow> above = above(rows, i);
      for (SheetCell remark : row.remarks()) {
        List<ProseFigure> said = checked.prose().figures(remark);
        Stream.of(
                parts(row, remark, said),
                rate(row, said),
                done(row, said),
                change(row, said, above))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(findings::add);
      }
    }
    findings.addAll(shares(rows, checked.prose()));
    return findings;
  }

  private static List<DataRow> above(List<DataRow> rows, int index) {
    DataRow row = rows.get(index);
    return rows.subList(0, index).stream()
        .filter(other -> other.cell().sheet().equals(row.cell().sheet()))
        .filter(other -> row.cell().ref().row() - other.cell().ref().row() <= FURTHEST)
        .toList();
  }

  /** Parts are not more than the whole; where they are all of it, they are not less either. */
  private static Optional<Finding> parts(DataRow row, SheetCell remark, List<ProseFigure> said) {
    return ListedParts.of(remark, said)
        .filter(listed -> isOfUnit(listed.parts().get(0), row))
        .flatMap(
            listed -> {
              Interval sum =
                  listed.parts().stream()
                      .map(ProseFigure::range)
                      .reduce(Interval.point(BigDecimal.ZERO), Interval::plus);
              boolean more = sum.low().compareTo(row.range().high()) > 0;
              boolean less = sum.high().compareTo(row.range().low()) < 0;
              boolean several = listed.parts().size() > 1;
              boolean told = more || less && several && (listed.complete() || isSlip(row, sum));
              return told
                  ? Optional.of(
                      finding(
                          listed.parts().get(0),
                          row,
                          several ? "parts" : "part",
                          row.figure().unit().label(),
                          total(listed, row)))
                  : Optional.empty();
            });
  }

  private static String total(ListedParts listed, DataRow row) {
    BigDecimal sum =
        listed.parts().stream().map(ProseFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Written.plain(listed.parts().get(0).isMoney() ? row.figure().unit().fromBase(sum) : sum);
  }

  /** Whether the whole would be the sum of its parts but for a slip of the pen. */
  private static boolean isSlip(DataRow row, Interval sum) {
    return SimpleSlips.of(row.figure()).stream().anyMatch(sum::contains);
  }

  /** Numbers of rows that name no unit are counts. */
  private static boolean isOfUnit(ProseFigure figure, DataRow row) {
    return figure.unit().equals(row.unit()) || row.unit().isEmpty() && figure.isCount();
  }

  /** A rate beside which two amounts stand is one of them to the other. */
  private static Optional<Finding> rate(DataRow row, List<ProseFigure> amounts) {
    boolean meant =
        ProseFigure.isRate(row.label())
            && !row.unit().equals(ProseFigure.MONEY)
            && amounts.size() == 2
            && amounts.stream().allMatch(figure -> figure.isMoney() && !figure.isChange());
    if (!meant) {
      return Optional.empty();
    }
    Interval rate = Interval.point(row.figure().number()).widen(row.figure().halfWidth());
    boolean fits =
        Stream.of(
                amounts.get(0).range().over(amounts.get(1).range()),
                amounts.get(1).range().over(amounts.get(0).range()))
            .flatMap(Optional::stream)
            .flatMap(ratio -> Stream.of(ratio, ratio.minus(Interval.point(BigDecimal.ONE))))
            .anyMatch(rate::overlaps);
    return fits
        ? Optional.empty()
        : Optional.of(finding(amounts.get(0), row, "rate", "", amounts.get(1).written()));
  }

  /** Of as many things as the row has, so many were done: 整改3402处，整改率100%. */
  private static Optional<Finding> done(DataRow row, List<ProseFigure> figures) {
    for (ProseFigure rate : figures) {
      List<ProseFigure> counts =
          figures.stream()
              .filter(f -> f.sentence() == rate.sentence() && f.isCount() && isOfUnit(f, row))
              .toList();
      boolean meant =
          counts.size() == 1 && rate.done().filter(counts.get(0).name()::endsWith).isPresent();
      boolean more = meant && counts.get(0).range().low().compareTo(row.range().high()) > 0;
      if (meant
          && (more
              || counts
                  .get(0)
                  .range()
                  .over(row.range())
                  .filter(rate.range()::overlaps)
                  .isEmpty())) {
        return Optional.of(finding(rate, row, "rate", "", counts.get(0).written()));
      }
    }
    return Optional.empty();
  }

  /** A change against a row of the same list is by how much the number differs from it. */
  private static Optional<Finding> change(
      DataRow row, List<ProseFigure> said, List<DataRow> above) {
    for (ProseFigure figure : said) {
      List<DataRow> bases =
          above.stream()
              .filter(
                  other ->
                      figure
                          .base()
                          .filter(base -> LabelText.normalise(other.label()).contains(base))
                          .isPresent())
              .filter(other -> other.unit().equals(row.unit()))
              .toList();
      if (!bases.isEmpty() && bases.stream().noneMatch(base -> isChange(figure, row, base))) {
        return Optional.of(finding(figure, row, "change", "", likest(bases, row).written()));
      }
    }
    return Optional.empty();
  }

  /** Of several rows the one whose label has most in common with that of a row. */
  private static DataRow likest(List<DataRow> bases, DataRow row) {
    return bases.stream()
        .max(
            Comparator.comparing(
                base ->
                    base.label()
                        .chars()
                        .distinct()
                        .filter(c -> row.label().indexOf(c) >= 0)
                        .count()))
        .orElseThrow();
  }

  private static boolean isChange(ProseFigure figure, DataRow row, DataRow base) {
    Interval more = row.range().minus(base.range());
    Optional<Interval> by =
        figure.isPercent()
            ? more.over(base.range())
            : figure.unit().equals(row.unit()) ? Optional.of(more) : Optional.empty();
    return by.isEmpty() && !figure.isPercent()
        || by.filter(change -> isSize(figure.range(), change)).isPresent();
  }

  /** Whether a change is as large as is written, up or down. */
  private static boolean isSize(Interval written, Interval change) {
    return written.overlaps(change)
        || written.overlaps(new Interval(change.high().negate(), change.low().negate()));
  }

  /** The shares of rows that follow each other are of one whole, if one of them is. */
  private static List<Finding> shares(List<DataRow> rows, BookProse prose) {
    List<Finding> findings = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int to = from;
      while (to < rows.size()
          && share(rows.get(to), prose).isPresent()
          && follows(rows, from, to)) {
        to++;
      }
      if (to - from > 1) {
        List<DataRow> group = rows.subList(from, to);
        List<Interval> wholes =
            Stream.concat(
                    above(rows, from).stream()
                        .filter(row -> row.unit().equals(group.get(0).unit()))
                        .map(DataRow::range),
                    group.stream().map(DataRow::range).reduce(Interval::plus).stream())
                .toList();
        long most =
            wholes.stream().mapToLong(whole -> fitting(group, whole, prose)).max().orElse(0);
        wholes.stream()
            .filter(whole -> most > 0 && fitting(group, whole, prose) == most)
            .findFirst()
            .ifPresent(
                whole ->
                    group.stream()
                        .filter(row -> !isShare(row, whole, prose))
                        .map(
                            row -> finding(share(row, prose).get(), row, "share", "", plain(whole)))
                        .forEach(findings::add));
      }
      from = Math.max(to, from + 1);
    }
    return findings;
  }

  private static boolean follows(List<DataRow> rows, int from, int to) {
    SheetCell first = rows.get(from).cell();
    SheetCell cell = rows.get(to).cell();
    return cell.sheet().equals(first.sheet()) && cell.ref().row() - first.ref().row() == to - from;
  }

  private static Optional<ProseFigure> share(DataRow row, BookProse prose) {
    return row.remarks().stream()
        .flatMap(remark -> prose.figures(remark).stream())
        .filter(ProseFigure::isShareOfWhole)
        .findFirst();
  }

  private static long fitting(List<DataRow> group, Interval whole, BookProse prose) {
    return group.stream().filter(row -> isShare(row, whole, prose)).count();
  }

  private static boolean isShare(DataRow row, Interval whole, BookProse prose) {
    return row.range().over(whole).filter(share(row, prose).get().range()::overlaps).isPresent();
  }

  private static String plain(Interval whole) {
    return Written.plain(whole.low().add(whole.high()).divide(BigDecimal.valueOf(2)));
  }

  private static Finding finding(
      ProseFigure figure, DataRow row, String kind, String unit, String other) {
    return Finding.at(
            figure.cell(),
            CODE,
            Message.of(
                "finding." + CODE.name() + "." + kind,
                "name",
                figure.name(),
                "written",
                figure.written(),
                "label",
                LabelText.normalise(row.label()),
                "cell",
                row.cell().ref().name(),
                "is",
                row.written(),
                "unit",
                unit,
                "other",
                other))
        .showing(Stated.words(figure.written()), Stated.NOTHING);
  }
}
