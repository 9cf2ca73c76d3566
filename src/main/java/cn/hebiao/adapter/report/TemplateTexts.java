package cn.hebiao.adapter.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template's expressions in the table of shared texts, where POI keeps them although no cell
 * uses them any more. They are emptied, so that searching the file finds none.
 */
record TemplateTexts(XSSFWorkbook workbook, Set<Integer> expressions) {
  static TemplateTexts of(XSSFWorkbook workbook) {
    Set<Integer> expressions = new HashSet<>();
    List<RichTextString> texts = workbook.getSharedStringSource().getSharedStringItems();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).getString().contains("${")) {
        expressions.add(i);
      }
    }
    return new TemplateTexts(workbook, expressions);
  }

  /** Empties those that no cell uses: an agency may by chance have written the same. */
  void empty() {
    Set<Integer> unused = new HashSet<>(expressions);
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && ((XSSFCell) cell).getCTCell().isSetV()) {
            unused.remove(Integer.valueOf(((XSSFCell) cell).getCTCell().getV()));
          }
        }
      }
    }
    List<RichTextString> texts = workbook.getSharedStringSource().getSharedStringItems();
    for (int i : unused) {
      ((XSSFRichTextString) texts.get(i)).getCTRst().setT("");
    }
  }
}
