package cn.hebiao.adapter.files.journal;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.SavedCopy;
import cn.hebiao.app.batch.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The journal as a text file to which lines are appended, each with its check sum. A torn or
 * altered line, and all behind it, is cut off when the file is opened; another file of its name is
 * begun anew. Where the file cannot be written, nothing is remembered.
 */
public final class JournalFile implements Journal {
  /** Says what the file is; a later format gets another number. */
  private static final String HEAD = "hebiao journal 4";

  private static final String UNFINISHED = ".tmp";
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 64 << 20;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Where a line stands. */
  private record Position(long start, int length, Optional<SavedCopy> copy) {}

  private final Path path;
  private final Map<String, Position> lines = new LinkedHashMap<>();
  private final Map<String, SavedCopy> orphans = new LinkedHashMap<>();
  private Optional<FileChannel> file = Optional.empty();
  private long end;

  private JournalFile(Path path) {
    this.path = path;
  }

  /** Opens the journal, or begins one. */
  public static Journal open(Path path) {
    JournalFile journal = new JournalFile(path);
    try {
      journal.open();
    } catch (IOException | RuntimeException e) {
      // A batch can do without; most often the disk is full or may not be written.
      journal.close();
    }
    return journal;
  }

  private void open() throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    file = Optional.of(channel);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      close();
      return;
    }
    if (!index(channel)) {
      begin(channel);
    }
  }

  private void begin(FileChannel channel) throws IOException {
    lines.clear();
    orphans.clear();
    channel.truncate(0);
    end = 0;
    write(channel, HEAD);
  }

  /** Finds the lines, and cuts off what follows the last whole one; whether it is a journal. */
  private boolean index(FileChannel channel) throws IOException {
    LineScan scan = new LineScan(channel, BUFFER, LONGEST_LINE);
    Optional<String> head = scan.next();
    if (head.filter(HEAD::equals).isEmpty()) {
      return false;
    }
    end = scan.position();
    for (Optional<String> text = scan.next(); text.isPresent(); text = scan.next()) {
      Optional<JournalLine> line = read(text.get());
      if (line.isEmpty()) {
        break;
      }
      index(line.get(), end, (int) (scan.position() - end));
      end = scan.position();
    }
    channel.truncate(end);
    return true;
  }

  private static Optional<JournalLine> read(String text) {
    try {
      return JournalLine.read(text);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private void index(JournalLine line, long start, int length) {
    Optional<SavedCopy> copy = line.copy().filter(JournalFile::isPlain);
    if (line.key().equals(JournalLine.NONE)) {
      copy.ifPresent(orphan -> orphans.put(orphan.place(), orphan));
    } else {
      lines.put(line.key(), new Position(start, length, copy));
    }
  }

  /** Whether it is a place below the folder for results, whatever the journal says. */
  private static boolean isPlain(SavedCopy copy) {
    return SHA256.matcher(copy.sha256()).matches()
        && copy.place().chars().noneMatch(Character::isISOControl)
        && !copy.place().startsWith("/")
        && copy.place().indexOf('\\') < 0
        && copy.place().indexOf(':') < 0
        && Stream.of(copy.place().split("/"))
            .noneMatch(part -> part.equals("..") || part.isEmpty());
  }

  @Override
  public synchronized Optional<FinishedFile> find(String key) {
    Position position = lines.get(key);
    if (position == null || file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return read(text(file.get(), position)).filter(line -> line.key().equals(key)).stream()
          .flatMap(JournalFile::content)
          .filter(found -> found.key().equals(key))
          .filter(found -> found.copy().equals(position.copy()))
          .filter(JournalFile::isShowable)
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Stream<FinishedFile> content(JournalLine line) {
    try {
      return Stream.of(line.file());
    } catch (IOException | RuntimeException notOurs) {
      return Stream.empty();
    }
  }

  /**
   * Lines that steer a console come from nobody's workbook: they are taken out when lines are made.
   */
  private static boolean isShowable(FinishedFile file) {
    return Stream.concat(
            file.view().lines().stream(), file.view().rows().stream().flatMap(List::stream))
        .flatMapToInt(String::chars)
        .noneMatch(Character::isISOControl);
  }

  private static String text(FileChannel channel, Position position) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(position.length());
    long at = position.start();
    while (bytes.hasRemaining()) {
      int count = channel.read(bytes, at);
      if (count < 0) {
        throw new IOException("cut short");
      }
      at += count;
    }
    return new String(bytes.array(), StandardCharsets.UTF_8).stripTrailing();
  }

  @Override
  public synchronized void append(String key, FinishedFile finished) {
    if (file.isEmpty() || lines.containsKey(key)) {
      return;
    }
    try {
      JournalLine line = JournalLine.of(key, finished);
      long start = end;
      write(file.get(), line.text());
      index(line, start, (int) (end - start));
    } catch (IOException | RuntimeException e) {
      close();
    }
  }

  private void write(FileChannel channel, String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    long at = end;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    end = at;
  }

  @Override
  public synchronized List<SavedCopy> copies() {
    Map<String, SavedCopy> copies = new LinkedHashMap<>(orphans);
    lines.values().forEach(line -> line.copy().ifPresent(copy -> copies.put(copy.place(), copy)));
    return copies.values().stream().sorted(Comparator.comparing(SavedCopy::place)).toList();
  }

  @Override
  public synchronized void keep(List<String> keys, List<SavedCopy> left) {
    if (file.isEmpty()) {
      return;
    }
    try {
      Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
      JournalFile next = new JournalFile(unfinished);
      try (FileChannel channel =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        next.write(channel, HEAD);
        for (String key : keys) {
          Position position = lines.get(key);
          if (position != null) {
            next.write(channel, text(file.get(), position));
          }
        }
        for (SavedCopy orphan : left) {
          next.write(channel, JournalLine.of(orphan).text());
        }
      }
      close();
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
      lines.clear();
      orphans.clear();
      open();
    } catch (IOException | RuntimeException e) {
      close();
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      // What was not written is not remembered; nothing else hangs on it.
    }
    file = Optional.empty();
  }
}
