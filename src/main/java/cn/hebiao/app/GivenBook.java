package cn.hebiao.app;

import java.nio.file.Path;

/** A workbook as it is handed in, before anyone knows whether it can be read. */
public sealed interface GivenBook {
  /** What it is called in results; a file's own name, or with folders before it. */
  String name();

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
  }

  /**
   * The content of a file.
   *
   * @param content its bytes; not to be changed afterwards
   * @param name what it is called
   */
  record InMemory(byte[] content, String name) implements GivenBook {
    @Override
    public Received open(BookSource source) throws UnreadableBook {
      return source.receive(content, Incoming.lastOf(name));
    }
  }
}
