package cn.hebiao.adapter.files.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.json.RecordJson;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.submission.SubmissionStore;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFolderTest {
  private static final Map<String, String> FIRST = Map.of("event", "一");
  private static final Map<String, String> SECOND = Map.of("event", "two \"quoted\"\n");

  @TempDir private Path folder;

  private SubmissionStore open() {
    return SubmissionFolder.open(folder, new RecordJson());
  }

  private Path log() {
    return folder.resolve("log.jsonl");
  }

  @Test
  void eventsComeBackInTheirOrder() throws IOException {
    try (SubmissionStore store = open()) {
      store.append(FIRST);
      store.append(SECOND);
    }
    try (SubmissionStore store = open()) {
      assertEquals(List.of(FIRST, SECOND), store.events());
    }
  }

  /** CRC-32 of {@code {"event":"one"}} worked out with another program. */
  @Test
  void aLineIsAnObjectThatEndsWithItsCheckSum() throws IOException {
    try (SubmissionStore store = open()) {
      store.append(Map.of("event", "one"));
    }
    assertEquals("{\"event\":\"one\",\"crc\":\"429d0b35\"}\n", Files.readString(log()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 30})
  void aTornLineIsCutOffAndTheLogGoesOn(int left) throws IOException {
    try (SubmissionStore store = open()) {
      store.append(FIRST);
    }
    byte[] whole = Files.readAllBytes(log());
    Files.write(log(), Arrays.copyOf(whole, left), StandardOpenOption.APPEND);
    try (SubmissionStore store = open()) {
      assertEquals(List.of(FIRST), store.events());
      assertArrayEquals(whole, Files.readAllBytes(log()));
      store.append(SECOND);
    }
    try (SubmissionStore store = open()) {
      assertEquals(List.of(FIRST, SECOND), store.events());
    }
  }

  @Test
  void aDamagedLineCostsNoneBehindIt() throws IOException {
    try (SubmissionStore store = open()) {
      store.append(Map.of("event", "damaged"));
      store.append(SECOND);
    }
    String text = Files.readString(log());
    Files.writeString(log(), text.replace("damaged", "demaged"));
    try (SubmissionStore store = open()) {
      assertEquals(List.of(SECOND), store.events());
      assertEquals(text.length(), Files.readString(log()).length());
    }
  }

  @Test
  void oneProgramAtATimeWrites() {
    try (SubmissionStore store = open()) {
      assertTrue(store.events().isEmpty());
      UnwritableOutput refused = assertThrows(UnwritableOutput.class, this::open);
      String text = MessageFiles.load().text(refused.problems().get(0));
      assertTrue(text.contains("正被另一个核表服务使用"), text);
    }
    open().close();
  }

  @Test
  void aFileIsThereUnderItsIdentifierOnceItIsKept() throws IOException {
    byte[] content = "内容".getBytes(StandardCharsets.UTF_8);
    String id;
    try (SubmissionStore store = open()) {
      PendingFile pending = store.pend(out -> out.write(content));
      id = pending.id();
      assertEquals(6, pending.size());
      store.keep(pending, "{\"a\":1}");
      store.append(Map.of("event", "received", "id", id));
    }
    try (SubmissionStore store = open()) {
      assertArrayEquals(content, Files.readAllBytes(store.content(id)));
      assertEquals("{\"a\":1}", store.result(id));
    }
  }

  @Test
  void whatNeverBecameASubmissionIsClearedAway() throws IOException {
    try (SubmissionStore store = open()) {
      store.pend(out -> out.write(1));
      store.keep(store.pend(out -> out.write(2)), "{}");
      assertEquals(3, files().size());
    }
    open().close();
    assertEquals(List.of(), files());
  }

  @Test
  void aBodyThatBreaksOffLeavesNothing() throws IOException {
    try (SubmissionStore store = open()) {
      assertThrows(
          IOException.class,
          () ->
              store.pend(
                  out -> {
                    out.write(1);
                    throw new IOException("gone");
                  }));
      assertEquals(List.of(), files());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../log", "", "a/b", "....................."})
  void whatIsNoIdentifierNamesNoFile(String id) {
    try (SubmissionStore store = open()) {
      assertThrows(IllegalArgumentException.class, () -> store.content(id));
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("files"))) {
      return all.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
    }
  }
}
