package cn.hebiao.face.web.sheet;

/** A piece of a page that grows; whatever is given as text or as an attribute is escaped. */
final class Markup {
  private final StringBuilder page = new StringBuilder();

  /** Markup of ours, as it is. */
  Markup raw(String ours) {
    page.append(ours);
    return this;
  }

  /** Text, line by line. */
  Markup text(String text) {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '\n') {
        page.append("<br>");
      } else {
        escape(sign);
      }
    }
    return this;
  }

  /** An attribute of the element that is being written. */
  Markup attribute(String name, String value) {
    page.append(' ').append(name).append("=\"");
    for (int at = 0; at < value.length(); at++) {
      escape(value.charAt(at));
    }
    page.append('"');
    return this;
  }

  /** An attribute with a number. */
  Markup attribute(String name, int value) {
    return attribute(name, Integer.toString(value));
  }

  /** Control signs have no place in a page. */
  private void escape(char sign) {
    switch (sign) {
      case '&' -> page.append("&amp;");
      case '<' -> page.append("&lt;");
      case '>' -> page.append("&gt;");
      case '"' -> page.append("&quot;");
      case '\'' -> page.append("&#39;");
      case '\t' -> page.append(' ');
      case '\n' -> page.append("&#10;");
      default -> {
        if (sign >= ' ' && sign != 0x7f) {
          page.append(sign);
        }
      }
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
