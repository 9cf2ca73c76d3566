package cn.hebiao.adapter.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One template on its way to a finished workbook. What JXLS cannot keep right is taken out first;
 * the rows of the lists are made last, while the workbook is written.
 */
final class TemplateFilling implements Closeable {
  private static final String STYLES = "xl/styles.xml";

  private final XSSFWorkbook workbook;
  private final ReportWords words;
  private final SheetLimits limits;
  private final SafeExpressions expressions = new SafeExpressions();
  private final Repacking repacking = new Repacking();

  TemplateFilling(XSSFWorkbook workbook, ReportWords words, SheetLimits limits) {
    this.workbook = workbook;
    this.words = words;
    this.limits = limits;
  }

  /** Fills the template and writes the finished workbook. */
  void write(List<TemplateBand> bands, SummaryNames names, OutputStream out) throws IOException {
    Formulas formulas = Formulas.takenFrom(workbook);
    ConditionalFormats formats = ConditionalFormats.takenFrom(workbook);
    EntryChecks checks = EntryChecks.takenFrom(workbook);
    TemplateTexts texts = TemplateTexts.of(workbook);
    SheetParts parts = new SheetParts(workbook, lines(bands, names), limits);
    Map<String, Object> totals = new HashMap<>(names.totals());
    totals.put(words.name("continued"), parts.told(words));
    JxlsFill.fill(workbook, totals, names.lists().keySet(), expressions);
    Charts charts = new Charts(workbook);
    Growth growth =
        new Growth(
            parts.spread(
                words, List.of(formulas::copy, formats::copy, checks::copy, charts::copy)));
    new MovedRows(workbook, growth).move();
    formulas.putBack(growth);
    formats.putBack(growth);
    checks.putBack(growth);
    FilledBook book = new FilledBook(workbook, growth, formulas, charts);
    new RangeShifts(workbook, growth).move();
    charts.move(growth, book);
    formulas.evaluate(book);
    hideEmpty(growth);
    fixTimes();
    texts.empty();
    CommandNotes.drop(workbook, repacking);
    save(growth, formulas, book, parts, out);
  }

  private List<BandLines> lines(List<TemplateBand> bands, SummaryNames names) {
    return bands.stream()
        .map(
            band -> {
              XSSFSheet sheet = workbook.getSheet(band.sheet());
              BandRow row = new BandRow(band, sheet.getRow(band.row()), expressions);
              NamedList<?> list = names.lists().get(band.list());
              return new BandLines(
                  band, row, list, 0, list.size(), names.totals(), words.nothing());
            })
        .toList();
  }

  /**
   * Sheets of which no list has a line would only be pages to turn; one that is open stays. Hidden
   * sheets with a print area are still printed by some programs.
   */
  private void hideEmpty(Growth growth) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      List<BandLines> own = growth.on(workbook.getSheetName(i));
      boolean empty = !own.isEmpty() && own.stream().allMatch(BandLines::isEmpty);
      if (empty && i != workbook.getActiveSheetIndex()) {
        workbook.setSheetHidden(i, true);
        workbook.removePrintArea(i);
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

  /** Styles and relations are written last: only the rows tell which ones are needed. */
  private void save(
      Growth growth, Formulas formulas, FilledBook book, SheetParts parts, OutputStream out)
      throws IOException {
    QuotedStyles quoted = new QuotedStyles(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (!growth.on(sheet.getSheetName()).isEmpty()) {
        BandLinks links = new BandLinks(limits.links());
        String next = parts.next(sheet.getSheetName());
        repacking.rewrite(
            Repacking.partOf(sheet),
            new FilledSheetPart(sheet, growth, formulas, book, quoted, links, words, next));
        repacking.edit(Repacking.relationsOf(sheet), links::withRelations);
        repacking.writeLast(Repacking.relationsOf(sheet));
      }
    }
    repacking.rewrite(STYLES, (saved, to) -> to.write(quoted.part()));
    repacking.writeLast(STYLES);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    workbook.write(saved);
    repacking.write(saved.toByteArray(), out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
