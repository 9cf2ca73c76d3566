package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * In a block of percentages one below the other, a lone 95 between 0.93 and 0.97 was typed without
 * its percent sign, and a lone 9500% with one too many.
 */
public final class PercentCheck implements BookCheck {
  public static final FindingCode PERCENT_CONFUSED = FindingCode.warning("PERCENT_CONFUSED");

  private static final int FEWEST = 4;

  /** A rate that is meant lies between these; times a hundred it is what was typed. */
  private static final BigDecimal LEAST = new BigDecimal("0.2");

  private static final BigDecimal MOST = new BigDecimal("1.5");

  @Override
  public List<FindingCode> codes() {
    return List.of(PERCENT_CONFUSED);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Sheet sheet : checked.book().sheets()) {
      for (List<Cell> block : blocks(sheet)) {
        odd(block).map(cell -> finding(sheet, cell)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The numbers that stand below each other without a gap. */
  private static Collection<List<Cell>> blocks(Sheet sheet) {
    Map<Integer, List<Cell>> open = new TreeMap<>();
    List<List<Cell>> blocks = new ArrayList<>();
    for (Cell cell : sheet.cells().values()) {
      int column = cell.ref().column();
      if (cell.value().number().isEmpty()) {
        continue;
      }
      List<Cell> block = open.get(column);
      boolean next =
          block != null && block.get(block.size() - 1).ref().row() == cell.ref().row() - 1;
      if (!next) {
        block = new ArrayList<>();
        open.put(column, block);
        blocks.add(block);
      }
      block.add(cell);
    }
    return blocks;
  }

  /** The one number of a block of percentages that is a hundred times what it should be. */
  private static Optional<Cell> odd(List<Cell> block) {
    if (block.size() < FEWEST) {
      return Optional.empty();
    }
    List<Cell> odd = block.stream().filter(cell -> !plausible(cell)).toList();
    return odd.size() == 1
        ? Optional.of(odd.get(0)).filter(PercentCheck::hundredfold)
        : Optional.empty();
  }

  private static boolean percent(Cell cell) {
    return cell.format().contains("%");
  }

  private static BigDecimal number(Cell cell) {
    return cell.value().number().orElse(BigDecimal.ZERO);
  }

  private static boolean plausible(Cell cell) {
    return percent(cell) && number(cell).abs().compareTo(MOST) <= 0;
  }

  private static boolean hundredfold(Cell cell) {
    BigDecimal meant = number(cell).movePointLeft(2);
    return meant.compareTo(LEAST) >= 0 && meant.compareTo(MOST) <= 0;
  }

  private static Finding finding(Sheet sheet, Cell cell) {
    return Finding.at(new SheetCell(sheet.name(), cell), PERCENT_CONFUSED)
        .showing(
            Stated.number(number(cell), Unit.SHARE, cell.shown().strip()),
            Stated.percent(number(cell).movePointLeft(2)));
  }
}
