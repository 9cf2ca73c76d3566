package cn.hebiao.tell.summary;

/**
 * A text in the summary that leads to a cell of an annotated copy.
 *
 * @param text what is shown
 * @param link where a click leads
 */
public record LinkedCell(String text, CellLink link) {
  @Override
  public String toString() {
    return text;
  }
}
