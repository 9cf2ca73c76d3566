package cn.hebiao.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Chinese words stand in resources and rulebooks. Java has only those that are a language of their
 * own: the words of rulebooks, of formulas, of numbers and targets, and the marks by which forms
 * and number formats are told apart.
 */
class ChineseWordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "cn", "hebiao");

  /** Where the words of a language are listed. */
  private static final List<String> LEXICONS =
      List.of(
          "rules/rulebook/",
          "rules/reading/",
          "author/lint/",
          "rules/formula/",
          "read/form/",
          "read/fact/",
          "read/target/",
          "model/value/",
          "adapter/excel/read/");

  /** Marks by which the program knows its own work again, and names of fonts. */
  private static final List<String> MARKS =
      List.of(
          "judge/check/note/NoteDraft.java",
          "adapter/excel/write/FilledDigest.java",
          "adapter/excel/write/PrintoutStyles.java");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern LITERAL =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Test
  void noChineseWordsOutsideOfTheLexicons() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replace('\\', '/');
      if (LEXICONS.stream().noneMatch(name::startsWith) && !MARKS.contains(name)) {
        literals(file)
            .filter(literal -> CHINESE.matcher(literal).find())
            .forEach(literal -> found.add(name + " " + literal));
      }
    }
    assertEquals(new TreeSet<>(), found);
  }

  @Test
  void theLexiconsHaveSome() throws IOException {
    for (String lexicon : LEXICONS) {
      assertTrue(
          sources().stream()
              .filter(file -> file.startsWith(SOURCES.resolve(lexicon)))
              .flatMap(ChineseWordsTest::literals)
              .anyMatch(literal -> CHINESE.matcher(literal).find()),
          lexicon + " needs no exception");
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Stream<String> literals(Path file) {
    try {
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      return LITERAL.matcher(code).results().map(MatchResult::group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
