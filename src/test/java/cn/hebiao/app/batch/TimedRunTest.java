package cn.hebiao.app.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of a task that is given up, or that fails. */
class TimedRunTest {
  private final CountDownLatch begun = new CountDownLatch(1);

  @Test
  void failingAfterItWasGivenUpChangesNothing() throws Exception {
    TimedRun<String> run =
        new TimedRun<>(
            new TimedTask<>() {
              @Override
              public String call() {
                begun.countDown();
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException givenUp) {
                  throw new IllegalStateException(givenUp);
                }
                return "made";
              }

              @Override
              public String late() {
                return "late";
              }
            });
    Thread thread = new Thread(run);
    thread.start();
    begun.await();
    assertTrue(run.giveUpAfter(Duration.ZERO));
    thread.join();
    assertEquals("late", run.result());
  }

  /** Its thread goes on with other tasks, which must not be taken for this one. */
  @Test
  void afterItFailedItIsNotGivenUp() {
    TimedRun<String> run =
        new TimedRun<>(
            new TimedTask<>() {
              @Override
              public String call() {
                throw new IllegalStateException("broken");
              }

              @Override
              public String late() {
                return "late";
              }
            });
    run.run();
    assertFalse(run.giveUpAfter(Duration.ZERO));
    assertThrows(IllegalStateException.class, run::result);
  }
}
