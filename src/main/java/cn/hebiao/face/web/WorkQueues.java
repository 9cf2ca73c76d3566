package cn.hebiao.face.web;

import cn.hebiao.face.web.Route.RouteQueue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a server: those that read heads of requests, those that wait for files, and those
 * that compute. Each kind has its own, so that none keeps the others from their work.
 */
final class WorkQueues implements AutoCloseable {
  private static final int HEADS = 64;
  private static final int UPLOADS = 32;

  /** Of these no more for one address. */
  static final int UPLOADS_OF_ONE = 24;

  private static final int WAITING_UPLOADS = 4000;
  private static final int WAITING_WORK = 400;
  private static final int IDLE_SECONDS = 30;

  private final ThreadPoolExecutor heads;
  private final ThreadPoolExecutor uploads;
  private final ThreadPoolExecutor work;

  WorkQueues() {
    // As many wait here as there are connections, of which the JDK's server has a limit.
    this.heads = pool("heads", HEADS, Integer.MAX_VALUE);
    this.uploads = pool("uploads", UPLOADS, WAITING_UPLOADS);
    this.work = pool("work", Runtime.getRuntime().availableProcessors(), WAITING_WORK);
  }

  private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task, "hebiao-" + name);
          thread.setDaemon(true);
          return thread;
        };
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            waiting == Integer.MAX_VALUE
                ? new LinkedBlockingQueue<>()
                : new ArrayBlockingQueue<>(waiting),
            daemons);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Those that read heads of requests. */
  Executor heads() {
    return heads;
  }

  /**
   * Has something done.
   *
   * @throws java.util.concurrent.RejectedExecutionException if too much is waiting
   */
  void run(RouteQueue queue, Runnable task) {
    switch (queue) {
      case AT_ONCE -> task.run();
      case UPLOADS -> uploads.execute(task);
      case WORK -> work.execute(task);
    }
  }

  @Override
  public void close() {
    heads.shutdownNow();
    uploads.shutdownNow();
    work.shutdownNow();
  }
}
