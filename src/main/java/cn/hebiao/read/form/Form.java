package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A form on a sheet.
 *
 * @param kind what kind of form it is
 * @param sheet the sheet it starts on
 * @param range its cells on that sheet, from the title to the last row
 * @param heading what stands above the table
 * @param columns the columns of the indicator table; empty for forms without indicators
 * @param headerRow last header row of the table from 0; -1 without indicators
 * @param rows the indicators
 * @param funds the fund block
 * @param declared totals, grade and sections as declared
 * @param skipped rows that are template debris or blank placeholders
 * @param unread cells with scores in rows that were not understood
 */
public record Form(
    FormKind kind,
    String sheet,
    CellRange range,
    Heading heading,
    List<Column> columns,
    int headerRow,
    List<IndicatorRow> rows,
    Optional<FundBlock> funds,
    Declared declared,
    int skipped,
    List<SheetCell> unread) {
  public Form {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
  }

  /** A form that was read wholly. */
  public Form(
      FormKind kind,
      String sheet,
      CellRange range,
      Heading heading,
      List<Column> columns,
      int headerRow,
      List<IndicatorRow> rows,
      Optional<FundBlock> funds,
      Declared declared,
      int skipped) {
    this(
        kind, sheet, range, heading, columns, headerRow, rows, funds, declared, skipped, List.of());
  }

  /** The last indicator, where there is any. */
  public Optional<IndicatorRow> lastRow() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
  }

  /** The indicators in use; all of them where the form has no weights and scores at all. */
  public List<IndicatorRow> usedRows() {
    List<IndicatorRow> used = rows.stream().filter(row -> !row.unused()).toList();
    return used.isEmpty() ? rows : used;
  }

  /** The same form with the columns of its main table, as that kind and with those totals. */
  Form with(Form main, FormKind whole, Declared totals) {
    return new Form(
        whole,
        sheet,
        range,
        heading,
        main.columns(),
        main.headerRow(),
        rows,
        funds,
        totals,
        skipped,
        unread);
  }

  /** The same form with an execution row of so many points. */
  public Form executionWorth(FormEntry points) {
    return new Form(
        kind,
        sheet,
        range,
        heading,
        columns,
        headerRow,
        rows,
        funds.map(block -> block.worth(points)),
        declared,
        skipped,
        unread);
  }

  /** The same form with a fund block. */
  Form with(FundBlock block) {
    return new Form(
        kind,
        sheet,
        range,
        heading,
        columns,
        headerRow,
        rows,
        Optional.of(block),
        declared,
        skipped,
        unread);
  }

  /** The same form under a heading on a sheet before, with what that states. */
  Form underHead(Form head) {
    return new Form(
        kind,
        sheet,
        range,
        head.heading,
        columns,
        headerRow,
        rows,
        head.funds,
        declared.or(head.declared),
        skipped,
        unread);
  }

  /** The same form without its indicators. */
  Form withoutRows() {
    return new Form(
        kind, sheet, range, heading, columns, headerRow, List.of(), funds, declared, skipped,
        unread);
  }

  /** The same form of the agency and year that the workbook's other forms state. */
  Form of(Optional<String> agency, Optional<Integer> year) {
    return with(kind, heading.of(agency, year));
  }

  /** The same form under the title of another, as another form of that kind. */
  Form under(Form other) {
    return with(other.kind(), heading.under(other.heading()));
  }

  private Form with(FormKind other, Heading above) {
    return new Form(
        other, sheet, range, above, columns, headerRow, rows, funds, declared, skipped, unread);
  }

  /** The same form with its figures put otherwise. */
  public Form map(UnaryOperator<SheetCell> put) {
    return new Form(
        kind,
        sheet,
        range,
        heading,
        columns,
        headerRow,
        rows.stream().map(row -> row.map(put)).toList(),
        funds.map(block -> block.map(put)),
        declared.map(put),
        skipped,
        unread);
  }

  /** The same form with the figures of some cells in doubt, and of no others. */
  public Form doubting(Predicate<SheetCell> doubtful) {
    return new Form(
        kind,
        sheet,
        range,
        heading,
        columns,
        headerRow,
        rows.stream().map(row -> row.doubting(doubtful)).toList(),
        funds.map(block -> block.doubting(doubtful)),
        declared,
        skipped,
        unread);
  }

  /** The same form as another kind. */
  public Form as(FormKind other) {
    return with(other, heading);
  }
}
