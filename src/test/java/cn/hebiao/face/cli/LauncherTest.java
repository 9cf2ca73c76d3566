package cn.hebiao.face.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers of the folder that is handed out. */
class LauncherTest {
  private static final Path LAUNCHERS = Path.of("src", "launcher");
  private static final Path HANDED_OUT = Path.of("target", "hebiao");

  /** What a packed folder says of the jar's time: no more than the hour on some wall. */
  private static final LocalDateTime PACKED = LocalDateTime.of(2024, 3, 1, 9, 30);

  @TempDir private Path folder;

  @Test
  void theOneForWindowsIsReadWordForWordByItsShell() throws IOException {
    byte[] bytes = Files.readAllBytes(LAUNCHERS.resolve("核表.bat"));
    String text = new String(bytes, Charset.forName("GBK"));
    assertArrayEquals(bytes, text.getBytes(Charset.forName("GBK")));
    assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
    List<String> lines = List.of(text.split("\r\n"));
    // Behind the change of the code page Chinese would no longer be what it was.
    int spoken = lines.indexOf("chcp 65001 >nul");
    assertTrue(spoken > 0);
    assertTrue(String.join("", lines.subList(spoken, lines.size())).matches("\\p{ASCII}*"));
    // A bracket in a file name would end a block of commands.
    assertEquals(List.of(), lines.stream().filter(line -> line.matches(".*[(]\\s*$")).toList());
    lines.stream()
        .filter(line -> line.matches("(?:.* )?goto [a-z]+"))
        .map(line -> ":" + line.substring(line.lastIndexOf(' ') + 1))
        .forEach(label -> assertTrue(lines.contains(label), label));
  }

  @Test
  @Tag("slow")
  void anArchiveIsMadeAtTheFirstStartWhereverTheFolderWasUnpacked() throws Exception {
    boolean built = Files.exists(HANDED_OUT.resolve("hebiao.jar"));
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(built, "the folder to hand out is not built: run mvn verify");
    }
    List<byte[]> said = new ArrayList<>();
    for (String zone : List.of("Asia/Shanghai", "America/New_York")) {
      // Programs that unpack take the hour for one of their own zone.
      Path unpacked = folder.resolve(zone.replace('/', '-')).resolve("核表 2024(新)");
      unpack(unpacked, zone);
      Path cache = folder.resolve(zone.replace('/', '-')).resolve("cache");
      byte[] first = check(unpacked, cache, zone, "");
      Path archive = cache.resolve("hebiao.jsa");
      assertTrue(Files.size(archive) > 1_000_000);
      FileTime made = Files.getLastModifiedTime(archive);
      Path loaded = folder.resolve(zone.replace('/', '-')).resolve("loaded.txt");
      byte[] second = check(unpacked, cache, zone, "-Xlog:class+load:file=" + loaded);
      assertArrayEquals(first, second);
      assertEquals(made, Files.getLastModifiedTime(archive), "made again");
      assertTrue(fromArchive(loaded) > 1_500, () -> "classes from the archive");
      said.add(first);
    }
    assertArrayEquals(said.get(0), said.get(1));
    assertTrue(new String(said.get(0), UTF_8).startsWith("{\"file\":"));
  }

  @Test
  @Tag("slow")
  void anArchiveOfAnotherJarIsMadeAnew() throws Exception {
    Assumptions.assumeTrue(Files.exists(HANDED_OUT.resolve("hebiao.jar")), "run mvn verify");
    Path unpacked = folder.resolve("hebiao");
    unpack(unpacked, "UTC");
    Path cache = folder.resolve("cache");
    check(unpacked, cache, "UTC", "");
    Path jar = unpacked.resolve("hebiao.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    FileTime made = Files.getLastModifiedTime(cache.resolve("hebiao.jsa"));
    check(unpacked, cache, "UTC", "");
    assertFalse(made.equals(Files.getLastModifiedTime(cache.resolve("hebiao.jsa"))));
    try (Stream<Path> kept = Files.list(cache)) {
      assertEquals(
          List.of(),
          kept.map(file -> file.getFileName().toString())
              .filter(name -> name.matches(".*[.][0-9]+"))
              .toList());
    }
  }

  private static void unpack(Path into, String zone) throws IOException {
    Files.createDirectories(into);
    for (String name : List.of("hebiao.jar", "hebiao.sh")) {
      Path file = Files.copy(HANDED_OUT.resolve(name), into.resolve(name));
      Files.setLastModifiedTime(file, FileTime.from(PACKED.atZone(ZoneId.of(zone)).toInstant()));
    }
  }

  private static byte[] check(Path unpacked, Path cache, String zone, String options)
      throws Exception {
    ProcessBuilder run =
        new ProcessBuilder(
            "sh",
            unpacked.resolve("hebiao.sh").toString(),
            "check",
            "--format",
            "json",
            Path.of("workbooks", "inbox").toAbsolutePath() + "/" + inbox());
    run.environment()
        .putAll(
            Map.of(
                "HEBIAO_CACHE",
                cache.toString(),
                "HEBIAO_JAVA_OPTIONS",
                options,
                "TZ",
                zone,
                "LC_ALL",
                "C.UTF-8"));
    Process process = run.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    byte[] out = process.getInputStream().readAllBytes();
    assertTrue(List.of(0, 1).contains(process.waitFor()));
    return out;
  }

  private static String inbox() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xlsx"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static long fromArchive(Path loaded) throws IOException {
    return Arrays.stream(Files.readString(loaded).split("\n"))
        .filter(line -> line.contains("shared objects file (top)"))
        .count();
  }
}
