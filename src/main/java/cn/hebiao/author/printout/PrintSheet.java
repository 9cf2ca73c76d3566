package cn.hebiao.author.printout;

import java.util.List;

/**
 * A sheet to be printed on A4, one page wide.
 *
 * @param name the sheet's name
 * @param widths column widths in letters; a Chinese character takes two
 * @param lines the lines from the top
 * @param header index of the line that is repeated on every page and stays in sight; -1 for none
 * @param single whether all of it has to be on one page
 */
public record PrintSheet(
    String name, List<Integer> widths, List<PrintLine> lines, int header, boolean single) {
  /** A sheet of as many pages as it takes. */
  public PrintSheet(String name, List<Integer> widths, List<PrintLine> lines, int header) {
    this(name, widths, lines, header, false);
  }

  public PrintSheet {
    widths = List.copyOf(widths);
    lines = List.copyOf(lines);
  }

  /** The same made to fit one page. */
  public PrintSheet onOnePage() {
    return new PrintSheet(name, widths, lines, header, true);
  }

  /**
   * One line. Lines of one box that are no table lines take the whole width.
   *
   * @param look what it is for
   * @param boxes its cells from the left
   */
  public record PrintLine(Look look, List<PrintCell> boxes) {
    public PrintLine {
      boxes = List.copyOf(boxes);
    }

    /** A line of words over the whole width. */
    public static PrintLine of(Look look, String text) {
      return new PrintLine(look, List.of(PrintCell.of(text)));
    }
  }

  /** What a line is for. */
  public enum Look {
    /** The name of the sheet's subject. */
    TITLE,
    /** Words below the title or a table. */
    TEXT,
    /** The name of a further table on the sheet. */
    HEADING,
    /** The column names of a table. */
    HEADER,
    /** A row of a table. */
    BODY,
    /** A total row of a table. */
    TOTAL;

    /** Whether it belongs to a table. */
    public boolean ofTable() {
      return this == HEADER || this == BODY || this == TOTAL;
    }
  }
}
