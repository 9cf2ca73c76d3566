package cn.hebiao.tell.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeColumnsTest {
  private static final CellRange FORM = CellRange.of(1, 0, 9, 4);

  private static Sheet sheet(List<Cell> cells, List<CellRange> merges, List<CellRange> drawings) {
    return new Sheet("表", false, cells, merges, new TreeSet<>(), new TreeSet<>()).drawnOn(drawings);
  }

  private static int first(Sheet sheet, List<SheetBlock> taken) {
    return new FreeColumns(sheet, FORM, 3, taken).first();
  }

  /** A form in A2:E10; what stands in the way, and the first of three free columns. */
  @ParameterizedTest
  @CsvSource({"F2, 6", "F10, 6", "F1, 5", "F11, 5", "G5, 7", "H5, 8", "I5, 5", "E5, 5", "OO5, 5"})
  void aCell(String cell, int expected) {
    Sheet sheet = sheet(List.of(Cell.text(CellRef.of(cell), "字")), List.of(), List.of());
    assertEquals(expected, first(sheet, List.of()));
  }

  @Test
  void areas() {
    CellRange merge = CellRange.of(9, 5, 20, 6);
    CellRange below = CellRange.of(10, 5, 20, 6);
    CellRange drawing = CellRange.of(0, 7, 3, 8);
    CellRange fromTheForm = CellRange.of(3, 3, 4, 30);
    assertEquals(7, first(sheet(List.of(), List.of(merge, below), List.of()), List.of()));
    assertEquals(5, first(sheet(List.of(), List.of(below), List.of(fromTheForm)), List.of()));
    assertEquals(9, first(sheet(List.of(), List.of(merge), List.of(drawing)), List.of()));
    Sheet empty = sheet(List.of(), List.of(), List.of());
    assertEquals(8, first(empty, List.of(new SheetBlock("表", CellRange.of(5, 5, 5, 7)))));
    assertEquals(5, first(empty, List.of(new SheetBlock("别的", CellRange.of(5, 5, 5, 7)))));
  }

  /** Between 1 and 3 columns are too narrow; 400 columns away nobody looks on. */
  @Test
  void gapsAndTheEnd() {
    List<Cell> cells = new ArrayList<>();
    for (int column = 6; column < 2000; column += 3) {
      cells.add(Cell.text(new CellRef(4, column), "字"));
    }
    assertEquals(404, first(sheet(cells, List.of(), List.of()), List.of()));
  }

  /** Each thing beside the form is looked at once, however far away the free columns are. */
  @Test
  void nothingIsLookedAtAgain() {
    List<SheetBlock> blocks = new ArrayList<>();
    for (int column = 5; column < 305; column++) {
      blocks.add(new SheetBlock("表", CellRange.of(2, column, 2, column)));
    }
    Counting taken = new Counting(blocks);
    assertEquals(305, first(sheet(List.of(), List.of(), List.of()), taken));
    assertEquals(300, taken.looks);
  }

  /** A list that counts how often one of its elements is looked at. */
  private static final class Counting extends AbstractList<SheetBlock> {
    private final List<SheetBlock> blocks;
    private int looks;

    Counting(List<SheetBlock> blocks) {
      this.blocks = blocks;
    }

    @Override
    public SheetBlock get(int index) {
      looks++;
      return blocks.get(index);
    }

    @Override
    public int size() {
      return blocks.size();
    }
  }
}
