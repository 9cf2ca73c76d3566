package cn.hebiao.adapter.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template of the project, as it is and changed as a bureau might. */
final class Templates {
  private Templates() {}

  static byte[] shipped() {
    try {
      return Files.readAllBytes(Path.of("templates", "summary.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped one without the page that is no list and fits on no small sheet. */
  static byte[] withoutFirstPage() {
    return changed(
        workbook -> {
          workbook.removeSheetAt(workbook.getSheetIndex("概览"));
          workbook.setActiveSheet(0);
          workbook.getSheetAt(0).setSelected(true);
        });
  }

  static byte[] changed(Consumer<XSSFWorkbook> change) {
    return changedOf(shipped(), change);
  }

  static byte[] changedOf(byte[] template, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = open(template)) {
      change.accept(workbook);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template of one sheet with one band in row 2 and a formula below it. */
  static byte[] small(String list, String expression, String formula) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("表");
      sheet.createRow(0).createCell(0).setCellValue("题");
      sheet.createRow(1).createCell(0).setCellValue(expression);
      if (!formula.isEmpty()) {
        sheet.createRow(2).createCell(0).setCellFormula(formula);
      }
      note(sheet, "A1", "jx:area(lastCell=\"A3\")");
      note(sheet, "A2", "jx:each(items=\"" + list + "\" var=\"行\" lastCell=\"A2\")");
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void note(XSSFSheet sheet, String cell, String text) {
    XSSFCell target = at(sheet, cell);
    target.removeCellComment();
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setRow1(target.getRowIndex());
    anchor.setCol1(target.getColumnIndex());
    anchor.setRow2(target.getRowIndex() + 3);
    anchor.setCol2(target.getColumnIndex() + 3);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    target.setCellComment(comment);
  }

  static XSSFCell at(XSSFSheet sheet, String cell) {
    CellReference ref = new CellReference(cell);
    return sheet.getRow(ref.getRow()).getCell(ref.getCol());
  }

  static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
