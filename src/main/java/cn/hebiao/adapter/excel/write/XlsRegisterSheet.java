package cn.hebiao.adapter.excel.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The register in an xls workbook. */
final class XlsRegisterSheet {
  private XlsRegisterSheet() {}

  /** A name for a new sheet, numbered where the wanted one is taken. */
  static String freeName(HSSFWorkbook book, String wanted) {
    String name = wanted;
    for (int number = 2; book.getSheet(name) != null; number++) {
      name = wanted + "(" + number + ")";
    }
    return name;
  }

  static void write(HSSFWorkbook book, ChangeRegister register) {
    HSSFSheet sheet = book.createSheet(freeName(book, WriterWording.CHINESE.register()));
    List<List<String>> rows = register.rows();
    for (int i = 0; i < Math.min(rows.size(), XlsSheetEditor.ROWS); i++) {
      HSSFRow row = sheet.createRow(i);
      for (int column = 0; column < rows.get(i).size(); column++) {
        row.createCell(column).setCellValue(rows.get(i).get(column));
      }
    }
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  /** The register of a sheet; an empty one where it is none. */
  static ChangeRegister read(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    if (sheet.getSheetName().startsWith(WriterWording.CHINESE.register())) {
      for (Row row : sheet) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
          Cell cell = row.getCell(i);
          boolean text = cell != null && cell.getCellType() == CellType.STRING;
          texts.add(text ? cell.getStringCellValue() : "");
        }
        rows.add(texts);
      }
    }
    return ChangeRegister.of(rows);
  }

  /** The register of a workbook; an empty one where it has none. */
  static ChangeRegister read(HSSFWorkbook book) {
    for (Sheet sheet : book) {
      ChangeRegister register = read(sheet);
      if (!register.isEmpty()) {
        return register;
      }
    }
    return new ChangeRegister();
  }
}
