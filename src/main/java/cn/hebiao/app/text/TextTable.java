package cn.hebiao.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table in plain text, as wide as its contents. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<TextColumn> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(List<TextColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a row with a cell for each column. */
  public void row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    rows.add(
        IntStream.range(0, cells.size())
            .mapToObj(i -> DisplayWidth.cut(cells.get(i), columns.get(i).widest()))
            .toList());
  }

  /** Header, a rule and the rows. */
  public List<String> lines() {
    int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(TextColumn::title).toList(), widths));
    lines.add("-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int width(int column) {
    int title = DisplayWidth.of(columns.get(column).title());
    return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).reduce(title, Math::max);
  }

  private String line(List<String> cells, int[] widths) {
    List<String> padded =
        IntStream.range(0, cells.size())
            .mapToObj(i -> columns.get(i).align().pad(cells.get(i), widths[i]))
            .toList();
    return String.join(GAP, padded).stripTrailing();
  }

  /**
   * A column.
   *
   * @param title its header
   * @param align on which side its texts stand
   * @param widest the most it may take; longer texts are cut
   */
  public record TextColumn(String title, Align align, int widest) {}

  /** On which side texts stand. */
  public enum Align {
    LEFT {
      @Override
      String pad(String text, int width) {
        return DisplayWidth.padRight(text, width);
      }
    },
    RIGHT {
      @Override
      String pad(String text, int width) {
        return DisplayWidth.padLeft(text, width);
      }
    };

    abstract String pad(String text, int width);
  }
}
