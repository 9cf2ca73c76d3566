package cn.hebiao.app;

import cn.hebiao.core.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The port by which files come and go. */
public interface OutputFolder {
  /**
   * The files of the inputs: files as they are, folders with all their files, in a fixed order.
   * Temporary and hidden files are left out.
   */
  List<Path> files(List<Path> inputs);

  /** Makes the folder if it is not there; a problem if it cannot be made. */
  Optional<Message> prepare(Path folder);

  /** Saves a file whole or not at all; a problem if it cannot be saved. */
  Optional<Message> save(Path target, byte[] content);
}
