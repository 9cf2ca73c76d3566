package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellUtil;

/** Single cells of an xls workbook. */
final class XlsCells {
  private XlsCells() {}

  /** The cell of a sheet, if it is stored. */
  static Optional<HSSFCell> at(HSSFSheet sheet, CellRef ref) {
    return Optional.ofNullable(sheet.getRow(ref.row())).map(row -> row.getCell(ref.column()));
  }

  /** The same, stored from now on. */
  static HSSFCell made(HSSFSheet sheet, CellRef ref) {
    return (HSSFCell) CellUtil.getCell(CellUtil.getRow(ref.row(), sheet), ref.column());
  }

  /** Writes a content; a formula that the old format cannot store is written as its value. */
  static void write(HSSFCell cell, Content content) {
    CellXml.formula(content).ifPresent(formula -> formula(cell, formula));
    content.fold(
        words -> {
          cell.setCellValue(XmlChars.stored(words.text()));
          return cell;
        },
        figure -> {
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

  /** Links a cell to a place in its workbook. */
  static void link(HSSFCell cell, String place) {
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(place);
    cell.setHyperlink(link);
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
