package cn.hebiao.face.cli;

import cn.hebiao.app.Progress;
import cn.hebiao.app.text.DisplayWidth;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongSupplier;

/**
 * Shows on the error stream how far a batch has come: one line that is redrawn on a console, a new
 * line each tenth elsewhere. Short batches show nothing.
 */
final class ProgressBar implements Progress {
  private static final int LONG = 3;
  private static final int BAR = 20;
  private static final int NAME = 36;

  /** The widest line in columns. */
  private static final int WIDTH = 118;

  private static final double NANOS = 1e9;
  private static final int LONG_SECONDS = 5;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private final Streams streams;
  private final Messages messages;
  private final boolean asked;
  private final LongSupplier clock;
  private int files;
  private int done;
  private int shownSteps;
  private long started;
  private boolean drawn;

  /**
   * @param asked whether the user wants it even where no console is
   */
  ProgressBar(Streams streams, Messages messages, boolean asked) {
    this(streams, messages, asked, System::nanoTime);
  }

  /**
   * @param clock tells nanoseconds
   */
  ProgressBar(Streams streams, Messages messages, boolean asked, LongSupplier clock) {
    this.clock = clock;
    this.streams = streams;
    this.messages = messages;
    this.asked = asked;
  }

  @Override
  public synchronized void start(int count) {
    files = count;
    started = clock.getAsLong();
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
    if (drawn) {
      streams.complaint("");
      drawn = false;
    }
  }

  /** Takes the line off the console, so that something else can be printed. */
  synchronized void clear() {
    if (drawn) {
      streams.err().print("\r" + " ".repeat(WIDTH) + "\r");
      streams.err().flush();
      drawn = false;
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
            "speed",
            speed(),
            "file",
            DisplayWidth.fit(file, NAME));
    String line = messages.text(message);
    if (streams.interactive()) {
      streams.err().print("\r" + line);
      streams.err().flush();
      drawn = true;
    } else {
      streams.complaint(line.stripTrailing());
    }
  }

  /** Files a second, and the time left at that rate; nothing while that would be a guess. */
  private String speed() {
    double seconds = (clock.getAsLong() - started) / NANOS;
    if (seconds < LONG_SECONDS || done == files) {
      return "";
    }
    double rate = done / seconds;
    long left = (long) Math.ceil((files - done) * seconds / done);
    String unit = left < MINUTE ? "SECONDS" : left < HOUR ? "MINUTES" : "HOURS";
    long minutes = (left + MINUTE - 1) / MINUTE;
    return messages.text(
        Message.of(
            "cli.progress." + unit,
            "rate",
            BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_UP).toPlainString(),
            "seconds",
            Long.toString(left),
            "minutes",
            Long.toString(unit.equals("HOURS") ? minutes % MINUTE : minutes),
            "hours",
            Long.toString(minutes / MINUTE)));
  }
}
