package cn.hebiao.adapter.excel.read;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
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

  /** The cell at a place, still without a value. */
  ValuePlace at(CellRef ref, NumberStyle style, Optional<CellFormula> formula) {
    return new ValuePlace(ref, style, formula);
  }

  /** All of a cell but its value. */
  final class ValuePlace {
    private final CellRef ref;
    private final NumberStyle style;
    private final Optional<CellFormula> formula;

    private ValuePlace(CellRef ref, NumberStyle style, Optional<CellFormula> formula) {
      this.ref = ref;
      this.style = style;
      this.formula = formula;
    }

    /** The same shown in another format. */
    ValuePlace as(NumberStyle other) {
      return new ValuePlace(ref, other, formula);
    }

    private Cell cell(CellValue value, String text) {
      return new Cell(ref, value, text, style.code(), formula);
    }

    Cell number(BigDecimal number) {
      Optional<LocalDate> day = style.date().flatMap(code -> dates.day(number));
      CellValue value =
          day.isPresent()
              ? new CellValue.DateSerial(number, day.get())
              : new CellValue.Numeric(number);
      return cell(value, shown.of(number, style));
    }

    Cell text(String text) {
      return cell(new CellValue.Text(text), text);
    }

    Cell logical(boolean value) {
      return cell(new CellValue.Logical(value), value ? "TRUE" : "FALSE");
    }

    Cell fault(String code) {
      return cell(new CellValue.ErrorValue(code), code);
    }

    /** One whose value the file does not hold. */
    Cell blank() {
      return cell(CellValue.BLANK, "");
    }
  }
}
