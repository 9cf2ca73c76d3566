package cn.hebiao.app.batch;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.SavedCopy;
import java.util.List;
import java.util.Optional;

/**
 * The port to what is remembered of finished files, so that a later run need not do them again.
 * What is found there is not trusted to be whole. May be used by several threads at once; nothing
 * of it ever throws, for a batch can do without.
 */
public interface Journal extends AutoCloseable {
  /** What was remembered under a key; empty if nothing, or nothing that can be read. */
  Optional<FinishedFile> find(String key);

  /** Remembers a file that is finished. */
  void append(String key, FinishedFile file);

  /** The copies that were saved in earlier runs, in the order of their places. */
  List<SavedCopy> copies();

  /**
   * Forgets all but this.
   *
   * @param keys of the files of this run, in their order
   * @param orphans copies of which nothing but their place is remembered
   */
  void keep(List<String> keys, List<SavedCopy> orphans);

  @Override
  void close();
}
