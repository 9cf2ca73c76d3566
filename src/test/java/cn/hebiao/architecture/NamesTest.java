package cn.hebiao.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name says what a thing is, and says it of one thing only. */
class NamesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** Names that hide that nobody knows what the type is for. */
  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "(Abstract|Base|My)[A-Z]\\w*|\\w*(Utils?|Helpers?|Managers?|Impl|Commons?|Misc|Stuff|Things?"
              + "|Info|Data|Wrapper|Processor|Handler)");

  @Test
  void noTwoTypesHaveOneName() throws IOException {
    Map<String, List<Path>> byName =
        sources().stream()
            .collect(Collectors.groupingBy(NamesTest::name, TreeMap::new, Collectors.toList()));
    assertTrue(byName.size() > 500, "too few sources");
    byName.values().removeIf(files -> files.size() == 1);
    assertEquals(Map.of(), byName);
  }

  @Test
  void noNameIsEmptyTalk() throws IOException {
    assertEquals(
        new TreeSet<>(),
        sources().stream()
            .map(NamesTest::name)
            .filter(name -> EMPTY_WORDS.matcher(name).matches())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** So that no reader of code takes one of ours for one of the language's. */
  @Test
  void noNameIsOneOfTheLanguage() throws IOException {
    assertEquals(
        new TreeSet<>(),
        sources().stream()
            .map(NamesTest::name)
            .filter(name -> isKnown("java.lang." + name) || isKnown("java.util." + name))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !name(file).equals("package-info"))
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static boolean isKnown(String type) {
    try {
      Class.forName(type, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
