package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The step that guides ask for and that is easily forgotten: into the list with it. */
class ListsTest {
  private static final Path PAGE = Path.of("src", "docs", "contributing.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `(\\w+)` \\|$");
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cn.hebiao");

  @TestFactory
  Stream<DynamicTest> everyThingOfAKindIsInItsList() throws IOException {
    String page = String.join("\n", Files.readAllLines(PAGE));
    return ROW.matcher(page)
        .results()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.group(1), () -> assertListed(row.group(1), row.group(2))));
  }

  private static void assertListed(String kind, String list) {
    Set<String> things =
        PROGRAM.stream()
            .filter(type -> !type.isInterface() && !type.isAnonymousClass())
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> kinds(type).anyMatch(kind::equals))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(things.isEmpty(), "no " + kind);
    Set<String> made =
        PROGRAM.stream()
            .filter(type -> type.getSimpleName().equals(list))
            .flatMap(
                type ->
                    Stream.concat(
                        type.getConstructorCallsFromSelf().stream(),
                        type.getConstructorReferencesFromSelf().stream()))
            .map(JavaCodeUnitAccess::getTargetOwner)
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    things.removeAll(made);
    assertEquals(new TreeSet<>(), things, "not in " + list);
  }

  private static Stream<String> kinds(JavaClass type) {
    return type.getAllRawInterfaces().stream().map(JavaClass::getSimpleName);
  }
}
