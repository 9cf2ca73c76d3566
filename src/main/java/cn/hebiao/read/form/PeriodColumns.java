package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.regex.Pattern;

/**
 * Columns under one label of which each says what was reached in, or up to, another part of the
 * year.
 *
 * @param last the header's last row
 */
record PeriodColumns(Sheet sheet, int last) {
  private static final Pattern PERIOD = Pattern.compile("季度|月|半年|全年|年末|年底|年终|累计|合计");
  private static final Pattern WHOLE_YEAR = Pattern.compile("^(?!.*季度)(?:.*(?:全年|年末|年底|年终|合计).*)$");

  /** The column of the whole year beside one of a part of it, else the column itself. */
  int wholeYear(int column) {
    if (last == 0 || !PERIOD.matcher(label(column)).find()) {
      return column;
    }
    CellRange group = sheet.extent(new CellRef(last - 1, column));
    int latest = column;
    for (int at = group.first().column(); at <= group.last().column(); at++) {
      if (WHOLE_YEAR.matcher(label(at)).matches()) {
        return at;
      }
      latest = PERIOD.matcher(label(at)).find() ? Math.max(latest, at) : latest;
    }
    return latest;
  }

  private String label(int column) {
    return LabelText.normalise(sheet.showing(new CellRef(last, column)).words());
  }
}
