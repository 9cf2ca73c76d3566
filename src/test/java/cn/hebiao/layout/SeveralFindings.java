package cn.hebiao.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Single slips that more than one finding tells of, with the reason: {@code codes | how many slips
 * | reason}. What becomes one finding must be struck.
 */
final class SeveralFindings {
  private static final Path LIST = Path.of("src", "test", "resources", "field-several.txt");
  private final Map<String, Integer> counts = new TreeMap<>();

  SeveralFindings() {
    try {
      for (String line : Files.readAllLines(LIST)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" \\| ", 3);
          if (parts.length < 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException("without a reason: " + line);
          }
          counts.put(parts[0], Integer.valueOf(parts[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many slips there are of each kind. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** Those of which there are more than listed. */
  Map<String, Integer> beyond(Map<String, Integer> told) {
    Map<String, Integer> more = new TreeMap<>(told);
    more.entrySet().removeIf(one -> one.getValue() <= counts.getOrDefault(one.getKey(), 0));
    return more;
  }
}
