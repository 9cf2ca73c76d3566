package cn.hebiao.adapter.report;

import cn.hebiao.adapter.report.FilledBook.HeldBand;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of the workbook as it will be. */
final class FilledSheet implements EvaluationSheet {
  private final FilledBook book;
  private final XSSFSheet sheet;
  private final List<HeldBand> bands;

  FilledSheet(FilledBook book, XSSFSheet sheet, List<HeldBand> bands) {
    this.book = book;
    this.sheet = sheet;
    this.bands = bands;
  }

  /** A cell; null where there is none, as POI wants it. */
  @Override
  public EvaluationCell getCell(int row, int column) {
    for (HeldBand band : bands) {
      if (band.covers(row)) {
        return cell(band, row, column);
      }
    }
    Row own = sheet.getRow(row);
    return own == null || own.getCell(column) == null
        ? null
        : SummaryCell.of(this, own.getCell(column));
  }

  private EvaluationCell cell(HeldBand band, int row, int column) {
    if (row > band.first() && !band.lines().band().holds(column)) {
      return null;
    }
    String formula = book.formula(band, row, column);
    Object[] values = band.values().get(column);
    Object value = values == null ? null : values[row - band.first()];
    return value == null && formula.isEmpty()
        ? null
        : new SummaryCell(this, row, column, formula, value);
  }

  @Override
  public int getLastRowNum() {
    return bands.stream()
        .mapToInt(band -> band.first() + band.lines().rows() - 1)
        .reduce(sheet.getLastRowNum(), Math::max);
  }

  @Override
  public boolean isRowHidden(int row) {
    Row own = sheet.getRow(row);
    return own != null && own.getZeroHeight();
  }

  @Override
  public void clearAllCachedResultValues() {
    // Nothing is cached here.
  }
}
