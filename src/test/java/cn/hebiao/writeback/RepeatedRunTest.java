package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Running again changes nothing, wherever and whenever it is run. */
class RepeatedRunTest {
  private final Pipeline pipeline = new Pipeline();

  @TempDir Path folder;

  static Stream<Path> inbox() {
    return Pipeline.inbox().stream();
  }

  @Test
  void processingOurOwnOutputGivesTheSameBytes() {
    Map<String, byte[]> first = processed(Pipeline.INBOX, "first");
    byte[] summary = first.remove("汇总.xlsx");
    first.remove("核表结果.jsonl");
    assertEquals(Pipeline.inbox().size(), first.size());
    removeSummary("first");
    Map<String, byte[]> second = processed(folder.resolve("first"), "second");
    // It tells the bytes of what was received, and these are copies now.
    second.remove("核表结果.jsonl");
    assertArrayEquals(summary, second.remove("汇总.xlsx"), "汇总.xlsx");
    assertSame(first, second);
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void checkSeesTheOriginalInOurOutput(Path file) {
    String name = file.getFileName().toString();
    byte[] original = Pipeline.bytes(file);
    assertEquals(
        pipeline.json(original, name), pipeline.json(pipeline.annotate(original, name), name));
  }

  @Test
  void outputDependsOnNeitherLocaleNorTimeZone() {
    Map<String, byte[]> here = processed(Pipeline.INBOX, "here");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String language : new String[] {"tr-TR", "ar-EG-u-nu-arab"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertSame(here, new Pipeline(rulebook -> rulebook), language);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @Tag("slow")
  void outputDependsOnNeitherWorkingFolderNorMachineSettings()
      throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=GBK",
                "-cp",
                classes,
                "cn.hebiao.face.cli.Main",
                "process",
                Pipeline.INBOX.toAbsolutePath().toString(),
                "--out",
                "out")
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertEquals(1, program.waitFor(), "there are findings of severity error");
    assertSame(
        withoutHead(processed(Pipeline.INBOX, "here")),
        withoutHead(files(elsewhere.resolve("out"))));
  }

  private void assertSame(Map<String, byte[]> expected, Pipeline other, String language) {
    Path out = folder.resolve(language);
    other.process(Pipeline.INBOX, out);
    assertSame(expected, files(out));
  }

  @Test
  void afterACorrectionOnlyWhatFollowsFromItChanges() throws IOException {
    Path file =
        Pipeline.inbox().stream().filter(p -> p.toString().contains("资阳")).findFirst().get();
    String name = file.getFileName().toString();
    byte[] first = pipeline.annotate(Pipeline.bytes(file), name);
    byte[] second =
        pipeline.annotate(LiveFormulaTest.corrected(first, "自评表", Map.of("F18", 1d)), name);
    Map<String, String> before = form(first);
    Map<String, String> after = form(second);
    Set<String> places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    places.removeIf(place -> before.getOrDefault(place, "").equals(after.getOrDefault(place, "")));
    assertEquals(
        new TreeSet<>(Set.of("F18", "J18", "K18", "L18", "J26", "K26", "L26")),
        places.stream()
            .map(place -> place.substring(place.indexOf('!') + 1))
            .collect(Collectors.toCollection(TreeSet::new)));
    assertArrayEquals(second, pipeline.annotate(second, name), "and again");
  }

  /** The cells of the forms; our own sheets tell of them. */
  private static Map<String, String> form(byte[] file) {
    Map<String, String> values = Recalculation.values(file);
    values.keySet().removeIf(place -> !place.startsWith("自评表!") && !place.startsWith("基础数据表!"));
    values.values().removeIf(value -> value.isEmpty() || value.equals("\"\""));
    assertFalse(values.isEmpty());
    return values;
  }

  private Map<String, byte[]> processed(Path in, String out) {
    Path target = folder.resolve(out);
    pipeline.process(in, target);
    return files(target);
  }

  private void removeSummary(String out) {
    assertTrue(folder.resolve(out).resolve("汇总.xlsx").toFile().delete());
  }

  /** The results without the line that names rulebooks and template, which tests do not have. */
  private static Map<String, byte[]> withoutHead(Map<String, byte[]> files) {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.computeIfPresent(
        "核表结果.jsonl",
        (name, bytes) -> {
          String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
          return text.substring(text.indexOf('\n'))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        });
    return all;
  }

  private static Map<String, byte[]> files(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> !file.getFileName().toString().startsWith("."))
          .forEach(file -> files.put(file.getFileName().toString(), Pipeline.bytes(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return files;
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }
}
