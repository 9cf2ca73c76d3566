package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FormEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a form has a column of the points taken off: weight less these is the score of each row,
 * and they make up the total of their column. A column that most rows contradict means something
 * else and is left alone; where weights or scores are told to be wrong, so are the rows.
 */
public final class DeductionCheck implements FormCheck {
  public static final FindingCode DEDUCTION_DIFFERS = FindingCode.warning("DEDUCTION_DIFFERS");
  public static final FindingCode DEDUCTION_TOTAL_DIFFERS =
      FindingCode.warning("DEDUCTION_TOTAL_DIFFERS");

  /** So many rows must agree before one that does not is a slip. */
  private static final int LEAST = 2;

  @Override
  public List<FindingCode> codes() {
    return List.of(DEDUCTION_DIFFERS, DEDUCTION_TOTAL_DIFFERS);
  }

  /** The points of a row of which all three are known. */
  private record Deducted(
      String name, BigDecimal weight, BigDecimal score, boolean ruledOut, FormEntry entry) {
    static Optional<Deducted> of(ScoredRow row) {
      FormEntry entry = row.row().points().deducted();
      return row.weight().isPresent() && row.self().isPresent() && entry.number().isPresent()
          ? Optional.of(
              new Deducted(
                  row.row().name(), row.weight().get(), row.self().get(), isWrong(row), entry))
          : Optional.empty();
    }

    /** Whether the score itself is told to be wrong. */
    private static boolean isWrong(ScoredRow row) {
      BigDecimal self = row.self().orElseThrow();
      return row.weight().filter(weight -> self.compareTo(weight) > 0).isPresent()
          || row.basis() == Basis.RULE
              && row.computed().filter(right -> right.compareTo(self) != 0).isPresent();
    }

    BigDecimal off() {
      return points(entry);
    }

    BigDecimal due() {
      return weight.subtract(score);
    }

    boolean agrees() {
      return due().compareTo(off()) == 0;
    }
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Deducted> rows = card.rows().stream().flatMap(row -> Deducted.of(row).stream()).toList();
    List<Deducted> wrong = rows.stream().filter(row -> !row.agrees()).toList();
    int right = rows.size() - wrong.size();
    if (right < LEAST || right <= wrong.size()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (addsUp(card)) {
      wrong.stream().filter(row -> !row.ruledOut()).map(row -> differs(row)).forEach(findings::add);
    }
    total(card, rows).ifPresent(findings::add);
    return findings;
  }

  private static Finding differs(Deducted row) {
    SheetCell cell = row.entry().place().orElseThrow();
    return Finding.at(
            cell,
            DEDUCTION_DIFFERS,
            Message.of(
                "finding.DEDUCTION_DIFFERS",
                "name",
                row.name(),
                "weight",
                Written.plain(row.weight()),
                "score",
                Written.plain(row.score()),
                "off",
                Written.plain(row.off())))
        .showing(Stated.points(row.off()), Stated.points(row.due()));
  }

  private static Optional<Finding> total(Scorecard card, List<Deducted> rows) {
    FormEntry entry = card.form().declared().points().deducted();
    boolean blank =
        rows.size() < card.rows().size()
            || card.funds().filter(f -> f.weight().isPresent() && f.self().isEmpty()).isPresent();
    if (blank || entry.number().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal fund =
        card.funds()
            .flatMap(f -> f.weight().flatMap(weight -> f.self().map(weight::subtract)))
            .orElse(BigDecimal.ZERO);
    BigDecimal written = sum(rows.stream().map(Deducted::off)).add(fund);
    BigDecimal due = sum(rows.stream().map(Deducted::due)).add(fund);
    BigDecimal stated = points(entry);
    boolean right =
        Stream.of(written, due, written.subtract(fund))
            .anyMatch(each -> each.compareTo(stated) == 0);
    return right
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                    entry.place().orElseThrow(),
                    DEDUCTION_TOTAL_DIFFERS,
                    Message.of("finding.DEDUCTION_TOTAL_DIFFERS"))
                .showing(Stated.points(stated), Stated.points(written)));
  }

  /** Whether weights and scores make up their totals; else it is one of these that is told. */
  private static boolean addsUp(Scorecard card) {
    BigDecimal scores =
        sum(
            Stream.concat(
                card.rows().stream().flatMap(row -> row.self().stream()),
                card.funds().flatMap(FundScore::self).stream()));
    BigDecimal weights =
        sum(
            Stream.concat(
                card.rows().stream().flatMap(row -> row.weight().stream()),
                card.funds().flatMap(FundScore::weight).stream()));
    return card.declared().score().filter(total -> total.compareTo(scores) != 0).isEmpty()
        && card.declared().weight().filter(total -> total.compareTo(weights) != 0).isEmpty();
  }

  private static BigDecimal sum(Stream<BigDecimal> points) {
    return points.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Some write what is taken off with a minus sign. */
  private static BigDecimal points(FormEntry entry) {
    return entry.number().orElse(BigDecimal.ZERO).abs();
  }
}
