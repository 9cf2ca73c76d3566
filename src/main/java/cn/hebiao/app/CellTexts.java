package cn.hebiao.app;

import cn.hebiao.model.grid.CellRef;
import java.util.Map;

/** The port by which texts are put into cells of a workbook that the program carries. */
public interface CellTexts {
  /** The workbook with these texts; the same texts give the same bytes. Styles stay. */
  byte[] with(byte[] workbook, String sheet, Map<CellRef, String> texts);
}
