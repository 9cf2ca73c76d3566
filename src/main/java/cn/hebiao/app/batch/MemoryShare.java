package cn.hebiao.app.batch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much memory the workbooks in work may take together, by estimate. Who asks for more than
 * there is gets all of it, and so works alone.
 */
final class MemoryShare {
  private static final int UNIT = 1 << 16;

  private final int units;
  private final Semaphore free;

  /**
   * @param bytes what there is to share
   */
  MemoryShare(long bytes) {
    units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
    // Fair, so that a large workbook is not passed over for ever.
    free = new Semaphore(units, true);
  }

  /** Waits for so many bytes. */
  HeldMemory take(long bytes) {
    int wanted = (int) Math.max(1, Math.min(units, bytes / UNIT));
    free.acquireUninterruptibly(wanted);
    return new HeldMemory(wanted);
  }

  /** Memory that somebody has. */
  final class HeldMemory implements AutoCloseable {
    private final AtomicInteger held;

    private HeldMemory(int wanted) {
      held = new AtomicInteger(wanted);
    }

    /** Whether nobody else has any. */
    boolean isAll() {
      return held.get() == units;
    }

    /** Gives everything back; a second time does nothing. */
    @Override
    public void close() {
      free.release(held.getAndSet(0));
    }
  }
}
