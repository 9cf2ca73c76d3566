package cn.hebiao.app;

import cn.hebiao.model.grid.Book;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A workbook together with the very bytes it was read from, so that what is written back belongs to
 * what was checked even if the file changes in the meantime.
 */
public final class Received {
  private final byte[] bytes;
  private final Book book;

  /**
   * @param bytes its content; handed over, not copied
   * @param book what was read from these bytes
   */
  public Received(byte[] bytes, Book book) {
    this.bytes = bytes;
    this.book = book;
  }

  /** The file's name without its folder. */
  public String name() {
    return book.fileName();
  }

  /** The content of the file as it was read; shared and not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public Book book() {
    return book;
  }

  /** The SHA-256 of the bytes in small hexadecimal digits: equal for equal files only. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
