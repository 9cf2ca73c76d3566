package cn.hebiao.adapter.report;

import cn.hebiao.adapter.report.BandRow.BandCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.eval.NumericValueEval;
import org.apache.poi.ss.formula.eval.StringValueEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.BaseXSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook as it will be, for working out its formulas: the cells of bands are not there yet,
 * and of them only the columns that somebody looks at are held.
 */
final class FilledBook extends BaseXSSFEvaluationWorkbook {
  private final Growth growth;
  private final Formulas formulas;
  private final List<FilledSheet> sheets = new ArrayList<>();
  private final WorkbookEvaluator evaluator =
      new WorkbookEvaluator(this, IStabilityClassifier.TOTALLY_IMMUTABLE, null);

  FilledBook(XSSFWorkbook workbook, Growth growth, Formulas formulas, Charts charts) {
    super(workbook);
    this.growth = growth;
    this.formulas = formulas;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      String sheet = workbook.getSheetName(i);
      List<CellRangeAddress> lookedAt = new ArrayList<>(formulas.lookedAt(sheet));
      lookedAt.addAll(charts.lookedAt(sheet));
      List<HeldBand> held = new ArrayList<>();
      for (BandLines lines : growth.on(sheet)) {
        held.add(held(lines, lookedAt));
      }
      sheets.add(new FilledSheet(this, workbook.getSheetAt(i), held));
    }
  }

  private HeldBand held(BandLines lines, List<CellRangeAddress> lookedAt) {
    int row = lines.band().row();
    List<BandCell> columns =
        lines.row().columns().stream()
            .filter(
                column -> lookedAt.stream().anyMatch(range -> range.isInRange(row, column.index())))
            .toList();
    Map<Integer, Object[]> values = new HashMap<>();
    columns.forEach(column -> values.put(column.index(), new Object[lines.rows()]));
    if (!columns.isEmpty()) {
      int[] place = {0};
      lines
          .values(columns)
          .forEach(
              cells -> {
                for (int i = 0; i < cells.length; i++) {
                  values.get(columns.get(i).index())[place[0]] = plain(cells[i]);
                }
                place[0]++;
              });
    }
    return new HeldBand(lines, growth.first(lines.band().sheet(), row), values);
  }

  private static Object plain(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    String text = value == null ? "" : value.toString();
    return text.isEmpty() ? null : value instanceof Boolean ? value : text;
  }

  /** A band with the values of the columns that are looked at, by column and row. */
  record HeldBand(BandLines lines, int first, Map<Integer, Object[]> values) {
    boolean covers(int row) {
      return row >= first && row < first + lines.rows();
    }
  }

  /** The formula of a cell of a band; empty text where it has none. */
  String formula(HeldBand band, int row, int column) {
    return formulas.inBand(band.lines(), column, row, growth).orElse("");
  }

  /**
   * The value of a cell: a number, text or truth, an {@link ErrorCode}, or null where the cell is
   * empty or where only Excel can tell.
   */
  Object value(String sheet, CellAddress place) {
    EvaluationCell cell =
        sheets.get(getSheetIndex(sheet)).getCell(place.getRow(), place.getColumn());
    if (cell == null) {
      return null;
    }
    try {
      return value(evaluator.evaluate(cell));
    } catch (NotImplementedException | IllegalStateException e) {
      // The latter where it knows the function, but not with arrays: SUMPRODUCT of COUNTIFS.
      _uBook.setForceFormulaRecalculation(true);
      return null;
    }
  }

  private static Object value(ValueEval value) {
    if (value instanceof BoolEval truth) {
      return truth.getBooleanValue();
    }
    if (value instanceof NumericValueEval number) {
      return number.getNumberValue();
    }
    if (value instanceof ErrorEval error) {
      return new ErrorCode((byte) error.getErrorCode());
    }
    return value instanceof StringValueEval text ? text.getStringValue() : null;
  }

  @Override
  public EvaluationSheet getSheet(int index) {
    return sheets.get(index);
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return sheets.indexOf(sheet);
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    SummaryCell own = (SummaryCell) cell;
    return FormulaParser.parse(
        Objects.requireNonNull(own.formula()),
        this,
        FormulaType.CELL,
        getSheetIndex(own.sheet()),
        own.row());
  }
}
