package cn.hebiao.adapter.files;

import cn.hebiao.app.OutputFolder;
import cn.hebiao.core.finding.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files and folders on disk. */
public final class DiskFolder implements OutputFolder {
  private static final int DEEPEST = 20;

  @Override
  public List<Path> files(List<Path> inputs) {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        files.addAll(inside(input));
      } else {
        files.add(input);
      }
    }
    return files;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> tree = Files.walk(folder, DEEPEST)) {
      return tree.filter(Files::isRegularFile).filter(DiskFolder::wanted).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of(folder);
    }
  }

  /** Lock files of office programs, hidden and unfinished files are nobody's report. */
  private static boolean wanted(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && !AtomicFile.isUnfinished(name)
        && !name.equalsIgnoreCase("Thumbs.db");
  }

  @Override
  public Optional<Message> prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Message.of("output.folder", "folder", folder.toString()));
    }
  }

  @Override
  public Optional<Message> save(Path target, byte[] content) {
    try {
      AtomicFile.save(target, content);
      return Optional.empty();
    } catch (UnwritableFile e) {
      return Optional.of(
          Message.of("output." + e.reason().name(), "file", target.getFileName().toString()));
    }
  }
}
