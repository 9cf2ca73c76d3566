package cn.hebiao.adapter.excel.read;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.util.Optional;

/** Makes cells of the grid from what a file stores, the same for both formats. */
final class Values {
  private final DateSystem dates;
  private final ShownText shown;

  Values(DateSystem dates) {
    this.dates = dates;
    this.shown = new ShownText(dates);
  }

  DateSystem dates() {
    return dates;
  }

  Cell number(CellRef ref, BigDecimal number, NumberStyle style, Optional<CellFormula> formula) {
    CellValue plain = new CellValue.Numeric(number);
    CellValue value =
        style
            .date()
            .flatMap(code -> dates.day(number))
            .<CellValue>map(day -> new CellValue.DateSerial(number, day))
            .orElse(plain);
    return new Cell(ref, value, shown.of(number, style), style.code(), formula);
  }

  Cell text(CellRef ref, String text, NumberStyle style, Optional<CellFormula> formula) {
    return new Cell(ref, new CellValue.Text(text), text, style.code(), formula);
  }

  Cell logical(CellRef ref, boolean value, NumberStyle style, Optional<CellFormula> formula) {
    String name = value ? "TRUE" : "FALSE";
    return new Cell(ref, new CellValue.Logical(value), name, style.code(), formula);
  }

  Cell fault(CellRef ref, String code, NumberStyle style, Optional<CellFormula> formula) {
    return new Cell(ref, new CellValue.ErrorValue(code), code, style.code(), formula);
  }

  /** A formula whose value the file does not hold. */
  Cell uncached(CellRef ref, String formula, NumberStyle style) {
    return new Cell(
        ref, CellValue.BLANK, "", style.code(), Optional.of(new CellFormula(formula, false)));
  }
}
