package cn.hebiao.app;

import java.util.List;

/**
 * What a face will show of a file, made while its result is at hand.
 *
 * @param lines what is shown of the file itself
 * @param rows its rows in the table over all files
 */
public record FileView(List<String> lines, List<List<String>> rows) {
  /** Nothing to be shown. */
  public static final FileView NONE = new FileView(List.of(), List.of());

  public FileView {
    lines = List.copyOf(lines);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
