package blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bureaus that process the same files get the same results, byte by byte. */
@Tag("slow")
class SameBytesTest {
  private static final List<String> HERE = List.of("-Dfile.encoding=UTF-8");

  /** As another country's Windows would set the machine up. */
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.timezone=Pacific/Auckland",
          "-Dfile.encoding=GB18030",
          "-Dline.separator=\r\n",
          "-Djava.util.Arrays.useLegacyMergeSort=true");

  @TempDir private Path temporary;
  private Path one;
  private Path other;

  /** The same files under another roof: made in the opposite order and at another time. */
  @BeforeEach
  void fill() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("workbooks", "inbox"))) {
      files = new ArrayList<>(all.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList());
    }
    one = copies(files, "甲", FileTime.fromMillis(1_600_000_000_000L));
    Collections.reverse(files);
    other = copies(files, "另一处 b", FileTime.fromMillis(1_700_000_000_000L));
  }

  private Path copies(List<Path> files, String name, FileTime time) throws IOException {
    Path folder = temporary.resolve(name);
    Path inbox = Files.createDirectories(folder.resolve("收件"));
    for (Path file : files) {
      Files.copy(file, inbox.resolve(file.getFileName().toString()));
    }
    try (Stream<Path> all = Files.list(inbox)) {
      for (Path file : all.toList()) {
        Files.setLastModifiedTime(file, time);
        time = FileTime.fromMillis(time.toMillis() + 86_400_000L);
      }
    }
    return folder;
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void same(int written, String... args) throws Exception {
    ProgramProcess here = ProgramProcess.run(HERE, Map.of(), one, args);
    ProgramProcess there = ProgramProcess.run(ELSEWHERE, Map.of(), other, args);
    assertEquals(here.code(), there.code(), there.err());
    assertEquals(here.out().lines().toList(), there.out().lines().toList());
    Map<String, byte[]> expected = files(one);
    Map<String, byte[]> found = files(other);
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
    try (Stream<Path> inbox = Files.list(Path.of("workbooks", "inbox"))) {
      long inputs = inbox.filter(f -> f.toString().endsWith(".xlsx")).count();
      assertEquals(inputs + written, expected.size(), expected.keySet().toString());
    }
  }

  @Test
  void copiesSummaryAndReceipts() throws Exception {
    same(5 + 2 + 5 + 1, "process", "收件", "--out", "结果", "--receipt");
    assertTrue(
        files(one).keySet().stream().anyMatch(name -> name.endsWith(".回执.txt")),
        "there are receipts");
  }

  @Test
  void copiesWithoutReceiptsAreTheSameAsWith() throws Exception {
    same(5 + 2 + 1, "process", "收件", "--out", "结果");
    ProgramProcess.run(ELSEWHERE, Map.of(), other, "process", "收件", "--out", "另", "--receipt");
    Map<String, byte[]> plain = files(one.resolve("结果"));
    Map<String, byte[]> receipts = files(other.resolve("另"));
    // The journal says whether there are receipts.
    plain.keySet().removeIf(name -> name.startsWith("."));
    plain.forEach((name, bytes) -> assertArrayEquals(bytes, receipts.get(name), name));
  }

  @Test
  void filledFormsAndExplanations() throws Exception {
    String file;
    try (Stream<Path> all = Files.list(one.resolve("收件"))) {
      file =
          all.filter(f -> f.toString().contains("资阳")).findFirst().orElseThrow().getFileName() + "";
    }
    same(1, "fill", "收件/" + file, "--marks");
    same(1, "explain", "收件/" + file, "自评表!H18");
  }

  @Test
  void paperOfARulebook() throws Exception {
    String rulebook = Path.of("templates", "rulebooks", "全国通用.xlsx").toAbsolutePath().toString();
    same(1, "rules", "doc", rulebook, "--out", "细则.xlsx");
  }
}
