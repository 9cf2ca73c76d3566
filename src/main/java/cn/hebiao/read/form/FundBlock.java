package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.SheetCell;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The fund block of a self-evaluation form.
 *
 * @param sheet the sheet it stands on
 * @param range its cells with the header
 * @param unit the amount unit that the block states, such as 万元; empty where it states none
 * @param total the line of the whole amount
 * @param parts the lines below it
 */
public record FundBlock(
    String sheet, CellRange range, String unit, Optional<Line> total, List<Line> parts) {
  public FundBlock {
    parts = List.copyOf(parts);
  }

  /** The same block with its amount unit. */
  FundBlock in(String stated) {
    return new FundBlock(sheet, range, stated, total, parts);
  }

  /** The same block with the figures of its total put otherwise. */
  FundBlock map(UnaryOperator<SheetCell> put) {
    return new FundBlock(sheet, range, unit, total.map(line -> line.map(put)), parts);
  }

  /** One line; a cell is absent where the block has no such column. */
  public record Line(
      String label,
      Optional<SheetCell> initial,
      Optional<SheetCell> adjusted,
      Optional<SheetCell> executed,
      Optional<SheetCell> weight,
      Optional<SheetCell> rate,
      Optional<SheetCell> score) {
    Line map(UnaryOperator<SheetCell> put) {
      return new Line(
          label,
          initial.map(put),
          adjusted.map(put),
          executed.map(put),
          weight.map(put),
          rate.map(put),
          score.map(put));
    }

    /** Whether one of its amounts is filled. */
    boolean hasAmounts() {
      return Stream.of(initial, adjusted, executed)
          .flatMap(Optional::stream)
          .anyMatch(cell -> !cell.isBlank());
    }

    /** The same line with the weight that a label of the block states. */
    Line with(Optional<SheetCell> stated) {
      return new Line(label, initial, adjusted, executed, stated, rate, score);
    }
  }
}
