package cn.hebiao.adapter.files;

import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.summary.LineStore;
import cn.hebiao.tell.summary.UnreadableLines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps lines in memory up to a bound, and what is more in one temporary file that vanishes with
 * the store. When the file cannot be written any more, lines stay in memory all the same.
 */
public final class SpooledStore implements LineStore {
  /** Some five hundred workbooks' lines; a run of that size touches no disk. */
  private static final long BOUND = 16L << 20;

  private static final int BLOCK = 1 << 16;

  private final Opening opening;
  private final long bound;
  private final int block;
  private Optional<FileChannel> file = Optional.empty();
  private Optional<Message> problem = Optional.empty();
  private long inMemory;
  private long written;

  /** Opens the temporary file; a test may give one that fails. */
  @FunctionalInterface
  interface Opening {
    FileChannel open() throws IOException;
  }

  /** A finished piece of a list: whole lines one after the other. */
  interface Block {
    byte[] bytes();
  }

  /** A store whose file, if one is needed, lies in the system's folder for temporary files. */
  public SpooledStore() {
    this(SpooledStore::temporary, BOUND, BLOCK);
  }

  /** A store whose file, if one is needed, lies in a folder. */
  public SpooledStore(Path folder) {
    this(
        () -> opened(Files.createTempFile(folder, AtomicFile.PREFIX, AtomicFile.SUFFIX)),
        BOUND,
        BLOCK);
  }

  /**
   * @param bound how many bytes are kept in memory
   * @param block how many bytes of a list are put away at once, at least
   */
  SpooledStore(Opening opening, long bound, int block) {
    this.opening = opening;
    this.bound = bound;
    this.block = block;
  }

  private static FileChannel temporary() throws IOException {
    return opened(Files.createTempFile(AtomicFile.PREFIX, AtomicFile.SUFFIX));
  }

  private static FileChannel opened(Path path) throws IOException {
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public <T extends Record> Growing<T> list(Class<T> kind) {
    return new SpooledList<>(this, block, new RecordEncoding<>(kind));
  }

  /** Takes a piece of a list. */
  Block keep(byte[] bytes) {
    if (inMemory + bytes.length > bound && problem.isEmpty()) {
      try {
        return write(bytes);
      } catch (IOException e) {
        String kind = AtomicFile.isFull(e) ? "full" : "unwritable";
        problem = Optional.of(Message.of("output.spool." + kind));
      }
    }
    inMemory += bytes.length;
    return () -> bytes;
  }

  private Block write(byte[] bytes) throws IOException {
    if (file.isEmpty()) {
      file = Optional.of(opening.open());
    }
    FileChannel channel = file.get();
    long start = written;
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest, start + rest.position());
    }
    written += bytes.length;
    int length = bytes.length;
    return () -> read(channel, start, length);
  }

  private static byte[] read(FileChannel channel, long start, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, start + bytes.position()) < 0) {
          throw new IOException("temporary file cut short");
        }
      }
    } catch (IOException e) {
      throw new UnreadableLines(e);
    }
    return bytes.array();
  }

  @Override
  public Optional<Message> problem() {
    return problem;
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      // Nobody waits for the lines any more, and the system empties its folder itself.
      file = Optional.empty();
    }
  }
}
