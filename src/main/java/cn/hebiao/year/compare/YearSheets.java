package cn.hebiao.year.compare;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.YearIndicatorLine;
import cn.hebiao.tell.summary.YearLine;
import cn.hebiao.tell.summary.YearOnYear;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One year beside the other as a workbook of its own: forms, then indicators that changed. */
public record YearSheets(YearOnYear years, Messages messages) {
  private static final List<Integer> FORM_WIDTHS =
      List.of(22, 22, 8, 8, 8, 8, 8, 8, 12, 12, 12, 12, 12, 12, 7, 7, 7, 10);
  private static final List<Integer> INDICATOR_WIDTHS = List.of(24, 24, 26, 20, 20, 20, 20, 16);

  /** The sheets. */
  public List<PrintSheet> sheets() {
    return List.of(
        sheet("forms", FORM_WIDTHS, years.forms().stream().map(YearSheets::row).toList()),
        sheet(
            "indicators",
            INDICATOR_WIDTHS,
            years.indicators().stream().map(YearSheets::row).toList()));
  }

  private static List<PrintCell> row(YearLine line) {
    List<PrintCell> row = new ArrayList<>();
    row.add(PrintCell.of(line.agency()));
    row.add(PrintCell.of(line.project()));
    Stream.of(line.self(), line.computed(), line.adjusted(), line.executed(), line.staff())
        .forEach(
            pair -> {
              row.add(PrintCell.of(pair.past()));
              row.add(PrintCell.of(pair.present()));
              row.add(PrintCell.of(pair.change()));
            });
    row.add(PrintCell.of(line.standing()));
    return row;
  }

  private static List<PrintCell> row(YearIndicatorLine line) {
    return Stream.of(
            line.agency(),
            line.project(),
            line.name(),
            line.pastTarget(),
            line.nowTarget(),
            line.pastActual(),
            line.nowActual(),
            line.change())
        .map(PrintCell::of)
        .toList();
  }

  private PrintSheet sheet(String key, List<Integer> widths, List<List<PrintCell>> rows) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text(key)));
    lines.add(PrintLine.of(Look.TEXT, text(key + "Note")));
    lines.add(
        new PrintLine(
            Look.HEADER, Stream.of(text(key + "Heads").split("、")).map(PrintCell::of).toList()));
    rows.forEach(row -> lines.add(new PrintLine(Look.BODY, row)));
    return new PrintSheet(text(key), widths, lines, 2);
  }

  private String text(String key) {
    return messages.text(Message.of("compare." + key));
  }
}
