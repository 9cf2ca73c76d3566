package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The fund block of a self-evaluation form.
 *
 * @param sheet the sheet it stands on
 * @param range its cells with the header
 * @param money the amount unit that the block states, such as 万元; {@link Unit#NONE} where it states
 *     none
 * @param total the line of the whole amount
 * @param parts the lines below it
 * @param breakdowns the total taken apart otherwise
 * @param overspent where the form says why more was spent than planned
 */
public record FundBlock(
    String sheet,
    CellRange range,
    Unit money,
    Optional<FundRow> total,
    List<FundRow> parts,
    List<FundBreakdown> breakdowns,
    Optional<SheetCell> overspent) {
  public FundBlock {
    parts = List.copyOf(parts);
    breakdowns = List.copyOf(breakdowns);
  }

  /** A block whose total is taken apart by its lines alone. */
  public FundBlock(
      String sheet, CellRange range, Unit money, Optional<FundRow> total, List<FundRow> parts) {
    this(sheet, range, money, total, parts, List.of(), Optional.empty());
  }

  /** The amount unit in words; empty where the block states none. */
  public String unit() {
    return money.label();
  }

  /** The same block with the figures of its total put otherwise. */
  FundBlock map(UnaryOperator<SheetCell> put) {
    return new FundBlock(
        sheet, range, money, total.map(line -> line.map(put)), parts, breakdowns, overspent);
  }

  /** The same block with its amounts in doubt or not; those of a total in doubt are, too. */
  FundBlock doubting(Predicate<SheetCell> doubtful) {
    Optional<FundRow> whole = total.map(line -> line.doubting(doubtful));
    return new FundBlock(
        sheet,
        range,
        money,
        whole,
        parts.stream()
            .map(line -> line.doubting(doubtful))
            .map(line -> whole.map(line::within).orElse(line))
            .toList(),
        breakdowns.stream().map(one -> one.doubting(doubtful)).toList(),
        overspent);
  }

  /** The same block with a total of so many points. */
  FundBlock worth(FormEntry points) {
    return new FundBlock(
        sheet, range, money, total.map(line -> line.worth(points)), parts, breakdowns, overspent);
  }

  /** What the amounts of a block with some unit are read against. */
  static Expectation amounts(Unit money) {
    return money.measures() ? Expectation.amount(money) : Expectation.any();
  }

  /**
   * The amounts of a line, in 元 where the block or the cell states a unit.
   *
   * @param initial budget at the start of the year
   * @param adjusted budget of the whole year after adjustments
   * @param executed amount spent
   */
  public record Amounts(FormEntry initial, FormEntry adjusted, FormEntry executed) {
    Amounts map(UnaryOperator<SheetCell> put) {
      return new Amounts(initial.map(put), adjusted.map(put), executed.map(put));
    }

    Amounts doubting(Predicate<SheetCell> doubtful) {
      return new Amounts(
          initial.doubting(doubtful), adjusted.doubting(doubtful), executed.doubting(doubtful));
    }

    /** In doubt, too, where the whole is of which these are a part. */
    Amounts within(Amounts whole) {
      return new Amounts(
          initial.within(whole.initial),
          adjusted.within(whole.adjusted),
          executed.within(whole.executed));
    }

    /** The three of them. */
    public Stream<FormEntry> all() {
      return Stream.of(initial, adjusted, executed);
    }
  }

  /**
   * One line; a field is absent where the block has no such column.
   *
   * @param label what it is of
   * @param amounts its amounts
   * @param written execution rate as written, a ratio
   * @param points weight and self score
   */
  public record FundRow(String label, Amounts amounts, FormEntry written, PointEntries points) {
    public Optional<SheetCell> initial() {
      return amounts.initial().place();
    }

    public Optional<SheetCell> adjusted() {
      return amounts.adjusted().place();
    }

    public Optional<SheetCell> executed() {
      return amounts.executed().place();
    }

    public Optional<SheetCell> rate() {
      return written.place();
    }

    public Optional<SheetCell> weight() {
      return points.weight().place();
    }

    public Optional<SheetCell> score() {
      return points.score().place();
    }

    FundRow map(UnaryOperator<SheetCell> put) {
      return new FundRow(label, amounts.map(put), written.map(put), points.map(put));
    }

    FundRow doubting(Predicate<SheetCell> doubtful) {
      return new FundRow(label, amounts.doubting(doubtful), written, points);
    }

    FundRow within(FundRow whole) {
      return new FundRow(label, amounts.within(whole.amounts), written, points);
    }

    /** Whether one of its amounts is in doubt. */
    public boolean doubted() {
      return amounts.all().anyMatch(FormEntry::doubted);
    }

    /** Whether one of its amounts is filled. */
    boolean hasAmounts() {
      return amounts.all().anyMatch(FormEntry::isFilled);
    }

    /** The same line with the weight that a label of the block states. */
    FundRow worth(FormEntry stated) {
      return new FundRow(label, amounts, written, points.worth(stated));
    }

    FundRow scored(FormEntry stated) {
      return new FundRow(label, amounts, written, points.scored(stated));
    }
  }
}
