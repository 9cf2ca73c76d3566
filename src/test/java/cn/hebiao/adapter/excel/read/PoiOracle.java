package cn.hebiao.adapter.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Compares what was read with what POI's own model says of the same file, cell by cell. */
final class PoiOracle {
  private final DataFormatter formatter = new DataFormatter(Locale.US);

  static void agree(Workbook expected, Book actual) {
    assertEquals(expected.getNumberOfSheets(), actual.sheets().size());
    PoiOracle oracle = new PoiOracle();
    for (int i = 0; i < expected.getNumberOfSheets(); i++) {
      Sheet sheet = actual.sheets().get(i);
      boolean shown = expected.getSheetVisibility(i) == SheetVisibility.VISIBLE;
      assertEquals(!shown, sheet.hidden());
      oracle.sheet(expected.getSheetAt(i), sheet);
    }
  }

  private void sheet(org.apache.poi.ss.usermodel.Sheet expected, Sheet actual) {
    assertEquals(expected.getSheetName(), actual.name());
    assertEquals(
        expected.getMergedRegions().stream()
            .map(CellRangeAddress::formatAsString)
            .sorted()
            .toList(),
        actual.merges().stream().map(m -> m.name()).sorted().toList());
    List<String> wanted = new ArrayList<>();
    TreeSet<Integer> hidden = new TreeSet<>();
    for (Row row : expected) {
      if (row.getZeroHeight()) {
        hidden.add(row.getRowNum());
      }
      row.forEach(cell -> wanted.addAll(described(cell)));
    }
    List<String> found = new ArrayList<>();
    for (Cell cell : actual.cells().values()) {
      found.add(described(cell));
    }
    assertEquals(String.join("\n", wanted), String.join("\n", found));
    assertEquals(true, hidden.containsAll(actual.hiddenRows()));
  }

  private List<String> described(org.apache.poi.ss.usermodel.Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    boolean uncached =
        formula && cell instanceof XSSFCell xssf && xssf.getCTCell().getV() == null
            || formula
                && cell instanceof XSSFCell empty
                && empty.getCTCell().getV().isEmpty()
                && type != CellType.STRING;
    String value = uncached ? "|" : value(cell, type);
    boolean nothing = type == CellType.BLANK || value.equals("text |");
    if (nothing && !formula) {
      return List.of();
    }
    String behind = formula ? "=" + cell.getCellFormula() : "";
    CellRef ref = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
    return List.of(ref.name() + " " + value + " " + behind);
  }

  private String value(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> "text " + cell.getStringCellValue() + "|" + cell.getStringCellValue();
      case BOOLEAN -> (cell.getBooleanCellValue() ? "TRUE" : "FALSE") + "|";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString() + "|";
      default -> "|";
    };
  }

  private String number(org.apache.poi.ss.usermodel.Cell cell) {
    double number = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(number)) {
      return cell.getLocalDateTimeCellValue().toLocalDate() + "|";
    }
    String format = cell.getCellStyle().getDataFormatString();
    int index = cell.getCellStyle().getDataFormat();
    if (DateUtil.isADateFormat(index, format)) {
      // A date before all dates: Excel shows only #####, and POI's text of it is of no use.
      format = "General";
      index = 0;
    }
    String shown = formatter.formatRawCellContents(number, index, format).strip();
    return fifteen(number) + "|" + shown;
  }

  /** What POI knows of Excel's 15 digits. */
  private static String fifteen(double number) {
    return plain(new BigDecimal(NumberToTextConverter.toText(number)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String described(Cell cell) {
    String value =
        cell.value()
            .date()
            .map(day -> day + "|")
            .or(() -> cell.value().number().map(n -> plain(n) + "|" + cell.shown()))
            .or(() -> cell.value().error().map(code -> code + "|"))
            .orElseGet(
                () ->
                    cell.value() instanceof cn.hebiao.model.grid.CellValue.Text text
                        ? "text " + text.text() + "|" + cell.shown()
                        : cell.shown() + "|");
    String behind = cell.formula().map(formula -> "=" + formula.text()).orElse("");
    return cell.ref().name() + " " + value + " " + behind;
  }
}
