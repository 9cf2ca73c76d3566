package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.year.BlankFormMaker;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.read.form.IssuedMark;
import cn.hebiao.year.issue.BlankForm;
import cn.hebiao.year.issue.FormCell;
import cn.hebiao.year.issue.FormSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * Makes workbooks of blank forms with nothing that Excel, WPS and LibreOffice do not have in
 * common. What is closed is protected without a password, against slips only.
 */
public final class IssuedFormWriter implements BlankFormMaker {
  /** Columns that Excel knows. */
  private static final int ALL_COLUMNS = 16_384;

  private static final int LANDSCAPE_FROM = 150;
  private static final String STYLES = "xl/styles.xml";
  private static final int FIRST_LIST = 3;

  private final Messages messages;
  private final FormLooks looks;

  /**
   * @param looks how forms look
   */
  public IssuedFormWriter(Messages messages, FormLooks looks) {
    this.messages = messages;
    this.looks = looks;
  }

  @Override
  public byte[] write(BlankForm form) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.getProperties().getCoreProperties().setCreator("");
      book.getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(java.time.Instant.EPOCH)));
      IssuedStyles styles = new IssuedStyles(book, messages, looks);
      for (FormSheet sheet : form.sheets()) {
        sheet(book, sheet, styles);
      }
      Map<String, String> names = behind(book, form);
      for (FormSheet sheet : form.sheets()) {
        new IssuedHints(book.getSheet(sheet.name()), messages, names).add(sheet);
      }
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.setActiveSheet(0);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return finished(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] finished(byte[] saved) {
    ZipParts parts = ZipParts.read(TimelessParts.of(saved));
    String styles = new String(parts.content(STYLES).orElseThrow(), StandardCharsets.UTF_8);
    parts.put(STYLES, IssuedStyles.named(styles).getBytes(StandardCharsets.UTF_8));
    return parts.write();
  }

  private void sheet(XSSFWorkbook book, FormSheet form, IssuedStyles styles) {
    XSSFSheet sheet = book.createSheet(form.name());
    int total = form.widths().stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < form.widths().size(); i++) {
      sheet.setColumnWidth(i, form.widths().get(i) * 256 + 182);
      sheet.setDefaultColumnStyle(i, styles.closed());
    }
    closeTheRest(sheet, form.widths().size(), styles.closed());
    Map<CellRange, FormCell> merged = new HashMap<>();
    for (FormCell cell : form.cells()) {
      write(sheet, cell, styles);
      form.merges().stream()
          .filter(range -> range.first().equals(cell.ref()))
          .forEach(range -> merged.put(range, cell));
    }
    for (CellRange range : form.merges()) {
      merge(sheet, range, merged.get(range), styles);
    }
    heights(sheet, form);
    PrintoutPage.set(sheet, total > LANDSCAPE_FROM);
    looks.lay(sheet);
    sheet.setHorizontallyCenter(true);
    if (form.heading() > 0) {
      PrintoutPage.header(sheet, form.heading() - 1);
    }
    protect(sheet);
  }

  private static void write(XSSFSheet sheet, FormCell of, IssuedStyles styles) {
    Row row = row(sheet, of.ref().row());
    Cell cell = row.createCell(of.ref().column());
    cell.setCellStyle(styles.of(of));
    if (!of.formula().isEmpty()) {
      cell.setCellFormula(of.formula());
    } else if (of.number().isPresent()) {
      cell.setCellValue(of.number().get().doubleValue());
    } else if (!of.text().isEmpty()) {
      cell.setCellValue(of.text());
    }
  }

  private static Row row(Sheet sheet, int index) {
    Row row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  /** All cells of a merged area carry its format, so that its borders are whole. */
  private static void merge(XSSFSheet sheet, CellRange range, FormCell first, IssuedStyles styles) {
    CellStyle style = styles.of(first);
    for (int r = range.first().row(); r <= range.last().row(); r++) {
      for (int c = range.first().column(); c <= range.last().column(); c++) {
        Row row = row(sheet, r);
        Cell cell = row.getCell(c);
        if (cell == null) {
          row.createCell(c).setCellStyle(style);
        }
      }
    }
    sheet.addMergedRegion(
        new CellRangeAddress(
            range.first().row(),
            range.last().row(),
            range.first().column(),
            range.last().column()));
  }

  private void heights(XSSFSheet sheet, FormSheet form) {
    Map<Integer, Double> heights = new HashMap<>();
    for (FormCell cell : form.cells()) {
      CellRange range =
          form.merges().stream()
              .filter(merge -> merge.first().equals(cell.ref()))
              .findFirst()
              .orElse(CellRange.of(cell.ref()));
      double width = 0;
      for (int c = range.first().column(); c <= range.last().column(); c++) {
        width += form.widths().get(c);
      }
      double size = looks.size(cell.look());
      double needed = TextMeasure.height(cell.text(), width, size) / range.rows() + 4;
      double least = cell.filling().open() && range.columns() > 2 ? 60 : size * 2.1;
      for (int r = range.first().row(); r <= range.last().row(); r++) {
        heights.merge(r, Math.max(needed, least), Math::max);
      }
    }
    heights.forEach(
        (row, height) ->
            row(sheet, row)
                .setHeightInPoints((float) Math.min(TextMeasure.TALLEST, Math.ceil(height))));
  }

  /** Cells beside the form are closed though the style Normal is open. */
  private static void closeTheRest(XSSFSheet sheet, int from, CellStyle closed) {
    CTCol rest = sheet.getCTWorksheet().getColsArray(0).addNewCol();
    rest.setMin(from + 1);
    rest.setMax(ALL_COLUMNS);
    rest.setWidth(9);
    rest.setStyle(closed.getIndex());
  }

  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatColumns(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    sheet.lockObjects(false);
  }

  /**
   * The hidden sheet: the mark, and beside it the lists, which may not be long where they are
   * written into the cells.
   */
  private Map<String, String> behind(XSSFWorkbook book, BlankForm form) {
    XSSFSheet sheet = book.createSheet(text("issue.hidden.mark"));
    String[][] lines = {
      {IssuedMark.SIGN, text("issue.mark.note")},
      {text("issue.mark.id"), form.mark().id()},
      {text("issue.mark.agency"), form.mark().agency()},
      {text("issue.mark.project"), form.mark().project()}
    };
    for (int i = 0; i < lines.length; i++) {
      row(sheet, i).createCell(0).setCellValue(lines[i][0]);
      row(sheet, i).createCell(1).setCellValue(lines[i][1]);
    }
    Map<String, String> names = new HashMap<>();
    int column = FIRST_LIST;
    for (Map.Entry<String, List<String>> list : new TreeMap<>(form.lists()).entrySet()) {
      row(sheet, 0).createCell(column).setCellValue(list.getKey());
      for (int i = 0; i < list.getValue().size(); i++) {
        row(sheet, i + 1).createCell(column).setCellValue(list.getValue().get(i));
      }
      String letter = CellReference.convertNumToColString(column);
      XSSFName name = book.createName();
      name.setNameName("hebiao_list_" + letter);
      name.setRefersToFormula(
          "'%s'!$%s$2:$%s$%d"
              .formatted(sheet.getSheetName(), letter, letter, list.getValue().size() + 1));
      names.put(list.getKey(), name.getNameName());
      column++;
    }
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    return names;
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
