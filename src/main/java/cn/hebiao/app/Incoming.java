package cn.hebiao.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a batch.
 *
 * @param path where it is, or where the archive is that holds it
 * @param name what it is called in results: its own name, for a file out of a sub-folder with the
 *     folders before it, so that no two files of a batch have the same
 * @param entry what the archive calls it; empty for a file that lies in no archive
 * @param place where it lies below the given folder, with {@code /} between folders; what no system
 *     takes in a file's name is replaced
 */
public record Incoming(Path path, String name, Optional<String> entry, String place) {
  /** A file that lies in no archive. */
  public Incoming(Path path, String name, String place) {
    this(path, name, Optional.empty(), place);
  }

  /** The file under another name. */
  public Incoming called(String other) {
    return new Incoming(path, other, entry, place);
  }

  /** The last part of a name that may have folders before it. */
  static String lastOf(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
