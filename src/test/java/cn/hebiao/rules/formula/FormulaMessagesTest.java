package cn.hebiao.rules.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key in the code has its text, and every text is used. */
class FormulaMessagesTest {
  private static final Pattern KEY = Pattern.compile("\"(formula\\.[A-Za-z]+)\"");

  @Test
  void keysAndTextsAgree() throws IOException {
    Properties texts = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/hebiao/messages/formula.properties");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Set<String> used = new TreeSet<>();
    for (String folder : List.of("rules/formula", "adapter/formula")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/cn/hebiao", folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          KEY.matcher(Files.readString(file))
              .results()
              .map((MatchResult match) -> match.group(1))
              .forEach(used::add);
        }
      }
    }
    assertEquals(used, new TreeSet<>(texts.stringPropertyNames()));
  }
}
