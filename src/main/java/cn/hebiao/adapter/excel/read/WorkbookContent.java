package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a file from the disk in one go, so that all later work is on the same bytes. */
final class WorkbookContent {
  private WorkbookContent() {}

  static byte[] of(Path file, Limits limits) throws UnreadableBook {
    if (Files.isDirectory(file)) {
      throw new UnreadableBook(ReadProblem.FOLDER);
    }
    if (!Files.exists(file)) {
      throw new UnreadableBook(ReadProblem.MISSING);
    }
    // Pipes and devices have no end.
    if (!Files.isRegularFile(file)) {
      throw new UnreadableBook(ReadProblem.NOT_READABLE);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      refuseBeyond(Files.size(file), limits);
      bytes = in.readNBytes(Math.toIntExact(limits.fileBytes()) + 1);
    } catch (IOException | SecurityException e) {
      throw new UnreadableBook(ReadProblem.NOT_READABLE).because(e);
    }
    refuse(bytes, limits);
    return bytes;
  }

  /** Refuses what is no content to be read. */
  static void refuse(byte[] bytes, Limits limits) throws UnreadableBook {
    refuseBeyond(bytes.length, limits);
    if (bytes.length == 0) {
      throw new UnreadableBook(ReadProblem.EMPTY);
    }
  }

  private static void refuseBeyond(long size, Limits limits) throws UnreadableBook {
    if (size > limits.fileBytes()) {
      long megabytes = (size + Limits.MB - 1) / Limits.MB;
      throw new UnreadableBook(ReadProblem.TOO_BIG, megabytes, limits.fileBytes() / Limits.MB);
    }
  }
}
