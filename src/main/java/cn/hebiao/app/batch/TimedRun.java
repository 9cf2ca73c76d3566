package cn.hebiao.app.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A task on its way through a thread. */
final class TimedRun<R> implements Runnable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Begun(Thread thread, long nanos) {}

  private final TimedTask<R> task;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final AtomicReference<Begun> running = new AtomicReference<>();

  TimedRun(TimedTask<R> task) {
    this.task = task;
  }

  CompletableFuture<R> result() {
    return result;
  }

  @Override
  public void run() {
    Thread thread = Thread.currentThread();
    Begun begun = new Begun(thread, nanos(thread));
    running.set(begun);
    try {
      R done = task.call();
      if (running.compareAndSet(begun, null)) {
        result.complete(done);
      }
    } catch (Throwable fault) {
      result.completeExceptionally(fault);
    }
  }

  /** Gives the task up if it has taken longer; whether it did so now. */
  boolean giveUpAfter(Duration limit) {
    Begun begun = running.get();
    if (begun == null
        || nanos(begun.thread()) - begun.nanos() < limit.toNanos()
        || !running.compareAndSet(begun, null)) {
      return false;
    }
    result.complete(task.late());
    begun.thread().interrupt();
    return true;
  }

  private static long nanos(Thread thread) {
    return THREADS.isThreadCpuTimeSupported()
        ? THREADS.getThreadCpuTime(thread.getId())
        : System.nanoTime();
  }
}
