package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * The template's conditional formats, taken out before filling and put back afterwards over whole
 * bands. JXLS would make one for each cell, all judged by the first row.
 */
final class ConditionalFormats {
  private final XSSFWorkbook workbook;
  private final Map<String, List<CTConditionalFormatting>> formats = new HashMap<>();

  private ConditionalFormats(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static ConditionalFormats takenFrom(XSSFWorkbook workbook) {
    ConditionalFormats taken = new ConditionalFormats(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      List<CTConditionalFormatting> copies = new ArrayList<>();
      for (CTConditionalFormatting format :
          sheet.getCTWorksheet().getConditionalFormattingArray()) {
        copies.add((CTConditionalFormatting) format.copy());
      }
      taken.formats.put(sheet.getSheetName(), copies);
      sheet.getCTWorksheet().setConditionalFormattingArray(new CTConditionalFormatting[0]);
    }
    return taken;
  }

  /** Has a copy of a sheet hold the same formats. */
  void copy(String sheet, String copy) {
    formats.put(
        copy,
        formats.get(sheet).stream()
            .map(format -> (CTConditionalFormatting) format.copy())
            .toList());
  }

  void putBack(Growth growth) {
    formats.forEach(
        (sheet, list) -> {
          for (CTConditionalFormatting format : list) {
            format.setSqref(moved(format, sheet, growth));
            workbook.getSheet(sheet).getCTWorksheet().addNewConditionalFormatting().set(format);
          }
        });
  }

  private static List<String> moved(CTConditionalFormatting format, String sheet, Growth growth) {
    List<String> ranges = new ArrayList<>();
    for (Object range : format.getSqref()) {
      CellRangeAddress old = CellRangeAddress.valueOf(range.toString());
      ranges.add(growth.grown(old, sheet).formatAsString());
    }
    return ranges.stream().collect(Collectors.toList());
  }
}
