package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is not yet right on published tables: {@code table layout: reason} ({@code *} for every
 * layout, else names between commas) and, indented below it, each line that is not told after a
 * minus and each that should not be after a plus. The list only shrinks: what is right must be
 * struck.
 */
final class PublishedKnown {
  private static final Path LIST = Path.of("src", "test", "resources", "published-known.txt");
  private final List<Difference> list = new ArrayList<>();

  /** A line that is missing or too much. */
  private record Difference(String table, Set<String> layouts, boolean missing, String line) {
    boolean in(PublishedTable of, PublishedLayout layout) {
      return table.equals(of.name())
          && (layouts.contains("*") || layouts.contains(layout.toString()));
    }
  }

  PublishedKnown() {
    String table = "";
    Set<String> layouts = Set.of();
    for (String line : lines()) {
      if (line.startsWith("  ")) {
        String difference = line.strip();
        boolean missing = difference.startsWith("- ");
        list.add(new Difference(table, layouts, missing, difference.substring(2)));
      } else if (!line.startsWith("#")) {
        String[] head = line.substring(0, line.indexOf(':')).split(" ");
        table = head[0];
        layouts = Set.of(head[1].split(","));
      }
    }
  }

  /** The lines that are wanted without those that are known to be missing. */
  List<String> wanted(PublishedTable table, PublishedLayout layout, List<String> lines) {
    return without(true, table, layout, lines);
  }

  /** The lines that are told without those that are known to be too much. */
  List<String> told(PublishedTable table, PublishedLayout layout, List<String> lines) {
    return without(false, table, layout, lines);
  }

  private List<String> without(
      boolean missing, PublishedTable table, PublishedLayout layout, List<String> lines) {
    List<String> rest = new ArrayList<>(lines);
    for (Difference known : list) {
      if (known.missing() == missing && known.in(table, layout)) {
        assertTrue(
            rest.remove(known.line()),
            () -> "strike from " + LIST + ": " + table + " " + layout + " " + known.line());
      }
    }
    return rest;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(LIST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
