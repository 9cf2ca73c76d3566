package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.StreamedContent;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.summary.UnreadableLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files and folders on disk. */
public final class DiskFolder implements OutputFolder {
  /** By these two the editors of Windows know UTF-8 and lines. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  private final Map<Path, Optional<Archive>> archives = new ConcurrentHashMap<>();

  @Override
  public List<Incoming> files(List<Path> inputs, Path out) {
    return Inputs.of(inputs, out, path -> Optional.empty());
  }

  @Override
  public List<Incoming> unpacked(List<Path> inputs, Path out) {
    return Inputs.of(inputs, out, this::archive);
  }

  @Override
  public byte[] content(Incoming file) throws UnreadableBook {
    Optional<Archive> archive = archive(file.path());
    if (archive.isEmpty() || file.entry().isEmpty()) {
      throw new UnreadableBook(UnreadableBook.ReadProblem.MISSING);
    }
    return archive.get().content(file.entry().get());
  }

  private Optional<Archive> archive(Path path) {
    return archives.computeIfAbsent(
        path, at -> Files.isRegularFile(at) ? Archive.open(at) : Optional.empty());
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
  public void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is out of date, which its content shows.
    }
  }

  @Override
  public Optional<String> sha256(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Sha256.of(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<LocalDateTime> changed(Path file) {
    try {
      return Optional.of(
          LocalDateTime.ofInstant(
              Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS),
              ZoneId.systemDefault()));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> stamp(Path file) {
    try {
      return Optional.of(Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
    } catch (IOException goneOrLocked) {
      return Optional.empty();
    }
  }

  @Override
  public void reserve(Path folder, long bytes) {
    DiskReserve.take(folder, bytes);
  }

  @Override
  public void release(Path folder) {
    DiskReserve.release(folder);
    archives.values().forEach(archive -> archive.ifPresent(Archive::close));
    archives.clear();
  }

  @Override
  public Optional<Message> save(Path target, StreamedContent content) {
    try {
      AtomicFile.save(target, content);
      return Optional.empty();
    } catch (UnwritableFile e) {
      return Optional.of(Message.of("output." + e.reason().name(), "file", FileNames.last(target)));
    } catch (UnreadableLines e) {
      return Optional.of(Message.of("output.spool.unreadable"));
    }
  }

  @Override
  public Optional<Message> saveText(Path target, List<String> lines) {
    String text = BYTE_ORDER_MARK + String.join(LINE_END, lines) + LINE_END;
    return save(target, text.getBytes(StandardCharsets.UTF_8));
  }
}
