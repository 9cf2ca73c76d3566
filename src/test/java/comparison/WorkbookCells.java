package comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * The cells of a workbook as a person would tell them apart: value, formula, comment, link and what
 * the style shows.
 *
 * @param cells what there is to say of a place, by the place
 */
public record WorkbookCells(Map<String, Map<String, String>> cells) {
  /** Reads a workbook file of either format. */
  public static WorkbookCells of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook book = WorkbookFactory.create(in)) {
      Map<String, Map<String, String>> cells = new LinkedHashMap<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        Sheet sheet = book.getSheetAt(i);
        cells.put(sheet.getSheetName(), sheet(sheet, book.getSheetVisibility(i).name()));
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.put(sheet.getSheetName() + "!" + cell.getAddress(), cell(cell));
          }
        }
      }
      return new WorkbookCells(cells);
    }
  }

  private static Map<String, String> sheet(Sheet sheet, String visibility) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("sheet", visibility);
    facts.put(
        "merged",
        String.join(
            " ",
            sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .sorted()
                .toList()));
    return facts;
  }

  private static Map<String, String> cell(Cell cell) {
    Map<String, String> facts = new LinkedHashMap<>();
    switch (cell.getCellType()) {
      case FORMULA -> {
        facts.put("formula", cell.getCellFormula());
        facts.put("value", cached(cell));
      }
      case NUMERIC -> facts.put("value", Double.toString(cell.getNumericCellValue()));
      case STRING -> facts.put("value", cell.getStringCellValue());
      case BOOLEAN -> facts.put("value", Boolean.toString(cell.getBooleanCellValue()));
      case ERROR -> facts.put("value", "error " + cell.getErrorCellValue());
      case BLANK, _NONE -> {}
    }
    if (cell.getCellComment() != null) {
      facts.put("comment", cell.getCellComment().getString().getString());
    }
    if (cell.getHyperlink() != null) {
      facts.put("link", String.valueOf(cell.getHyperlink().getAddress()));
    }
    facts.put("style", style(cell));
    return facts;
  }

  private static String cached(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> "error";
    };
  }

  private static String style(Cell cell) {
    CellStyle style = cell.getCellStyle();
    Font font = cell.getSheet().getWorkbook().getFontAt(style.getFontIndex());
    List<String> marks = new ArrayList<>();
    if (style.getFillForegroundColorColor() instanceof XSSFColor colour) {
      marks.add("fill " + colour.getARGBHex());
    } else {
      marks.add("fill " + style.getFillPattern() + " " + style.getFillForegroundColor());
    }
    marks.add(font.getFontName() + " " + font.getFontHeightInPoints());
    marks.add((font.getBold() ? "bold " : "") + (font.getItalic() ? "italic " : "") + "colour");
    marks.add(Short.toString(font.getColor()));
    marks.add(style.getDataFormatString());
    marks.add(style.getAlignment() + (style.getWrapText() ? " wrapped" : ""));
    marks.add(
        style.getBorderTop()
            + " "
            + style.getBorderBottom()
            + " "
            + style.getBorderLeft()
            + " "
            + style.getBorderRight());
    return String.join(", ", marks);
  }

  /** What is different in another workbook, a line for each cell and fact. */
  public List<String> differences(WorkbookCells after) {
    List<String> lines = new ArrayList<>();
    Set<String> places = new LinkedHashSet<>(cells.keySet());
    places.addAll(after.cells.keySet());
    for (String place : places) {
      Map<String, String> old = cells.getOrDefault(place, Map.of());
      Map<String, String> now = after.cells.getOrDefault(place, Map.of());
      Set<String> facts = new LinkedHashSet<>(old.keySet());
      facts.addAll(now.keySet());
      for (String fact : facts) {
        String was = old.getOrDefault(fact, "nothing");
        String is = now.getOrDefault(fact, "nothing");
        if (!was.equals(is)) {
          lines.add(place + " " + fact + ": " + was + " -> " + is);
        }
      }
    }
    return lines;
  }
}
