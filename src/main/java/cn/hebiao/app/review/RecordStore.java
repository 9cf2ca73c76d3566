package cn.hebiao.app.review;

import cn.hebiao.app.InvalidResults;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The port by which something is remembered in a file of its own.
 *
 * @param <T> what is remembered
 */
public interface RecordStore<T extends Record> {
  /**
   * What is remembered; empty where there is no such file.
   *
   * @throws InvalidResults if the file is another one, damaged or altered
   */
  Optional<T> load(Path file);

  /** Remembers it; a problem if that cannot be done. */
  Optional<Message> save(Path file, T record);
}
