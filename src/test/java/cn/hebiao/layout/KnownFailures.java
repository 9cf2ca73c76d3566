package cn.hebiao.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is not yet right on the forms of the field, with the reason: {@code form | read}, {@code
 * form | found} or {@code form | slip} as it is written there. The list only shrinks: whatever
 * becomes right must be struck, by hand or with {@code -Dknown.strike=true}.
 */
final class KnownFailures {
  private static final Path LIST = Path.of("src", "test", "resources", "field-known.txt");
  private final Map<String, String> reasons = new LinkedHashMap<>();

  KnownFailures() {
    try {
      for (String line : Files.readAllLines(LIST)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int end = line.lastIndexOf(" | ");
          reasons.put(line.substring(0, end), line.substring(end + 3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean holds(FieldForm form, String what) {
    return reasons.containsKey(form.name() + " | " + what);
  }

  /** What the list and the program do not agree about; empty when they do. */
  String disagreement(FieldForm form, String what, boolean right, String seen) {
    String failure = form.name() + " | " + what;
    if (right != reasons.containsKey(failure)) {
      return "";
    }
    if (right && Boolean.getBoolean("known.strike")) {
      strike(failure);
      return "";
    }
    return failure
        + (right ? " is right now: strike it from " + LIST : " is wrong: " + seen)
        + "\n";
  }

  private static void strike(String failure) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(LIST));
      lines.removeIf(line -> line.startsWith(failure + " | "));
      Files.write(LIST, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
