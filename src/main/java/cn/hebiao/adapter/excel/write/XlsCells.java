package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Content;
import java.math.BigDecimal;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.ss.formula.FormulaParseException;

/** Contents of single cells of an xls workbook. */
final class XlsCells {
  private XlsCells() {}

  /** Writes a content; a formula that the old format cannot store is written as its value. */
  static void write(HSSFCell cell, Content content) {
    content.fold(
        words -> {
          words.formula().ifPresent(formula -> formula(cell, formula));
          cell.setCellValue(XmlChars.stored(words.text()));
          return cell;
        },
        figure -> {
          figure.formula().ifPresent(formula -> formula(cell, formula));
          cell.setCellValue(figure.value().doubleValue());
          return cell;
        });
  }

  private static void formula(HSSFCell cell, String formula) {
    try {
      cell.setCellFormula(formula);
    } catch (FormulaParseException e) {
      cell.setBlank();
    }
  }

  /** What a cell holds, in the words of the register. */
  static String held(HSSFCell cell) {
    return switch (cell.getCellType()) {
      case FORMULA -> "F:" + cell.getCellFormula();
      case NUMERIC -> "N:" + AttributeNumbers.plain(BigDecimal.valueOf(cell.getNumericCellValue()));
      case STRING -> "T:" + cell.getStringCellValue();
      default -> "";
    };
  }
}
