package cn.hebiao.face.web;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The moment until which the current thread may wait for a client. After it the thread is
 * interrupted, which closes the connection that it reads from or writes to.
 */
final class ThreadDeadline implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private final ScheduledExecutorService timer;
  private ScheduledFuture<?> end;
  private boolean over;
  private boolean cut;

  private ThreadDeadline(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Sets a deadline for the current thread. */
  static ThreadDeadline in(Duration time, ScheduledExecutorService timer) {
    ThreadDeadline deadline = new ThreadDeadline(timer);
    deadline.again(time);
    return deadline;
  }

  /** Sets it anew. */
  synchronized void again(Duration time) {
    if (end != null) {
      end.cancel(false);
    }
    if (!over) {
      end = timer.schedule(this::cut, time.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void cut() {
    if (!over) {
      cut = true;
      thread.interrupt();
    }
  }

  /** It does not hold any more; the thread is as it was before. */
  @Override
  public synchronized void close() {
    if (!over) {
      over = true;
      end.cancel(false);
      if (cut) {
        Thread.interrupted();
      }
    }
  }
}
