package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever gets the runnable jar gets the licence of everything in it. */
class ThirdPartyLicencesTest {
  private static final Path LIST = Path.of("src", "runnable", "THIRD-PARTY-LICENSES.md");
  private static final Path JAR = Path.of("target", "hebiao.jar");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([\\w.-]+:[\\w.-]+) \\| (.+?) \\|(?: (.+?) )? ?\\|$");
  private static final Pattern TEXT = Pattern.compile("(?ms)^## (.+?)$\\s+```text\\n(.+?)\\n```$");
  private static final Pattern OF_TESTS =
      Pattern.compile(
          "(?s)<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:\\s*<version>[^<]*"
              + "</version>)?\\s*<scope>test</scope>");
  private static final Pattern BUNDLED =
      Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");

  /** What the libraries that run the tests bring along. */
  private static final List<String> BROUGHT_BY_TESTS =
      List.of(
          "org.junit",
          "com.tngtech.archunit",
          "org.opentest4j",
          "org.apiguardian",
          "org.apache.maven",
          "org.jacoco",
          "org.seleniumhq.selenium",
          "org.jspecify",
          "org.jetbrains.annotations",
          "com.google.guava",
          "com.google.errorprone",
          "com.google.j2objc",
          "io.opentelemetry",
          "net.bytebuddy");

  private record Licence(String name, String text) {}

  @Test
  void everyLibraryOnTheClassPathIsListed() throws IOException {
    List<String> known =
        Stream.of(licences().keySet().stream(), ofTests().stream(), BROUGHT_BY_TESTS.stream())
            .flatMap(names -> names)
            .map(name -> "/" + name.replace('.', '/').replace(':', '/') + "/")
            .toList();
    List<String> jars =
        getClass()
            .getClassLoader()
            .resources("META-INF/MANIFEST.MF")
            .map(URL::toString)
            .filter(url -> url.startsWith("jar:") && url.contains("/repository/"))
            .toList();
    assertTrue(
        jars.stream().anyMatch(jar -> jar.contains("/org/apache/poi/poi/")), "no class path");
    assertEquals(
        List.of(),
        jars.stream().filter(jar -> known.stream().noneMatch(jar::contains)).toList(),
        "write each into " + LIST);
  }

  @Test
  void everyTextIsThere() throws IOException {
    Map<String, String> texts = texts();
    licences()
        .forEach(
            (library, licence) -> {
              boolean plain = licence.name().equals("Apache-2.0");
              assertEquals(plain, licence.text().isEmpty(), library);
              assertTrue(plain || texts.containsKey(licence.text()), library + " has no text");
            });
    assertEquals(
        texts.keySet(),
        licences().values().stream()
            .map(Licence::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)),
        "a text that no library has");
  }

  @Test
  void theTextsAreThoseOfTheLibraries() throws IOException {
    Map<String, String> texts = texts();
    assertTrue(texts.get("SLF4J").startsWith("Copyright (c) 2004-2022 QOS.ch Sarl"));
    assertTrue(texts.get("SLF4J").contains("Permission is hereby granted, free  of charge"));
    assertTrue(texts.get("curvesapi").startsWith("Copyright (c) 2005, Graph Builder"));
    assertTrue(texts.get("curvesapi").contains("Neither the name of Graph Builder nor"));
    assertTrue(texts.get("Stax2 API").contains("Redistributions in binary form must reproduce"));
  }

  @Test
  @Tag("slow")
  void theRunnableJarHasThemAll() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      ZipEntry list = jar.getEntry("META-INF/THIRD-PARTY-LICENSES.md");
      assertEquals(
          Files.readString(LIST),
          new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8));
      TreeSet<String> bundled =
          jar.stream()
              .map(entry -> BUNDLED.matcher(entry.getName()))
              .filter(Matcher::matches)
              .map(found -> found.group(1) + ":" + found.group(2))
              .filter(library -> !library.startsWith("cn.hebiao:"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertFalse(bundled.isEmpty(), "no libraries in it");
      bundled.removeAll(licences().keySet());
      assertEquals(new TreeSet<>(), bundled, "write each into " + LIST);
    }
  }

  private static Map<String, Licence> licences() throws IOException {
    Map<String, Licence> licences = new TreeMap<>();
    ROW.matcher(list())
        .results()
        .forEach(
            row ->
                licences.put(
                    row.group(1),
                    new Licence(row.group(2), row.group(3) == null ? "" : row.group(3))));
    return licences;
  }

  private static Map<String, String> texts() throws IOException {
    return TEXT.matcher(list())
        .results()
        .collect(
            Collectors.toMap(
                text -> text.group(1), text -> text.group(2), (one, other) -> one, TreeMap::new));
  }

  private static List<String> ofTests() throws IOException {
    return OF_TESTS
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .map(found -> found.group(1) + ":" + found.group(2))
        .toList();
  }

  private static String list() throws IOException {
    return String.join("\n", Files.readAllLines(LIST));
  }
}
