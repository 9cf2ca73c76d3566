package cn.hebiao.adapter.excel.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes of a drawing in VML and whatever stands between them, as text: office programs write
 * drawings that are no XML, with tags left open.
 *
 * @param shapes the shapes, letter by letter
 * @param rest everything else, tag by tag, without the counters that grow with the shapes
 */
record ShapeList(List<String> shapes, List<String> rest) {
  private static final Pattern SHAPE =
      Pattern.compile("<(v:)?shape\\b(?!type)[^>]*?(?:/>|>.*?</(v:)?shape>)", Pattern.DOTALL);

  static ShapeList of(byte[] part) {
    String text = new String(part, coding(part));
    List<String> shapes = new ArrayList<>();
    Matcher shape = SHAPE.matcher(text);
    while (shape.find()) {
      shapes.add(withoutSpaces(shape.group()));
    }
    List<String> rest = new ArrayList<>();
    for (String piece : SHAPE.matcher(text).replaceAll("").split("(?=<)")) {
      if (!piece.contains("idmap")) {
        // An empty drawing is opened when the first shape comes in.
        rest.add(piece.strip().replaceAll("\\s*/?>$", ">"));
      }
    }
    return new ShapeList(shapes, rest);
  }

  /** A shape may say itself what its prefixes mean. */
  private static String withoutSpaces(String shape) {
    return shape.replaceAll("\\s+xmlns:[a-z]+=(\"[^\"]*\"|'[^']*')", "");
  }

  /** Each byte stands for itself where the part does not say more. */
  private static Charset coding(byte[] part) {
    int mark = part.length < 2 ? 0 : (part[0] & 0xFF) << 8 | part[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
  }

  /** Whether everything is still there in another list. */
  boolean isKeptIn(ShapeList other) {
    return other.shapes.containsAll(shapes) && other.rest.containsAll(rest);
  }
}
