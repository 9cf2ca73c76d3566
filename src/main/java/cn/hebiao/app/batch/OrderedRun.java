package cn.hebiao.app.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does tasks on several threads and hands on their results in the order of the tasks. Only so many
 * results wait for their turn; a task that takes too much time is left to itself.
 */
final class OrderedRun {
  private static final int WAITING_PER_THREAD = 16;
  private static final long LOOK_MILLIS = 500;
  private static final long PAUSE_NANOS = 100_000_000;
  private static final int MOST_TRIES = 600;

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

  /**
   * Does the tasks of all inputs; the results are taken in by the calling thread.
   *
   * @param task makes the task of an input; may be asked twice for one
   */
  <I, R> void run(List<I> inputs, Function<I, TimedTask<R>> task, Consumer<R> sink) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), OrderedRun::thread);
    pool.prestartAllCoreThreads();
    try {
      Deque<TimedRun<R>> begun = new ArrayDeque<>();
      for (I input : inputs) {
        if (begun.size() >= threads * WAITING_PER_THREAD) {
          sink.accept(next(begun, pool));
        }
        begun.add(begin(input, task, pool));
      }
      while (!begun.isEmpty()) {
        sink.accept(next(begun, pool));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Hands a task to the threads as soon as there is memory for that. */
  private static <I, R> TimedRun<R> begin(
      I input, Function<I, TimedTask<R>> task, ThreadPoolExecutor pool) {
    for (int tries = 1; ; tries++) {
      try {
        TimedRun<R> run = new TimedRun<>(task.apply(input));
        pool.execute(run);
        return run;
      } catch (OutOfMemoryError taken) {
        if (tries == MOST_TRIES) {
          throw taken;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
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
        if (first.await(LOOK_MILLIS)) {
          return first.result();
        }
        late(first, pool);
        begun.forEach(run -> late(run, pool));
      } catch (OutOfMemoryError taken) {
        // A workbook in work has taken everything for the moment, and gives it back.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("a batch was interrupted", e);
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
