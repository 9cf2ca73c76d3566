package cn.hebiao.face.cli;

import cn.hebiao.app.Progress;
import cn.hebiao.app.text.DisplayWidth;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;

/**
 * Shows on the error stream how far a batch has come: one line that is redrawn on a console, a new
 * line each tenth elsewhere. Short batches show nothing.
 */
final class ProgressBar implements Progress {
  private static final int LONG = 3;
  private static final int BAR = 20;
  private static final int NAME = 36;

  private final Streams streams;
  private final Messages messages;
  private final boolean asked;
  private int files;
  private int done;
  private int shownSteps;

  /**
   * @param asked whether the user wants it even where no console is
   */
  ProgressBar(Streams streams, Messages messages, boolean asked) {
    this.streams = streams;
    this.messages = messages;
    this.asked = asked;
  }

  @Override
  public synchronized void start(int count) {
    files = count;
  }

  @Override
  public synchronized void done(String file) {
    done++;
    int steps = streams.interactive() ? 100 : 10;
    int step = files == 0 ? 0 : (int) ((long) done * steps / files);
    if (shown() && step > shownSteps) {
      shownSteps = step;
      draw(file);
    }
  }

  @Override
  public synchronized void finish() {
    if (shown() && streams.interactive() && shownSteps > 0) {
      streams.complaint("");
    }
  }

  private boolean shown() {
    return files >= LONG && (asked || streams.interactive());
  }

  private void draw(String file) {
    int filled = (int) Math.min(BAR, (long) done * BAR / files);
    Message message =
        Message.of(
            "cli.progress.LINE",
            "bar",
            "#".repeat(filled) + ".".repeat(BAR - filled),
            "done",
            Integer.toString(done),
            "files",
            Integer.toString(files),
            "file",
            DisplayWidth.fit(file, NAME));
    String line = messages.text(message);
    if (streams.interactive()) {
      streams.err().print("\r" + line);
      streams.err().flush();
    } else {
      streams.complaint(line.stripTrailing());
    }
  }
}
