package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files and folders on disk. */
public final class DiskFolder implements OutputFolder {
  /** By these two the editors of Windows know UTF-8 and lines. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  @Override
  public List<Incoming> files(List<Path> inputs, Path out) {
    Map<Path, Incoming> files = new LinkedHashMap<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        for (Path file : FolderFiles.of(input, out)) {
          files.putIfAbsent(identity(file), new Incoming(file, below(input, file)));
        }
      } else {
        files.putIfAbsent(identity(input), new Incoming(input, FileNames.last(input)));
      }
    }
    return distinct(files.values());
  }

  /** Files of the same name in different inputs are called by their whole paths. */
  private static List<Incoming> distinct(Collection<Incoming> files) {
    Map<String, Long> uses =
        files.stream().collect(Collectors.groupingBy(Incoming::name, Collectors.counting()));
    return files.stream()
        .map(
            file ->
                uses.get(file.name()) == 1
                    ? file
                    : new Incoming(file.path(), FileNames.shown(file.path())))
        .toList();
  }

  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException missing) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static String below(Path folder, Path file) {
    List<String> names = new ArrayList<>();
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      names.add(0, FileNames.last(at));
    }
    return String.join("/", names);
  }

  @Override
  public String name(Path file) {
    return FileNames.last(file);
  }

  @Override
  public Path in(Path folder, String name) {
    return FileNames.path(folder, name);
  }

  @Override
  public Path beside(Path file, String name) {
    Path folder = file.toAbsolutePath().getParent();
    return FileNames.path(folder == null ? file.toAbsolutePath() : folder, name);
  }

  @Override
  public boolean taken(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Optional<Message> prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Message.of("output.folder", "folder", FileNames.shown(folder)));
    }
  }

  @Override
  public Optional<Message> save(Path target, byte[] content) {
    try {
      AtomicFile.save(target, content);
      return Optional.empty();
    } catch (UnwritableFile e) {
      return Optional.of(Message.of("output." + e.reason().name(), "file", FileNames.last(target)));
    }
  }

  @Override
  public Optional<Message> saveText(Path target, List<String> lines) {
    String text = BYTE_ORDER_MARK + String.join(LINE_END, lines) + LINE_END;
    return save(target, text.getBytes(StandardCharsets.UTF_8));
  }
}
