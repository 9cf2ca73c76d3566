package cn.hebiao.adapter.report;

import cn.hebiao.adapter.report.BandRow.BandCell;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes the part of a sheet with bands: what POI has saved, with the rows of the bands between and
 * what belongs to them behind. The rows are made one by one.
 */
final class FilledSheetPart implements Repacking.Rewriting {
  private static final Pattern NO_ROWS = Pattern.compile("<sheetData\\s*/>");
  private static final Pattern ROW = Pattern.compile("<row\\b[^>]*?\\br=\"(\\d+)\"");
  private static final String DATA_END = "</sheetData>";
  private static final String MERGED_END = "</mergeCells>";
  private static final Pattern MERGED_COUNT = Pattern.compile("<mergeCells count=\"\\d+\">");
  private static final Pattern AFTER_LINKS =
      Pattern.compile(
          "</hyperlinks>|<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks"
              + "|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing"
              + "|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)"
              + "\\b|</worksheet>");

  private final XSSFSheet sheet;
  private final Growth growth;
  private final Formulas formulas;
  private final FilledBook book;
  private final QuotedStyles quoted;
  private final BandLinks links;
  private final ReportWords words;
  private final String next;

  /**
   * @param next the sheet on which this one goes on; empty where it holds all lines
   */
  FilledSheetPart(
      XSSFSheet sheet,
      Growth growth,
      Formulas formulas,
      FilledBook book,
      QuotedStyles quoted,
      BandLinks links,
      ReportWords words,
      String next) {
    this.sheet = sheet;
    this.growth = growth;
    this.formulas = formulas;
    this.book = book;
    this.quoted = quoted;
    this.links = links;
    this.words = words;
    this.next = next;
  }

  @Override
  public void write(String saved, Writer out) throws IOException {
    String text = NO_ROWS.matcher(saved).replaceFirst("<sheetData>" + DATA_END);
    int end = text.indexOf(DATA_END);
    if (end < 0) {
      throw new IllegalStateException("sheet without cells: " + sheet.getSheetName());
    }
    CellWriter cells = new CellWriter(out, links);
    int done = 0;
    int last = 0;
    Matcher row = ROW.matcher(text).region(text.indexOf("<sheetData"), end);
    boolean more = row.find();
    for (BandLines lines : bands()) {
      int first = first(lines);
      while (more && Integer.parseInt(row.group(1)) <= first) {
        last = Integer.parseInt(row.group(1));
        more = row.find();
      }
      int until = more ? row.start() : end;
      out.write(text, done, until - done);
      done = until;
      write(lines, cells);
      last = first + lines.rows();
    }
    while (more) {
      last = Integer.parseInt(row.group(1));
      more = row.find();
    }
    out.write(text, done, end - done);
    writeNotes(last + 1, cells);
    writeRest(text.substring(end), out);
  }

  private List<BandLines> bands() {
    return growth.on(sheet.getSheetName());
  }

  private int first(BandLines lines) {
    return growth.first(sheet.getSheetName(), lines.band().row());
  }

  private void write(BandLines lines, CellWriter cells) throws IOException {
    List<BandCell> columns = lines.row().columns();
    List<String> letters =
        columns.stream()
            .map(column -> CellReference.convertNumToColString(column.index()))
            .toList();
    RowFit fit = new RowFit(sheet);
    int row = first(lines);
    for (Iterator<Object[]> all = lines.values(columns).iterator(); all.hasNext(); row++) {
      Object[] values = all.next();
      cells.beginRow(row, height(lines, values, fit));
      for (int i = 0; i < values.length; i++) {
        BandCell column = columns.get(i);
        if (row == first(lines) || lines.band().holds(column.index())) {
          write(lines, column, letters.get(i) + (row + 1), row, values[i], cells);
        }
      }
      cells.endRow();
    }
  }

  private static float height(BandLines lines, Object[] values, RowFit fit) {
    if (lines.row().height() > 0) {
      return lines.row().height();
    }
    fit.begin();
    for (int i = 0; i < values.length; i++) {
      BandCell column = lines.row().columns().get(i);
      if (isText(values[i]) && lines.band().holds(column.index())) {
        fit.add(column.index(), column.style(), values[i].toString());
      }
    }
    return fit.points();
  }

  private static boolean isText(Object value) {
    return value != null && !(value instanceof Number) && !(value instanceof Boolean);
  }

  private void write(
      BandLines lines, BandCell column, String cell, int row, Object value, CellWriter cells)
      throws IOException {
    var formula = formulas.inBand(lines, column.index(), row, growth);
    if (formula.isPresent()) {
      CellAddress place = new CellAddress(row, column.index());
      cells.writeFormula(
          cell, column.style().getIndex(), formula.get(), book.value(sheet.getSheetName(), place));
    } else {
      String text = isText(value) ? value.toString() : "";
      cells.write(cell, row, quoted.style(column.style(), text), value);
    }
  }

  /** What is to be said of the sheet, below its rows. */
  private void writeNotes(int after, CellWriter cells) throws IOException {
    List<String> notes = new ArrayList<>();
    if (!next.isEmpty()) {
      notes.add(words.goesOn(next));
    }
    if (cells.firstWithoutLink() > 0) {
      notes.add(words.noMoreLinks(cells.firstWithoutLink()));
    }
    for (int i = 0; i < notes.size(); i++) {
      int row = after + i;
      cells.beginRow(row, 0);
      cells.write("A" + (row + 1), row, 0, notes.get(i));
      cells.endRow();
    }
  }

  private void writeRest(String rest, Writer out) throws IOException {
    String text = rest;
    List<CellRangeAddress> merged = sheet.getMergedRegions();
    int end = text.indexOf(MERGED_END);
    if (end >= 0) {
      out.write(MERGED_COUNT.matcher(text.substring(0, end)).replaceFirst("<mergeCells>"));
      for (BandLines lines : bands()) {
        for (CellRangeAddress range : merged) {
          if (range.getFirstRow() == first(lines) && range.getLastRow() == first(lines)) {
            writeMerged(range, lines.rows(), out);
          }
        }
      }
      text = text.substring(end);
    }
    Matcher after = AFTER_LINKS.matcher(text);
    if (!links.isEmpty() && after.find()) {
      boolean inside = after.group().equals("</hyperlinks>");
      out.write(text.substring(0, after.start()) + (inside ? "" : "<hyperlinks>"));
      links.write(out);
      text = (inside ? "" : "</hyperlinks>") + text.substring(after.start());
    }
    out.write(text);
  }

  /** Cells merged in the band are so in each of its rows; the first has them already. */
  private static void writeMerged(CellRangeAddress range, int rows, Writer out) throws IOException {
    for (int i = 1; i < rows; i++) {
      CellRangeAddress next = range.copy();
      next.setFirstRow(range.getFirstRow() + i);
      next.setLastRow(range.getLastRow() + i);
      out.write("<mergeCell ref=\"" + next.formatAsString() + "\"/>");
    }
  }
}
