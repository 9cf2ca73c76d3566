package cn.hebiao.read.form;

/** A spelling in which {@code *} stands for any run of characters. */
public final class Wildcard {
  private final String[] parts;

  /**
   * @param pattern normalised
   */
  public Wildcard(String pattern) {
    this.parts = pattern.split("\\*", -1);
  }

  /** Whether a normalised text is of this pattern. */
  public boolean matches(String label) {
    int from = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean last = i == parts.length - 1;
      int at = last ? label.length() - part.length() : label.indexOf(part, from);
      if (at < from || (i == 0 && at != 0) || !label.startsWith(part, at)) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }
}
