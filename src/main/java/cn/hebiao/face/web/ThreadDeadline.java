package cn.hebiao.face.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The moment until which the current thread may wait for a client. After it the thread is
 * interrupted, which closes the connection that it reads from or writes to.
 */
final class ThreadDeadline {
  private final Thread thread = Thread.currentThread();
  private final ScheduledFuture<?> end;
  private boolean over;
  private boolean cut;

  private ThreadDeadline(Duration time, ScheduledExecutorService timer) {
    this.end = timer.schedule(this::cut, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Sets a deadline for the current thread, which must lift it. */
  static ThreadDeadline in(Duration time, ScheduledExecutorService timer) {
    return new ThreadDeadline(time, timer);
  }

  /** Reading from a client, or writing to one. */
  interface ClientStep<T> {
    T run() throws IOException;
  }

  /**
   * Does something that a client may keep waiting.
   *
   * @throws ConnectionLost if the client went away, or keeps it waiting for longer
   */
  static <T> T within(Duration time, ScheduledExecutorService timer, ClientStep<T> step)
      throws ConnectionLost {
    ThreadDeadline deadline = in(time, timer);
    try {
      return step.run();
    } catch (IOException gone) {
      throw new ConnectionLost(gone);
    } finally {
      deadline.lift();
    }
  }

  private synchronized void cut() {
    if (!over) {
      cut = true;
      thread.interrupt();
    }
  }

  /** It does not hold any more; the thread is as it was before. */
  synchronized void lift() {
    if (!over) {
      over = true;
      end.cancel(false);
      if (cut) {
        Thread.interrupted();
      }
    }
  }
}
