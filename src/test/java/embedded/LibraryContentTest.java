package embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The library brings nothing that counts for the whole program it is in. */
class LibraryContentTest {
  /** Files by their names that a logging library, Java or a service loader would pick up. */
  private static final Pattern GLOBAL =
      Pattern.compile(
          "(log4j|logback|simplelogger|commons-logging|logging|tinylog)[^/]*[.][a-z]+"
              + "|(jndi|jaxp|stax|jul)[^/]*[.]properties"
              + "|META-INF/services/.*|org/slf4j/.*|org/apache/.*|module-info[.]class");

  private static List<String> global(Stream<String> names) {
    return names.filter(name -> GLOBAL.matcher(name).matches()).sorted().toList();
  }

  @Test
  void theClassesAndResourcesHaveNoGlobalSettings() throws IOException {
    Path classes = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(classes)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertTrue(names.contains("cn/hebiao/Hebiao.class"));
      assertEquals(List.of(), global(names.stream()));
    }
  }

  @Test
  void thePomHandsNoBindingOnToOthers() throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getElementsByTagName("dependency");
    List<String> handedOn = new ArrayList<>();
    boolean api = false;
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      String name = text(dependency, "artifactId");
      boolean own =
          text(dependency, "scope").equals("test") || text(dependency, "optional").equals("true");
      api |= name.equals("slf4j-api");
      if (!own && name.matches("(slf4j|log4j|logback|jul|jcl).*") && !name.equals("slf4j-api")) {
        handedOn.add(name);
      }
    }
    assertTrue(api, "the pom was not understood");
    assertEquals(List.of(), handedOn);
  }

  private static String text(Element of, String name) {
    NodeList found = of.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  @Test
  @Tag("slow")
  void theJars() throws IOException {
    List<Path> libraries;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      libraries =
          files
              .filter(file -> file.getFileName().toString().matches("hebiao-[0-9.]+[.]jar"))
              .toList();
    }
    boolean built = !libraries.isEmpty() && Files.exists(Path.of("target", "hebiao.jar"));
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(built, "the jars are not built: run mvn verify");
    }
    try (JarFile library = new JarFile(libraries.get(0).toFile());
        JarFile program = new JarFile("target/hebiao.jar")) {
      assertEquals(List.of(), global(library.stream().map(Object::toString)));
      assertNull(library.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
      Attributes manifest = program.getManifest().getMainAttributes();
      assertEquals("cn.hebiao.face.cli.Main", manifest.getValue(Attributes.Name.MAIN_CLASS));
      assertEquals("true", manifest.getValue(Attributes.Name.MULTI_RELEASE));
      List<String> settings = global(program.stream().map(Object::toString));
      assertTrue(settings.contains("log4j2.component.properties"), settings::toString);
      assertTrue(settings.contains("log4j2.simplelog.properties"), settings::toString);
    }
  }
}
