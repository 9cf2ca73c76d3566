package cn.hebiao.app.batch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A task on its way through a thread. Waiting for it takes no memory, for there may be none. */
final class TimedRun<R> implements Runnable {
  private record Begun(Thread thread, long nanos) {}

  private final TimedTask<R> task;
  private final AtomicReference<Begun> running = new AtomicReference<>();
  private boolean done;
  private R result;
  private Throwable fault;

  TimedRun(TimedTask<R> task) {
    this.task = task;
  }

  @Override
  public void run() {
    try {
      Thread thread = Thread.currentThread();
      Begun begun = new Begun(thread, ThreadTime.nanos(thread));
      running.set(begun);
      R made = task.call();
      if (running.compareAndSet(begun, null)) {
        finish(made, null);
      }
    } catch (Throwable thrown) {
      // Whatever it is, it is told by the thread that waits; this one goes on to other tasks.
      running.set(null);
      finish(null, thrown);
    }
  }

  /** The first end counts: a task that was given up may still fail afterwards. */
  private synchronized void finish(R made, Throwable thrown) {
    if (done) {
      return;
    }
    done = true;
    result = made;
    fault = thrown;
    notifyAll();
  }

  /** Waits so long at most; whether there is a result. */
  synchronized boolean await(long millis) throws InterruptedException {
    if (!done) {
      wait(millis);
    }
    return done;
  }

  /** The result, once there is one. */
  synchronized R result() {
    if (fault != null) {
      throw new IllegalStateException(fault);
    }
    return result;
  }

  /** Gives the task up if it has taken longer; whether it did so now. */
  boolean giveUpAfter(Duration limit) {
    Begun begun = running.get();
    if (begun == null
        || ThreadTime.nanos(begun.thread()) - begun.nanos() < limit.toNanos()
        || !running.compareAndSet(begun, null)) {
      return false;
    }
    finish(task.late(), null);
    begun.thread().interrupt();
    return true;
  }
}
