package cn.hebiao.app;

import java.nio.file.Path;

/**
 * A file of a batch.
 *
 * @param path where it is
 * @param name what it is called in results: its own name, for a file out of a sub-folder with the
 *     folders before it, so that no two files of a batch have the same
 */
public record Incoming(Path path, String name) {
  /** The file's own name without folders. */
  public String ownName() {
    return lastOf(name);
  }

  /** The last part of a name that may have folders before it. */
  static String lastOf(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
