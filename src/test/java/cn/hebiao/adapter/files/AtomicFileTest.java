package cn.hebiao.adapter.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void savesAndReplacesAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("自评表.xlsx");
    AtomicFile.save(file, new byte[] {1, 2, 3});
    AtomicFile.save(file, new byte[] {4});
    assertArrayEquals(new byte[] {4}, Files.readAllBytes(file));
    assertEquals(List.of("自评表.xlsx"), names());
  }

  @Test
  void aFolderInTheWayIsNamedAndKept() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.xlsx"));
    Files.createFile(file.resolve("inside"));
    UnwritableFile fault =
        assertThrows(UnwritableFile.class, () -> AtomicFile.save(file, new byte[1]));
    assertEquals(UnwritableFile.WriteObstacle.FOLDER, fault.reason());
    assertEquals(file, fault.file());
    assertEquals(List.of("a.xlsx"), names());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("none").resolve("a.xlsx");
    UnwritableFile fault =
        assertThrows(UnwritableFile.class, () -> AtomicFile.save(file, new byte[1]));
    assertEquals(UnwritableFile.WriteObstacle.NO_FOLDER, fault.reason());
  }
}
