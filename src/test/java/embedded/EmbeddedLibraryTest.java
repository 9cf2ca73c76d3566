package embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library inside a program that has log4j-core and an SLF4J binding of its own. */
@Tag("slow")
class EmbeddedLibraryTest {
  private static final Path RUNNABLE_ONLY = Path.of("src", "runnable", "resources");
  private static final List<String> LOGGED =
      List.of("host.log4j before", "host.slf4j before", "host.log4j after", "host.slf4j after");

  @TempDir private Path folder;
  private Path host;

  /** A process of the program that has ended. */
  private record Ended(int code, List<String> out, String err, List<String> logged) {}

  @BeforeEach
  void program() throws IOException {
    host = Files.createDirectories(folder.resolve("host/embedded"));
    copy("HostProgram.class", host);
    copy("log4j2.xml", host.getParent());
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in = EmbeddedLibraryTest.class.getResourceAsStream(resource)) {
      Files.copy(in, to.resolve(resource));
    }
  }

  /** The library as its users get it: without what its pom keeps to itself. */
  private static List<String> library() {
    List<String> own = List.of("test-classes", RUNNABLE_ONLY.toString(), "slf4j-nop", "picocli");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> own.stream().noneMatch(entry::contains))
        .toList();
  }

  private Ended run(Path... before) throws Exception {
    List<String> classPath = new ArrayList<>();
    Stream.of(before).map(path -> path.toAbsolutePath().toString()).forEach(classPath::add);
    classPath.add(host.getParent().toString());
    classPath.addAll(library());
    classPath.add(System.getProperty("host.log4j"));
    classPath.add(System.getProperty("host.binding"));
    Path log = folder.resolve("host.log");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dhost.log=" + log,
                "-cp",
                String.join(File.pathSeparator, classPath),
                "embedded.HostProgram",
                workbook().toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the program did not end");
    List<String> logged = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return new Ended(
        process.exitValue(),
        Files.readAllLines(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8),
        logged.stream().filter(line -> line.startsWith("host.")).toList());
  }

  private static Path workbook() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList().get(0);
    }
  }

  @Test
  void theProgramKeepsItsLoggingAndItsSurroundings() throws Exception {
    Ended ended = run();
    assertEquals("", ended.err());
    assertEquals(0, ended.code());
    assertEquals(LOGGED, ended.logged());
    assertEquals(
        List.of("checked", "annotated", "filled", "consolidated"),
        ended.out().stream().map(line -> line.replaceFirst(": [1-9][0-9]*$", "")).toList());
  }

  /** What the test above would see if the library had the settings of the runnable program. */
  @Test
  void settingsOfTheRunnableProgramWouldTakeTheLoggingAway() throws Exception {
    assertTrue(Files.exists(RUNNABLE_ONLY.resolve("log4j2.component.properties")));
    assertNotEquals(LOGGED, run(RUNNABLE_ONLY).logged());
  }

  @Test
  void theProgramIsNotTheTest() {
    assertFalse(library().stream().anyMatch(entry -> entry.contains("log4j-core")));
    assertTrue(Files.exists(Path.of(System.getProperty("host.log4j"))));
    assertTrue(Files.exists(Path.of(System.getProperty("host.binding"))));
  }
}
