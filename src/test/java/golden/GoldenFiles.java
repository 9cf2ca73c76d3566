package golden;

import static org.junit.jupiter.api.Assertions.fail;

import blackbox.JsonTree;
import comparison.ResultDifferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Results as they were when they were last written down, one file a workbook. They prove nothing
 * right: they were written by the program itself and only show what a change changes. Whoever
 * changes results on purpose looks the differences through and writes the files anew, with {@code
 * -Dgolden.write=true}.
 */
public final class GoldenFiles {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private GoldenFiles() {}

  /**
   * Compares a result with the one written down.
   *
   * @param name the workbook's name
   * @param line the result as a line of JSON
   */
  public static void compare(String name, String line) throws IOException {
    Path file = FOLDER.resolve(name + ".json");
    String text = readable(line);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
      return;
    }
    String golden = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "{}\n";
    if (!golden.equals(text)) {
      List<String> found = ResultDifferences.of(JsonTree.object(golden), JsonTree.object(line));
      fail(
          "not as in "
              + file
              + (found.isEmpty() ? ": the same values, written otherwise" : ":\n")
              + String.join("\n", found));
    }
  }

  /** The same JSON with each element of a list on a line of its own. */
  static String readable(String line) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escaped = quoted && c == '\\';
      quoted ^= c == '"';
      boolean element = !quoted && c == '{' && i > 0 && "[,".indexOf(line.charAt(i - 1)) >= 0;
      boolean end = !quoted && c == ']' && line.charAt(i - 1) == '}';
      text.append(element || end ? "\n" : "").append(c);
      if (escaped) {
        text.append(line.charAt(++i));
      }
    }
    return text.append('\n').toString();
  }
}
