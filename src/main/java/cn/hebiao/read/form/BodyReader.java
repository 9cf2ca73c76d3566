package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rows below the header of an indicator table, up to its total row or its end. */
final class BodyReader {
  private static final int BLANK_ROWS_END = 3;

  private final TableCells cells;
  private final LabelBook labels;
  private final Levels levels;
  private final IndicatorReader indicators;
  private final TotalReader totals;

  /**
   * @param cells the table
   * @param before the form that the table may go on from; empty where it starts
   */
  BodyReader(TableCells cells, LabelBook labels, Optional<Form> before) {
    Optional<IndicatorRow> last = before.flatMap(Form::lastRow);
    this.cells = cells;
    this.labels = labels;
    this.levels =
        new Levels(
            cells,
            labels,
            last.map(IndicatorRow::level1).orElse(""),
            last.map(IndicatorRow::level2).orElse(""));
    this.indicators = new IndicatorReader(cells, labels, levels);
    this.totals =
        new TotalReader(
            cells, labels, before.map(form -> form.declared().subtotals()).orElse(List.of()));
  }

  /**
   * What the table holds.
   *
   * @param closed whether its total row was seen
   * @param lastRow its last row
   * @param skipped rows that are template debris or blank placeholders
   * @param unread cells with scores in rows that were not understood
   * @param assumed that its total row is not labelled
   */
  record FormBody(
      List<IndicatorRow> rows,
      Declared declared,
      boolean closed,
      int lastRow,
      int skipped,
      List<SheetCell> unread,
      Optional<Assumed> assumed) {
    FormBody {
      rows = List.copyOf(rows);
      unread = List.copyOf(unread);
    }
  }

  /** Reads the body; {@code limit} is the first row that is no longer part of it. */
  FormBody read(int limit) {
    int lastRow = cells.header().last();
    int blanks = 0;
    int row = lastRow + 1;
    while (row < limit && blanks < BLANK_ROWS_END && totals.total().isEmpty()) {
      if (cells.isBlank(row)) {
        blanks++;
      } else if (isNote(row)) {
        indicators.note(row);
        lastRow = row;
      } else if (endsAt(row)) {
        break;
      } else {
        blanks = 0;
        readRow(row);
        lastRow = row;
      }
      row++;
    }
    return new FormBody(
        indicators.rows(),
        declared(),
        totals.total().isPresent(),
        lastRow,
        indicators.skipped(),
        indicators.unread(),
        totals.assumed());
  }

  private void readRow(int row) {
    if (isWide(row)) {
      String words = cells.at(row, cells.header().leftmost()).words();
      if (cells.indicatorBelow(row) && !FundUnit.isStatement(words)) {
        levels.heading(row, indicators.rows().size());
      }
    } else if (!totals.read(row, section()) && !totals.assume(row, indicators.rows())) {
      indicators.read(row);
    }
  }

  private TotalReader.SectionAbove section() {
    return new TotalReader.SectionAbove(levels.level1(), levels.level2(), indicators.rows().size());
  }

  private Declared declared() {
    return new Declared(
            totals.total().map(TotalReader.Total::points).orElse(PointEntries.NONE),
            totals.total().flatMap(TotalReader.Total::grade),
            levels.sections(),
            totals.subtotals())
        .borneOut(levels.bare(), indicators.rows());
  }

  /**
   * A row that holds nothing but words across the columns of the figures: about the indicator above
   * where it has no place for a number or name of its own, or where they are labelled as a note.
   */
  private boolean isNote(int row) {
    List<SheetCell> words = cells.wordsOf(row);
    if (indicators.rows().isEmpty() || words.size() != 1) {
      return false;
    }
    CellRange extent = cells.sheet().extent(words.get(0).ref());
    int names = cells.header().names().map(Column::index).orElse(0);
    int left = cells.header().leftmost();
    boolean across =
        extent.columns() >= 3
            && extent.first().column() <= names
            && extent.last().column() >= cells.header().rightmost() - 1
            && labels.roles(words.get(0).words()).isEmpty();
    boolean more = cells.indicatorBelow(row) || totals.follows(row);
    return across
        && (extent.first().column() > left && !cells.starts(row, left)
            || more && labels.inline(words.get(0).words(), Role.NOTE).isPresent());
  }

  /** A row across the table: the heading of a section, or a note between the rows. */
  private boolean isWide(int row) {
    CellRange extent = cells.sheet().extent(new CellRef(row, cells.header().leftmost()));
    String words = cells.at(row, cells.header().leftmost()).words();
    return extent.first().row() == row
        && extent.columns() >= 3
        && extent.last().column() >= cells.header().rightmost() - 1
        && !words.isBlank()
        && !labels.is(words, Role.TOTAL)
        && !labels.is(words, Role.SUBTOTAL);
  }

  /** Notes, a total stated below the table and the headings of another form end it. */
  private boolean endsAt(int row) {
    if (totals.follows(row)) {
      return false;
    }
    if (isWide(row)) {
      return !cells.indicatorBelow(row);
    }
    String words = cells.at(row, cells.header().leftmost()).words();
    boolean stated =
        Stream.of(Role.STATED_TOTAL, Role.TOTAL, Role.GRADE)
            .anyMatch(role -> labels.inline(words, role).isPresent());
    boolean prose =
        words.length() > LabelText.LONGEST
            && cells.at(row, Role.LEVEL3).filter(SheetCell::isBlank).isPresent()
            && cells.numbersRight(row, cells.header().leftmost() - 1).isEmpty();
    return stated || prose;
  }
}
