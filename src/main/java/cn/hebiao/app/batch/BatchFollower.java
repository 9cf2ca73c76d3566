package cn.hebiao.app.batch;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;

/** Makes something more of a batch than its copies and its summary. */
public interface BatchFollower {
  /** Takes in a finished file, in the order of the batch. */
  void take(Incoming input, FinishedFile file);

  /** Writes what it made once all files are finished; what went wrong. */
  List<Message> finish();

  /** Begins to follow a batch, before anything of an earlier one is overwritten. */
  @FunctionalInterface
  interface Beginning {
    /** Whoever follows a batch with results in this folder. */
    List<BatchFollower> begin(Path out);
  }
}
