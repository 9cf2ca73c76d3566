package cn.hebiao.adapter.excel.write;

/** The smallest steps through an XML text. */
final class XmlScan {
  private XmlScan() {}

  static boolean isNameEnd(char c) {
    return c == ' ' || c == '>' || c == '/' || c == '\n' || c == '\r' || c == '\t';
  }

  static int skipMarkup(String source, int open) {
    if (source.startsWith("<!--", open)) {
      return after(source, "-->", open);
    }
    if (source.startsWith("<![CDATA[", open)) {
      return after(source, "]]>", open);
    }
    if (source.charAt(open + 1) == '?') {
      return after(source, "?>", open);
    }
    throw new IllegalArgumentException("a document type is not allowed in a workbook");
  }

  static int after(String source, String mark, int from) {
    int at = source.indexOf(mark, from);
    if (at < 0) {
      throw new IllegalArgumentException("XML text is cut off");
    }
    return at + mark.length();
  }

  /** Where the document element ends, before comments and instructions that follow it. */
  static int contentEnd(String source) {
    int end = source.length();
    while (true) {
      while (end > 0 && Character.isWhitespace(source.charAt(end - 1))) {
        end--;
      }
      boolean comment = source.startsWith("-->", end - 3);
      boolean instruction = source.startsWith("?>", end - 2);
      int open = comment || instruction ? source.lastIndexOf(comment ? "<!--" : "<?", end - 2) : -1;
      if (open < 0) {
        return end;
      }
      end = open;
    }
  }

  /** Just after the closing angle bracket of the tag that opens at a position. */
  static int tagEnd(String source, int open) {
    char quote = 0;
    for (int i = open + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("XML text is cut off");
  }
}
