package cn.hebiao.app;

import java.nio.file.Path;
import java.util.function.Function;

/** A workbook as it is handed in, before anyone knows whether it can be read. */
public sealed interface GivenBook {
  /** What it is called in results; a file's own name, or with folders before it. */
  String name();

  /** A file under its own name. */
  static GivenBook of(Path file) {
    return new OnDisk(file, FileNames.last(file));
  }

  /** Goes on with the file's place or with its content, whichever is known. */
  <R> R fold(Function<Path, R> file, Function<byte[], R> bytes);

  /**
   * Reads it.
   *
   * @throws UnreadableBook if it is no workbook that can be read
   */
  Received open(BookSource source) throws UnreadableBook;

  /**
   * A file.
   *
   * @param file where it is
   * @param name the file as the user named it
   */
  record OnDisk(Path file, String name) implements GivenBook {
    @Override
    public Received open(BookSource source) throws UnreadableBook {
      return source.open(file);
    }

    @Override
    public <R> R fold(Function<Path, R> onDisk, Function<byte[], R> bytes) {
      return onDisk.apply(file);
    }
  }

  /**
   * The content of a file.
   *
   * @param content its bytes; not to be changed afterwards
   * @param name what it is called
   */
  record BookInMemory(byte[] content, String name) implements GivenBook {
    @Override
    public Received open(BookSource source) throws UnreadableBook {
      return source.receive(content, Incoming.lastOf(name));
    }

    @Override
    public <R> R fold(Function<Path, R> file, Function<byte[], R> bytes) {
      return bytes.apply(content);
    }
  }
}
