package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.ZipParts;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Takes the time and the machine out of a workbook that POI wrote. */
final class TimelessParts {
  private static final Pattern DECLARATION_END = Pattern.compile("[?]>\r\n?");

  private TimelessParts() {}

  /** The same parts, all of one date. */
  static byte[] of(byte[] file) {
    ZipParts saved = ZipParts.read(file);
    ZipParts dated = ZipParts.empty();
    for (String part : saved.parts()) {
      dated.put(part, plain(saved.content(part).orElseThrow()));
    }
    return dated.write();
  }

  /** POI breaks the line behind an XML declaration as the machine's own text files do. */
  private static byte[] plain(byte[] part) {
    String text = new String(part, StandardCharsets.ISO_8859_1);
    return text.startsWith("<?xml")
        ? DECLARATION_END.matcher(text).replaceFirst("?>\n").getBytes(StandardCharsets.ISO_8859_1)
        : part;
  }
}
