package cn.hebiao.app.submission;

import cn.hebiao.app.UnreadableBook;
import java.io.IOException;
import java.nio.file.Path;

/** The port to the files of an archive that is handed in as if it were a folder. */
public interface PackedFiles {
  /**
   * Hands the files of an archive over one by one, in the order of their names.
   *
   * @return whether it is an archive; where it is none, nothing was handed over
   * @throws IOException what the taker throws
   */
  boolean each(Path archive, Taker taker) throws IOException;

  /** Takes one file after the other. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes a file.
     *
     * @param name its name with the folders before it
     */
    void take(String name, Unpacking content) throws IOException;
  }

  /** The content of a file, unpacked when it is asked for. */
  @FunctionalInterface
  interface Unpacking {
    /**
     * All of it.
     *
     * @throws UnreadableBook if it is encrypted, damaged, empty or larger than is read
     */
    byte[] bytes() throws UnreadableBook;
  }
}
