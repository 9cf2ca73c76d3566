package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;

/**
 * What Excel checks when cells are filled in. Taken out before filling, for JXLS moves them
 * wrongly, and put back where the rows now are.
 */
final class EntryChecks {
  private final XSSFWorkbook workbook;
  private final Map<String, CTDataValidations> checks = new HashMap<>();

  private EntryChecks(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Takes the checks out of a workbook. */
  static EntryChecks takenFrom(XSSFWorkbook workbook) {
    EntryChecks taken = new EntryChecks(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (sheet.getCTWorksheet().isSetDataValidations()) {
        CTDataValidations all = sheet.getCTWorksheet().getDataValidations();
        taken.checks.put(sheet.getSheetName(), (CTDataValidations) all.copy());
        sheet.getCTWorksheet().unsetDataValidations();
      }
    }
    return taken;
  }

  /** Has a copy of a sheet check the same. */
  void copy(String sheet, String copy) {
    if (checks.containsKey(sheet)) {
      checks.put(copy, checks.get(sheet));
    }
  }

  /** Puts them back; those of a band hold for all its rows. */
  void putBack(Growth growth) {
    checks.forEach(
        (sheet, taken) -> {
          CTDataValidations all = (CTDataValidations) taken.copy();
          for (CTDataValidation check : all.getDataValidationList()) {
            List<String> moved = new ArrayList<>();
            for (Object range : check.getSqref()) {
              CellRangeAddress cells = CellRangeAddress.valueOf(range.toString());
              moved.add(growth.grown(cells, sheet).formatAsString());
            }
            check.setSqref(moved);
          }
          workbook.getSheet(sheet).getCTWorksheet().setDataValidations(all);
        });
  }
}
