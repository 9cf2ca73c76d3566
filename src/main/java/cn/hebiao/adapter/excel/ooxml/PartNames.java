package cn.hebiao.adapter.excel.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Names of parts, from the root of the package. Some programs write them with a leading slash, with
 * backslashes or in another case than where they refer to them.
 */
final class PartNames {
  private PartNames() {}

  /** The name without leading slash and backslashes. */
  static String plain(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** What is equal for all ways to write a name. */
  static String key(String name) {
    return plain(name).toLowerCase(Locale.ROOT);
  }

  /** The part that a reference in another part leads to. */
  static String resolve(String source, String target) {
    String path = target.replace('\\', '/');
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (path.startsWith("/") ? path : folder(source) + path).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** The folder of a part with its last slash; empty at the root. */
  static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }
}
