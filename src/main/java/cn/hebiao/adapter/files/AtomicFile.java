package cn.hebiao.adapter.files;

import cn.hebiao.app.StreamedContent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * Saves files so that under the final name there is always either the old file or the whole new
 * one, even if the power fails or the disk fills up in between.
 */
public final class AtomicFile {
  static final String PREFIX = "~hebiao";
  static final String SUFFIX = ".tmp";
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /**
   * Saves a file, replacing one of the same name. The folder must exist.
   *
   * @throws UnwritableFile if the file is open elsewhere, may not be written, or does not fit; a
   *     file that was there before is then unchanged
   */
  public static void save(Path target, byte[] content) {
    save(target, out -> out.write(content));
  }

  /**
   * The same for a content that is too large to be held in memory.
   *
   * @throws UnwritableFile as above; what the content itself throws comes through, and then nothing
   *     is saved
   */
  static void save(Path target, StreamedContent content) {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = null;
    try {
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new UnwritableFile(target, UnwritableFile.WriteObstacle.READ_ONLY, null);
      }
      temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
      write(temporary, content);
      move(temporary, target);
    } catch (IOException e) {
      throw new UnwritableFile(target, reason(target, e), e);
    } finally {
      discard(temporary);
    }
  }

  /** Whether a file is what a killed run has left of an unfinished one. */
  static boolean isUnfinished(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  private static void write(Path file, StreamedContent content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whether a failure means that the disk, or the user's share of it, is full. */
  static boolean isFull(IOException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("no space")
        || words.contains("not enough space")
        || words.contains("quota");
  }

  private static UnwritableFile.WriteObstacle reason(Path target, IOException e) {
    if (isFull(e)) {
      return UnwritableFile.WriteObstacle.DISK_FULL;
    }
    if (Files.isDirectory(target)) {
      return UnwritableFile.WriteObstacle.FOLDER;
    }
    if (!Files.isDirectory(target.toAbsolutePath().getParent())) {
      return UnwritableFile.WriteObstacle.NO_FOLDER;
    }
    boolean locked = Files.exists(target) && e instanceof FileSystemException;
    if (locked && Files.isWritable(target.toAbsolutePath().getParent())) {
      return UnwritableFile.WriteObstacle.LOCKED;
    }
    return e instanceof AccessDeniedException
        ? UnwritableFile.WriteObstacle.READ_ONLY
        : UnwritableFile.WriteObstacle.OTHER;
  }

  private static void discard(Path temporary) {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      temporary.toFile().deleteOnExit();
    }
  }
}
