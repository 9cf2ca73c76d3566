package cn.hebiao.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Modifier;
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

  /** Those inside others, too; of private ones only that none is called as one that others see. */
  @Test
  void noTwoTypesHaveOneName() {
    Map<String, List<JavaClass>> byName =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.hebiao")
                .stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(
                    Collectors.groupingBy(
                        JavaClass::getSimpleName, TreeMap::new, Collectors.toList()));
    assertTrue(byName.size() > 700, "too few types");
    byName
        .values()
        .removeIf(types -> types.size() == 1 || types.stream().allMatch(NamesTest::isPrivate));
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

  /** Compiled classes do not say of their nested ones that they are private; reflection does. */
  private static boolean isPrivate(JavaClass type) {
    return Modifier.isPrivate(type.reflect().getModifiers());
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
