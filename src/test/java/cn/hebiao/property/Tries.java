package cn.hebiao.property;

import java.util.Random;
import org.opentest4j.TestAbortedException;

/**
 * Tries a property with many drawn inputs, the same ones in every run. A failure tells the seed of
 * its try, with which {@link Draw} draws the inputs again, and the inputs themselves.
 */
public final class Tries {
  /** Tries given up for each that counts, at most. */
  private static final int GIVEN_UP = 5;

  private Tries() {}

  /** What must hold for all inputs. */
  @FunctionalInterface
  public interface Property {
    void holds(Draw draw) throws Exception;
  }

  /**
   * @param tries how many tries must hold
   * @param seed from which the seeds of the tries come
   */
  public static void of(int tries, long seed, Property property) {
    Random seeds = new Random(seed);
    int held = 0;
    for (int i = 0; held < tries; i++) {
      if (i == tries * (GIVEN_UP + 1)) {
        throw new AssertionError("only " + held + " of " + i + " tries fitted");
      }
      held += holds(property, seeds.nextLong()) ? 1 : 0;
    }
  }

  private static boolean holds(Property property, long seed) {
    Draw draw = new Draw(seed);
    try {
      property.holds(draw);
      return true;
    } catch (TestAbortedException unfit) {
      return false;
    } catch (Throwable failure) {
      throw new AssertionError(
          "seed " + seed + "L, inputs " + draw + ": " + failure.getMessage(), failure);
    }
  }
}
