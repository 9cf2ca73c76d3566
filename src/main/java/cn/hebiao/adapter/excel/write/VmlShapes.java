package cn.hebiao.adapter.excel.write;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives out numbers for note shapes. Excel wants them different all over the workbook and in blocks
 * of 1024, each block owned by one drawing that names it in its idmap.
 */
final class VmlShapes {
  private static final Pattern MAP = Pattern.compile("idmap\\b[^>]*?data\\s*=\\s*[\"']([0-9, ]*)");
  private static final Pattern SHAPE = Pattern.compile("_x0000_s([0-9]{1,9})\\b");

  private final NavigableSet<Integer> used = new TreeSet<>();

  VmlShapes(EditedPackage parts) {
    for (String part : parts.parts()) {
      if (part.toLowerCase(Locale.ROOT).endsWith(".vml")) {
        String text = parts.text(part);
        used.addAll(blocks(text));
        Matcher shape = SHAPE.matcher(text);
        while (shape.find()) {
          used.add(Integer.parseInt(shape.group(1)) / 1024);
        }
      }
    }
  }

  private static NavigableSet<Integer> blocks(String vml) {
    NavigableSet<Integer> blocks = new TreeSet<>();
    Matcher map = MAP.matcher(vml);
    while (map.find()) {
      for (String number : map.group(1).split("[, ]+")) {
        if (!number.isEmpty()) {
          blocks.add(AttributeNumbers.intOr(number, 1));
        }
      }
    }
    return blocks;
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
