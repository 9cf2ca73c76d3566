package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A template that has been looked over: every command in it is one that we know, and every
 * expression stands where it will be filled.
 */
record Template(XSSFWorkbook workbook, List<TemplateBand> bands) {
  /**
   * Opens a template.
   *
   * @param bytes the workbook
   * @param lists the names of the lists there are
   */
  static Template read(byte[] bytes, Set<String> lists) {
    XSSFWorkbook workbook = open(bytes);
    List<TemplateBand> bands = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      bands.addAll(bands(workbook.getSheetAt(i), lists));
    }
    if (bands.isEmpty()) {
      throw new InvalidTemplate(Message.of("template.empty", "known", String.join("、", lists)));
    }
    return new Template(workbook, List.copyOf(bands));
  }

  private static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | org.apache.poi.EmptyFileException
        | org.apache.poi.UnsupportedFileFormatException e) {
      throw new InvalidTemplate(Message.of("template.unreadable"), e);
    }
  }

  private static List<TemplateBand> bands(XSSFSheet sheet, Set<String> lists) {
    List<CellRangeAddress> areas = new ArrayList<>();
    List<TemplateBand> bands = new ArrayList<>();
    for (XSSFComment comment : sheet.getCellComments().values()) {
      String place = place(sheet, comment.getRow(), comment.getColumn());
      for (TemplateCommand command : TemplateCommand.all(comment.getString().getString(), place)) {
        CellReference last = command.lastCell();
        CellRangeAddress range =
            new CellRangeAddress(
                comment.getRow(), last.getRow(), comment.getColumn(), last.getCol());
        if (command.isArea()) {
          areas.add(range);
        } else {
          bands.add(command.band(sheet.getSheetName(), range, lists));
        }
      }
    }
    requireApart(bands);
    for (TemplateBand band : bands) {
      requireInside(areas, sheet, band.row(), band.firstColumn());
      requireInside(areas, sheet, band.row(), band.lastColumn());
    }
    requireFilled(sheet, areas);
    shareTexts(sheet);
    return bands;
  }

  private static void requireApart(List<TemplateBand> bands) {
    Set<Integer> rows = new HashSet<>();
    for (TemplateBand band : bands) {
      if (!rows.add(band.row())) {
        String place =
            band.sheet() + "!" + new CellReference(band.row(), band.firstColumn()).formatAsString();
        throw new InvalidTemplate(Message.of("template.twoInRow", "place", place));
      }
    }
  }

  private static void requireFilled(XSSFSheet sheet, List<CellRangeAddress> areas) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        if (text.contains("$[")) {
          String place = place(sheet, cell.getRowIndex(), cell.getColumnIndex());
          throw new InvalidTemplate(Message.of("template.userFormula", "place", place));
        }
        if (text.contains("${")) {
          requireInside(areas, sheet, cell.getRowIndex(), cell.getColumnIndex());
        }
      }
    }
  }

  /** Texts that are stored in their cells, as some programs do, are lost when JXLS clears them. */
  private static void shareTexts(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (((XSSFCell) cell).getCTCell().isSetIs()) {
          String text = cell.getStringCellValue();
          cell.setBlank();
          cell.setCellValue(text);
        }
      }
    }
  }

  private static void requireInside(
      List<CellRangeAddress> areas, XSSFSheet sheet, int row, int column) {
    if (areas.stream().noneMatch(area -> area.isInRange(row, column))) {
      throw new InvalidTemplate(Message.of("template.outside", "place", place(sheet, row, column)));
    }
  }

  private static String place(XSSFSheet sheet, int row, int column) {
    return sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
  }
}
