package cn.hebiao.adapter.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One template on its way to a finished workbook. What JXLS cannot keep right is taken out first;
 * bands of many lines get one row from JXLS and the rest from us, streamed where nothing follows.
 */
final class TemplateFilling implements Closeable {
  /** JXLS takes several times as long as POI alone, and keeps all of it in memory. */
  static final int LONG = 1_000;

  private static final int WINDOW = 200;

  private final XSSFWorkbook workbook;
  private final List<TemplateBand> bands;
  private final SummaryNames names;
  private final ReportWords words;
  private final SafeExpressions expressions = new SafeExpressions();
  private final RowHeights heights;
  private final Formulas formulas;
  private final ConditionalFormats formats;
  private final TemplateTexts texts;
  private final Growth growth;
  private final List<LongBand> written = new ArrayList<>();
  private final List<LongBand> streamed = new ArrayList<>();

  TemplateFilling(Template template, SummaryNames names, ReportWords words) {
    this.workbook = template.workbook();
    this.bands = template.bands();
    this.names = names;
    this.words = words;
    this.heights = RowHeights.of(workbook);
    this.formulas = Formulas.takenFrom(workbook);
    this.formats = ConditionalFormats.takenFrom(workbook);
    this.texts = TemplateTexts.of(workbook);
    this.growth = new Growth(bands, band -> Math.max(1, lines(band).size()));
    for (TemplateBand band : bands) {
      if (isLong(band)) {
        note(band);
      }
    }
  }

  private void note(TemplateBand band) {
    XSSFSheet sheet = workbook.getSheet(band.sheet());
    LongBand lines =
        new LongBand(
            band, sheet.getRow(band.row()), heights.of(band.sheet(), band.row()), expressions);
    boolean alone = bands.stream().filter(b -> b.sheet().equals(band.sheet())).count() == 1;
    (alone && !formulas.inside(band) ? streamed : written).add(lines);
  }

  private List<StrictNames> lines(TemplateBand band) {
    return names.lists().get(band.list());
  }

  private boolean isLong(TemplateBand band) {
    return lines(band).size() > LONG;
  }

  /** Fills the bands and writes the long ones that other cells depend on. */
  void fill() {
    Map<String, Object> values = new HashMap<>(names.groups());
    names.lists().forEach((name, lines) -> values.put(name, jxlsLines(lines)));
    JxlsFill.fill(workbook, values, expressions);
    // From below, so that the places above still hold.
    written.stream()
        .sorted((a, b) -> Integer.compare(b.band().row(), a.band().row()))
        .forEach(band -> writeLong(band, false));
    streamed.forEach(band -> writeLong(band, true));
  }

  private static List<? extends Map<String, Object>> jxlsLines(List<StrictNames> lines) {
    return lines.isEmpty() || lines.size() > LONG ? List.of(new EmptyLine()) : lines;
  }

  private void writeLong(LongBand band, boolean figuresOnly) {
    TemplateBand place = band.band();
    XSSFSheet sheet = workbook.getSheet(place.sheet());
    int first = placeBeforeLong(place);
    RowsBelowBand tail = RowsBelowBand.takenFrom(sheet, first + 1);
    if (figuresOnly) {
      Set<Integer> columns = formulas.columnsUsedOf(place);
      band.writeFigures(sheet, first, lines(place), names.groups(), columns);
    } else {
      band.write(
          sheet,
          first,
          lines(place),
          names.groups(),
          new QuotedStyles(workbook),
          (cell, text) -> text.writeToCell(cell, null));
    }
    tail.putBack(sheet, lines(place).size() - 1);
  }

  /** Where JXLS has left the one row of a long band: only short bands have grown so far. */
  private int placeBeforeLong(TemplateBand band) {
    Growth sofar = new Growth(bands, b -> isLong(b) ? 1 : Math.max(1, lines(b).size()));
    return sofar.first(band.sheet(), band.row());
  }

  /** Puts back what was taken out, over all rows. */
  void finish() {
    heights.putBack(growth);
    markTexts();
    formulas.putBack(growth);
    formats.putBack(growth);
    new RangeShifts(workbook, growth).move();
    new Charts(workbook, growth).move();
    formulas.evaluate();
    fixTimes();
  }

  private void markTexts() {
    QuotedStyles quoted = new QuotedStyles(workbook);
    for (TemplateBand band : bands) {
      XSSFSheet sheet = workbook.getSheet(band.sheet());
      int first = growth.first(band.sheet(), band.row());
      if (lines(band).isEmpty()) {
        sheet
            .getRow(first)
            .getCell(band.firstColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
            .setCellValue(words.nothing());
      }
      for (int row = first; !isLong(band) && row <= growth.last(band.sheet(), band.row()); row++) {
        for (Cell cell : sheet.getRow(row)) {
          quoted.mark(cell);
        }
      }
    }
  }

  private void fixTimes() {
    PackageProperties properties =
        workbook.getProperties().getCoreProperties().getUnderlyingProperties();
    PackagePropertiesPart part = (PackagePropertiesPart) properties;
    if (part.getCreatedProperty().isEmpty()) {
      part.setCreatedProperty(Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z"))));
    }
    part.setModifiedProperty(Optional.of(part.getCreatedProperty().get()));
  }

  /** The finished workbook. */
  byte[] saved() throws IOException {
    texts.empty();
    Repacking repacking = new Repacking();
    CommandNotes.drop(workbook, repacking);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (streamed.isEmpty()) {
      workbook.write(bytes);
    } else {
      stream(bytes, repacking);
    }
    return repacking.repacked(bytes.toByteArray());
  }

  /** Streaming can only write below what is there, so that the rows from the band on come off. */
  private void stream(ByteArrayOutputStream bytes, Repacking repacking) throws IOException {
    Map<LongBand, RowsBelowBand> tails = new LinkedHashMap<>();
    streamed.forEach(band -> tails.put(band, tailOf(band.band())));
    try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, WINDOW)) {
      // Java's own zip reader cannot read the other kind; no summary reaches 4 GB.
      streaming.setZip64Mode(Zip64Mode.Never);
      QuotedStyles quoted = new QuotedStyles(streaming);
      for (LongBand band : streamed) {
        TemplateBand place = band.band();
        Sheet sheet = streaming.getSheet(place.sheet());
        int first = growth.first(place.sheet(), place.row());
        StreamedLinks links = new StreamedLinks();
        band.write(sheet, first, lines(place), names.groups(), quoted, links::put);
        links.writeInto(workbook.getSheet(place.sheet()), repacking);
        tails.get(band).putBack(sheet, 0);
      }
      streaming.write(bytes);
    }
  }

  private RowsBelowBand tailOf(TemplateBand band) {
    XSSFSheet sheet = workbook.getSheet(band.sheet());
    int last = growth.last(band.sheet(), band.row());
    RowsBelowBand tail = RowsBelowBand.takenFrom(sheet, last + 1);
    for (int row = growth.first(band.sheet(), band.row()); row <= last; row++) {
      if (sheet.getRow(row) != null) {
        sheet.removeRow(sheet.getRow(row));
      }
    }
    return tail;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
