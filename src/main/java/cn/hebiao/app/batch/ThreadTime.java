package cn.hebiao.app.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;

/**
 * The processor time of a thread; the time of the clock where the system tells no better. The JDK's
 * own way to ask for it cannot be started in a folder whose name the locale does not know.
 */
final class ThreadTime {
  private static final Optional<ThreadMXBean> THREADS = threads();

  private ThreadTime() {}

  /** Nanoseconds; only the difference between two of them means something. */
  static long nanos(Thread thread) {
    return THREADS
        .map(threads -> threads.getThreadCpuTime(thread.getId()))
        .orElseGet(System::nanoTime);
  }

  private static Optional<ThreadMXBean> threads() {
    try {
      return Optional.of(ManagementFactory.getThreadMXBean())
          .filter(ThreadMXBean::isThreadCpuTimeSupported);
    } catch (ExceptionInInitializerError | NoClassDefFoundError unknownFolder) {
      return Optional.empty();
    }
  }
}
