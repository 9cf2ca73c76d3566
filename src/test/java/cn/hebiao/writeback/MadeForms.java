package cn.hebiao.writeback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Project forms with random figures, one on each sheet: numbers, percent cells and texts, amounts
 * in 万元 and 元, blank scores, rates and totals. Equal seeds give equal forms.
 */
public final class MadeForms {
  private static final String[] HEADS = {
    "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"
  };
  private static final String[] FUNDS = {
    "项目资金", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"
  };
  private static final String[] SECTIONS = {"数量指标", "质量指标", "时效指标", "社会效益指标", "服务对象满意度指标"};

  private final Random random;
  private final Workbook book;
  private final CellStyle boxed;
  private final CellStyle percent;

  private MadeForms(long seed, Workbook book) {
    this.random = new Random(seed);
    this.book = book;
    this.boxed = book.createCellStyle();
    for (CellStyle style : new CellStyle[] {boxed}) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setWrapText(true);
    }
    this.percent = book.createCellStyle();
    percent.cloneStyleFrom(boxed);
    percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
  }

  public static byte[] workbook(long seed, int forms) {
    return workbook(seed, forms, new XSSFWorkbook());
  }

  /** The same forms in the old format. */
  static byte[] xls(long seed, int forms) {
    return workbook(seed, forms, new HSSFWorkbook());
  }

  private static byte[] workbook(long seed, int forms, Workbook empty) {
    try (Workbook book = empty;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      MadeForms made = new MadeForms(seed, book);
      for (int i = 0; i < forms; i++) {
        made.form(book.createSheet("项目" + (i + 1)), i + 1);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The workbook after a clerk has changed some numbers in it: amounts, actual values, weights and
   * scores. Amounts and actual values stay numbers of their kind, texts stay texts.
   */
  static byte[] corrected(byte[] file, long seed) {
    Random random = new Random(seed);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Sheet sheet : book) {
        for (int row = 5;
            sheet.getSheetName().startsWith("项目") && row < sheet.getLastRowNum();
            row++) {
          for (int column = 4; column < 8; column++) {
            Cell cell = sheet.getRow(row).getCell(column);
            boolean number = cell != null && cell.getCellType() == CellType.NUMERIC;
            if (number && random.nextInt(3) == 0 && !(row == 5 && column > 5)) {
              boolean share = cell.getCellStyle().getDataFormatString().contains("%");
              boolean zeroTarget = column == 4 && cell.getNumericCellValue() == 0;
              cell.setCellValue(
                  share
                      ? (5000 + random.nextInt(5001)) / 10_000d
                      : zeroTarget
                          ? 0
                          : column > 5 ? 1 + random.nextInt(9) : random.nextInt(300) + 1);
            }
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void form(Sheet sheet, int number) {
    boolean tenThousands = random.nextBoolean();
    text(sheet, 0, 0, "2023年度项目支出绩效自评表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
    text(sheet, 1, 8, tenThousands ? "单位：万元" : "单位：元");
    text(sheet, 2, 0, "项目名称");
    text(sheet, 2, 3, "项目第" + number + "号");
    text(sheet, 3, 0, "主管部门");
    text(sheet, 3, 3, "某县某局");
    text(sheet, 3, 5, "实施单位");
    text(sheet, 3, 6, "某县某局");
    funds(sheet, 4, tenThousands);
    for (int i = 0; i < HEADS.length; i++) {
      text(sheet, 6, i, HEADS[i]);
    }
    int rows = 3 + random.nextInt(10);
    for (int i = 0; i < rows; i++) {
      indicator(sheet, 7 + i, i);
    }
    int total = 7 + rows;
    text(sheet, total, 0, "总分");
    sheet.addMergedRegion(new CellRangeAddress(total, total, 0, 5));
    cell(sheet, total, 6).setCellValue(100);
    score(sheet, total, 7, 90 + random.nextInt(10));
    cell(sheet, total, 8);
  }

  private void funds(Sheet sheet, int top, boolean tenThousands) {
    for (int i = 0; i < FUNDS.length; i++) {
      text(sheet, top, i, FUNDS[i]);
    }
    text(sheet, top + 1, 1, "年度资金总额");
    cell(sheet, top + 1, 0);
    cell(sheet, top + 1, 2);
    int scale = tenThousands ? 1 : 10_000;
    amount(sheet, top + 1, 3, scale);
    amount(sheet, top + 1, 4, scale);
    amount(sheet, top + 1, 5, scale);
    cell(sheet, top + 1, 6).setCellValue(10);
    if (random.nextInt(3) > 0) {
      Cell rate = cell(sheet, top + 1, 7);
      rate.setCellValue(random.nextInt(10_001) / 10_000d);
      rate.setCellStyle(percent);
    } else {
      cell(sheet, top + 1, 7);
    }
    score(sheet, top + 1, 8, random.nextInt(11));
    sheet.addMergedRegion(new CellRangeAddress(top, top + 1, 0, 0));
  }

  private void amount(Sheet sheet, int row, int column, int scale) {
    long cents = random.nextInt(12) == 0 && column == 5 ? 0 : 1 + random.nextInt(300_000);
    String written = java.math.BigDecimal.valueOf(cents * scale, 2).toPlainString();
    switch (random.nextInt(4)) {
      case 0 -> text(sheet, row, column, written);
      case 1 -> text(sheet, row, column, String.format("%,.2f", Double.parseDouble(written)));
      default -> cell(sheet, row, column).setCellValue(Double.parseDouble(written));
    }
  }

  private void indicator(Sheet sheet, int row, int index) {
    text(sheet, row, 0, "绩效指标");
    text(sheet, row, 1, index < 3 ? "产出指标" : "效益指标");
    text(sheet, row, 2, SECTIONS[index % SECTIONS.length]);
    text(sheet, row, 3, "第" + (index + 1) + "项任务");
    int target = 1 + random.nextInt(400);
    int actual = random.nextInt(target + target / 2 + 1);
    switch (random.nextInt(8)) {
      case 0 -> pair(sheet, row, "≥" + target + "次", actual + "次");
      case 1 -> pair(sheet, row, "≤" + target + "天", actual + "天");
      case 2 -> percents(sheet, row);
      case 3 -> pair(sheet, row, "≥" + (50 + target % 50) + "%", actual % 101 + "%");
      case 4 -> {
        cell(sheet, row, 4).setCellValue(0);
        cell(sheet, row, 5).setCellValue(actual % 2);
      }
      case 5 -> pair(sheet, row, "持续提升", "有所提升");
      case 6 -> {
        text(sheet, row, 4, "≥" + target);
        cell(sheet, row, 5).setCellValue(actual + random.nextInt(100) / 100d);
      }
      default -> {
        cell(sheet, row, 4).setCellValue(target);
        cell(sheet, row, 5).setCellValue(actual);
      }
    }
    int weight = 1 + random.nextInt(15);
    if (random.nextInt(4) == 0) {
      text(sheet, row, 6, weight + "分");
    } else {
      cell(sheet, row, 6).setCellValue(weight);
    }
    score(sheet, row, 7, random.nextInt(weight + 1));
    cell(sheet, row, 8);
  }

  private void percents(Sheet sheet, int row) {
    for (int column = 4; column < 6; column++) {
      Cell cell = cell(sheet, row, column);
      cell.setCellValue((5000 + random.nextInt(5001)) / 10_000d);
      cell.setCellStyle(percent);
    }
  }

  private void pair(Sheet sheet, int row, String target, String actual) {
    text(sheet, row, 4, target);
    text(sheet, row, 5, actual);
  }

  private void score(Sheet sheet, int row, int column, int points) {
    switch (random.nextInt(6)) {
      case 0 -> cell(sheet, row, column);
      case 1 -> text(sheet, row, column, points + "分");
      case 2 -> cell(sheet, row, column).setCellValue(points + random.nextInt(100) / 100d);
      default -> cell(sheet, row, column).setCellValue(points);
    }
  }

  private void text(Sheet sheet, int row, int column, String text) {
    cell(sheet, row, column).setCellValue(text);
  }

  private Cell cell(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    cell.setCellStyle(boxed);
    return cell;
  }
}
