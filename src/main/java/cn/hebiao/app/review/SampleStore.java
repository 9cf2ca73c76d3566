package cn.hebiao.app.review;

import cn.hebiao.app.InvalidResults;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.Optional;

/** The port by which samples are remembered. */
public interface SampleStore {
  /**
   * A sample; empty where there is no such file.
   *
   * @throws InvalidResults if the file is another one, damaged or altered
   */
  Optional<SavedSample> load(Path file);

  /** Saves a sample; a problem if that cannot be done. */
  Optional<Message> save(Path file, SavedSample sample);
}
