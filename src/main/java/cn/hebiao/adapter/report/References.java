package cn.hebiao.adapter.report;

import java.util.Optional;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.NameIdentifier;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Moves the references of a formula to where the template's rows now stand.
 *
 * @param workbook the workbook
 * @param growth where the rows now stand
 * @param sheet the formula's sheet
 * @param band the band that the formula's own row is, if it is one
 * @param row the formula's new row
 */
record References(
    XSSFWorkbook workbook, Growth growth, String sheet, Optional<TemplateBand> band, int row) {

  String moved(String formula) {
    XSSFEvaluationWorkbook book = XSSFEvaluationWorkbook.create(workbook);
    int index = workbook.getSheetIndex(sheet);
    Ptg[] tokens = FormulaParser.parse(formula, book, FormulaType.CELL, index, -1);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = moved(tokens[i]);
    }
    return FormulaRenderer.toFormulaString(book, tokens);
  }

  private Ptg moved(Ptg token) {
    if (token instanceof Ref3DPxg ref) {
      return ref.getExternalWorkbookNumber() > 0 ? ref : area(ref.getSheetName(), ref, ref);
    }
    if (token instanceof Area3DPxg area) {
      if (area.getExternalWorkbookNumber() <= 0) {
        move(area.getSheetName(), area);
      }
      return area;
    }
    if (token instanceof RefPtg ref) {
      return area(sheet, ref, ref);
    }
    if (token instanceof AreaPtg area) {
      move(sheet, area);
    }
    return token;
  }

  private void move(String target, AreaPtgBase area) {
    int first = area.getFirstRow();
    int last = area.getLastRow();
    area.setFirstRow(first(target, first));
    area.setLastRow(last(target, last));
  }

  private Ptg area(String target, RefPtgBase ref, Ptg self) {
    int first = first(target, ref.getRow());
    int last = last(target, ref.getRow());
    if (first == last) {
      ref.setRow(first);
      return self;
    }
    CellReference from =
        new CellReference(first, ref.getColumn(), !ref.isRowRelative(), !ref.isColRelative());
    CellReference to =
        new CellReference(last, ref.getColumn(), !ref.isRowRelative(), !ref.isColRelative());
    AreaReference area = new AreaReference(from, to, workbook.getSpreadsheetVersion());
    return self instanceof Ref3DPxg
        ? new Area3DPxg(new SheetIdentifier(null, new NameIdentifier(target, true)), area)
        : new AreaPtg(area);
  }

  private int first(String target, int old) {
    return ownRow(target, old) ? row : growth.first(target, old);
  }

  private int last(String target, int old) {
    return ownRow(target, old) ? row : growth.last(target, old);
  }

  private boolean ownRow(String target, int old) {
    return target.equals(sheet) && band.map(own -> own.row() == old).orElse(false);
  }
}
