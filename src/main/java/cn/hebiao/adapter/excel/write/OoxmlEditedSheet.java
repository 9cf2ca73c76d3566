package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.List;
import java.util.Set;

/** A worksheet of an Office Open XML file, as the sorting of edits sees it. */
record OoxmlEditedSheet(SheetGrid grid, CellReader reader, Set<CellRef> discussed)
    implements PlannedCells.EditedSheet {
  @Override
  public boolean isBlank(CellRef cell) {
    return grid.cell(cell).map(reader::isBlank).orElse(true)
        && grid.formulaAreas().stream().noneMatch(area -> area.contains(cell));
  }

  @Override
  public List<CellRange> merges() {
    return grid.merges();
  }

  @Override
  public int rows() {
    return 1_048_576;
  }

  @Override
  public int columns() {
    return 16_384;
  }
}
