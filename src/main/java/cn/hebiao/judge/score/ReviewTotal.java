package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.read.form.ReviewEntry;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column with the scores of somebody other than the agency, as far as it is filled, in points.
 *
 * @param column one of its entries, which tells role and label
 * @param declared the total in that column; empty where the form states none
 * @param cell where the total stands or should; empty where the total row has no such cell
 * @param rows its scores in the rows, that of the execution row among them where it has one
 */
public record ReviewTotal(
    ReviewEntry column,
    Optional<BigDecimal> declared,
    Optional<SheetCell> cell,
    List<RowReview> rows) {
  public ReviewTotal {
    rows = List.copyOf(rows);
  }

  /**
   * The score of one row.
   *
   * @param given the score in this column; empty while it is blank
   * @param self the self score
   */
  public record RowReview(Optional<BigDecimal> given, Optional<BigDecimal> self) {}

  /** The columns of a form in which anything is filled, from left to right. */
  public static List<ReviewTotal> of(Scorecard card) {
    List<ReviewTotal> totals = new ArrayList<>();
    for (ReviewEntry entry : entries(card).toList()) {
      ReviewTotal total = of(entry, card);
      if (totals.stream().noneMatch(known -> known.column.besides(entry)) && total.filled()) {
        totals.add(total);
      }
    }
    return totals;
  }

  private static Stream<ReviewEntry> entries(Scorecard card) {
    return Stream.concat(
            card.rows().stream().map(row -> row.row().points()),
            Stream.of(card.form().declared().points()))
        .flatMap(points -> points.reviews().stream());
  }

  private static ReviewTotal of(ReviewEntry column, Scorecard card) {
    Optional<ReviewEntry> total = of(column, card.form().declared().points());
    return new ReviewTotal(
        column,
        total.flatMap(entry -> entry.score().number()),
        total.flatMap(entry -> entry.score().place()),
        Stream.concat(
                card.funds().stream().flatMap(fund -> of(column, fund).stream()),
                card.rows().stream()
                    .flatMap(row -> of(column, row.row().points(), row.self()).stream()))
            .filter(row -> row.given().isPresent() || row.self().isPresent())
            .toList());
  }

  private static Optional<RowReview> of(ReviewEntry column, FundScore fund) {
    return fund.block()
        .total()
        .filter(line -> !fund.repeated())
        .flatMap(line -> of(column, line.points(), fund.self()));
  }

  private static Optional<RowReview> of(
      ReviewEntry column, PointEntries points, Optional<BigDecimal> self) {
    return of(column, points).map(entry -> new RowReview(entry.score().number(), self));
  }

  private static Optional<ReviewEntry> of(ReviewEntry column, PointEntries points) {
    return points.reviews().stream().filter(column::besides).findFirst();
  }

  /** The score in the first column of a role; empty where there is none. */
  public static Optional<BigDecimal> of(Role role, ScoredRow row) {
    return row.row().points().reviews().stream()
        .filter(entry -> entry.role() == role)
        .flatMap(entry -> entry.score().number().stream())
        .findFirst();
  }

  private boolean filled() {
    return declared.isPresent() || !scores().isEmpty();
  }

  /** Whether every scored row has its score in this column. */
  public boolean complete() {
    return blank() == 0;
  }

  /** How many rows have none yet. */
  public long blank() {
    return rows.stream().filter(row -> row.given().isEmpty()).count();
  }

  /** The scores that are filled. */
  public List<BigDecimal> scores() {
    return rows.stream().flatMap(row -> row.given().stream()).toList();
  }

  /** The sum of the self scores of the rows that have a score in this column. */
  public BigDecimal selfSum() {
    return rows.stream()
        .filter(row -> row.given().isPresent())
        .flatMap(row -> row.self().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of the scores that are filled. */
  public BigDecimal sum() {
    return scores().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The total: as declared, else the sum where nothing is blank. */
  public Optional<BigDecimal> total() {
    return declared.or(() -> complete() && !rows.isEmpty() ? Optional.of(sum()) : declared);
  }
}
