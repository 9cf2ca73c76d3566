package cn.hebiao.read.form;

/**
 * A text made ready for comparison with accepted spellings.
 *
 * @param normal the whole text, normalised
 * @param core without numbering before it and without colon, unit or points behind it
 */
public record Label(String normal, String core) {
  /** The label of a cell's text. */
  public static Label of(String text) {
    String normal = LabelText.normalise(text);
    return new Label(normal, LabelText.coreOf(normal));
  }
}
