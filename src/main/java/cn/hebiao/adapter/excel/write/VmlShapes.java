package cn.hebiao.adapter.excel.write;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives out numbers for note shapes. Excel wants them different all over the workbook and in blocks
 * of 1024, each block owned by one drawing that names it in its idmap.
 */
final class VmlShapes {
  private static final Pattern MAP = Pattern.compile("idmap\\b[^>]*?data\\s*=\\s*[\"']([0-9, ]*)");
  private static final Pattern SHAPE = Pattern.compile("_x0000_s([0-9]{1,9})\\b");

  private final Set<Integer> used = new HashSet<>();

  VmlShapes(EditedPackage parts) {
    for (String part : parts.names()) {
      if (part.toLowerCase(Locale.ROOT).endsWith(".vml")) {
        String text = parts.text(part);
        MAP.matcher(text)
            .results()
            .flatMap(map -> Stream.of(map.group(1).split("[, ]+")))
            .filter(number -> !number.isEmpty())
            .forEach(number -> used.add(AttributeNumbers.intOr(number, 1)));
        SHAPE
            .matcher(text)
            .results()
            .forEach(shape -> used.add(Integer.parseInt(shape.group(1)) / 1024));
      }
    }
  }

  /** A block that no drawing of the workbook uses yet. */
  int freeBlock() {
    int block = 1;
    while (!used.add(block)) {
      block++;
    }
    return block;
  }

  /**
   * The position of the list of blocks in a drawing: just behind its last number; -1 without one.
   */
  static int endOfMap(String vml) {
    Matcher map = MAP.matcher(vml);
    return map.find() ? map.end(1) : -1;
  }
}
