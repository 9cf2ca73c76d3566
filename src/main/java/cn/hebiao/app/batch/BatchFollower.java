package cn.hebiao.app.batch;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.summary.YearOnYear;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes something more of a batch than its copies and its summary. */
public interface BatchFollower {
  /** Takes in a finished file, in the order of the batch. */
  void take(Incoming input, FinishedFile file);

  /** This year beside the last, for the summary; empty where that is not what it follows. */
  default Optional<YearOnYear> years() {
    return Optional.empty();
  }

  /** Writes what it made once all files are finished; what went wrong. */
  List<Message> finish();

  /** Begins to follow a batch, before anything of an earlier one is overwritten. */
  @FunctionalInterface
  interface Beginning {
    /** Whoever follows a batch with results in this folder. */
    List<BatchFollower> begin(Path out);
  }
}
