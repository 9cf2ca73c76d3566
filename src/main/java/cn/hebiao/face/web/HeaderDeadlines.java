package cn.hebiao.face.web;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Runs what reads the head of requests, and cuts it off when a client takes too long to send one:
 * the JDK's server would wait for ever.
 */
final class HeaderDeadlines implements Executor {
  private final Executor executor;
  private final ScheduledExecutorService timer;
  private final Duration patience;
  private final ThreadLocal<ThreadDeadline> current = new ThreadLocal<>();

  HeaderDeadlines(Executor executor, ScheduledExecutorService timer, Duration patience) {
    this.executor = executor;
    this.timer = timer;
    this.patience = patience;
  }

  @Override
  public void execute(Runnable exchange) {
    executor.execute(
        () -> {
          ThreadDeadline deadline = ThreadDeadline.in(patience, timer);
          current.set(deadline);
          try {
            exchange.run();
          } finally {
            deadline.lift();
            current.remove();
          }
        });
  }

  /** The head has been read in the current thread. */
  void passed() {
    ThreadDeadline deadline = current.get();
    if (deadline != null) {
      deadline.lift();
    }
  }
}
