package cn.hebiao.app.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Does tasks on several threads and hands on their results in the order of the tasks. Only so many
 * results wait for their turn; a task that takes too much time is left to itself.
 */
final class OrderedRun {
  private static final int WAITING_PER_THREAD = 16;
  private static final long LOOK_MILLIS = 500;

  private final int threads;
  private final Duration limit;

  /**
   * @param threads how many tasks are done at once
   * @param limit the processor time a task may take; a busy machine does not use it up
   */
  OrderedRun(int threads, Duration limit) {
    this.threads = threads;
    this.limit = limit;
  }

  /** Does all tasks; the results are taken in by the calling thread. */
  <R> void run(Iterator<? extends TimedTask<R>> tasks, Consumer<R> sink) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), OrderedRun::thread);
    try {
      Deque<TimedRun<R>> begun = new ArrayDeque<>();
      while (tasks.hasNext()) {
        if (begun.size() >= threads * WAITING_PER_THREAD) {
          sink.accept(next(begun, pool));
        }
        TimedRun<R> run = new TimedRun<>(tasks.next());
        begun.add(run);
        pool.execute(run);
      }
      while (!begun.isEmpty()) {
        sink.accept(next(begun, pool));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** A thread that is stuck must not keep the program from ending. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "hebiao-batch");
    thread.setDaemon(true);
    return thread;
  }

  private <R> R next(Deque<TimedRun<R>> begun, ThreadPoolExecutor pool) {
    TimedRun<R> first = begun.remove();
    while (true) {
      try {
        return first.result().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        late(first, pool);
        begun.forEach(run -> late(run, pool));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("a batch was interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Another thread takes the place of one that is given up. */
  private void late(TimedRun<?> run, ThreadPoolExecutor pool) {
    if (run.giveUpAfter(limit)) {
      pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
      pool.setCorePoolSize(pool.getCorePoolSize() + 1);
    }
  }
}
