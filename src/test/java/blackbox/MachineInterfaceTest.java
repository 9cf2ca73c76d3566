package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs rely on: lines of JSON, their order, exit codes and quiet streams. */
class MachineInterfaceTest {
  @TempDir private Path folder;

  private static List<String> inbox() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .map(file -> file.toAbsolutePath().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void oneLineForEachFile_inTheOrderGiven_andNothingElse() throws Exception {
    List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
    args.addAll(inbox());
    ProgramProcess ended = ProgramProcess.run(folder, args.toArray(new String[0]));
    List<String> lines = ended.out().lines().toList();
    assertEquals(inbox().size(), lines.size(), ended.out());
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(lines.get(i).startsWith("{\"file\":\"" + inbox().get(i) + "\""), lines.get(i));
      assertTrue(lines.get(i).endsWith("}"), lines.get(i));
    }
    assertEquals("", ended.err());
    assertEquals(1, ended.code());
  }

  @Test
  void aFileThatIsNotThere_isALineAndCodeTwo() throws Exception {
    ProgramProcess ended = ProgramProcess.run(folder, "check", "--format", "json", "nowhere.xlsx");
    assertEquals(1, ended.out().lines().count());
    assertTrue(ended.out().contains("\"outcome\":\"unreadable\""), ended.out());
    assertEquals(2, ended.code());
  }

  @Test
  void wrongUsage_isOneChineseLineAndCode64() throws Exception {
    ProgramProcess ended = ProgramProcess.run(folder, "check", "--format", "xml", "a.xlsx");
    assertEquals("", ended.out());
    assertTrue(ended.err().contains("用法有误"), ended.err());
    assertEquals(64, ended.code());
  }
}
