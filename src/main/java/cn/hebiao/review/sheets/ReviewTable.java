package cn.hebiao.review.sheets;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table that grows row by row. */
final class ReviewTable {
  private static final int LONGEST_NAME = 31;

  private final Messages messages;
  private final String key;
  private final List<Integer> widths;
  private final List<String> columns;
  private final List<PrintLine> lines = new ArrayList<>();
  private int header;
  private int count;

  ReviewTable(Messages messages, String key, List<Integer> widths, String... columns) {
    this.messages = messages;
    this.key = key;
    this.widths = widths;
    this.columns = List.of(columns);
    lines.add(PrintLine.of(Look.TITLE, text("review.title." + key)));
  }

  void say(String sentence) {
    lines.add(PrintLine.of(Look.TEXT, sentence));
  }

  void after(String sentence) {
    lines.add(PrintLine.of(Look.TEXT, sentence));
  }

  void head() {
    header = lines.size();
    Stream<PrintCell> names =
        columns.stream().map(column -> PrintCell.of(text("review.word." + word(column))));
    lines.add(new PrintLine(Look.HEADER, names.toList()));
  }

  private String word(String column) {
    return column.equals("paper") ? "number" : column.equals("number") ? "row" : column;
  }

  /** The place, from 1, of the row that is added next. */
  int next() {
    return lines.size() + 1;
  }

  int count() {
    return count + 1;
  }

  void add(PrintCell... cells) {
    count++;
    lines.add(new PrintLine(Look.BODY, List.of(cells)));
  }

  void open(String number, String agency, String project, String kind, String standing) {
    List<PrintCell> cells = new ArrayList<>();
    cells.add(PrintCell.of(count()));
    Stream.of(number, agency, project, kind).map(PrintCell::of).forEach(cells::add);
    while (cells.size() < columns.indexOf("standing")) {
      cells.add(PrintCell.of(""));
    }
    cells.add(PrintCell.of(standing));
    add(cells.toArray(PrintCell[]::new));
  }

  PrintSheet sheet() {
    String name = text("review.sheet." + key);
    return new PrintSheet(
        name.substring(0, Math.min(LONGEST_NAME, name.length())), widths, lines, header);
  }

  private String text(String of) {
    return messages.text(Message.of(of));
  }
}
