package cn.hebiao.property;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Inputs of one try of a property, drawn from a seed. Small figures and the ends of a range come
 * more often than chance would have them. What the property itself draws is kept for the message;
 * what a generator draws for its own product is not.
 */
public final class Draw {
  private static final int LONGEST_IN_MESSAGES = 300;

  private final Random random;
  private final List<Object> drawn = new ArrayList<>();
  private int depth;

  /** The same seed draws the same inputs. */
  public Draw(long seed) {
    this.random = new Random(seed);
  }

  /** The product of a generator. */
  public <T> T from(Function<Draw, T> generator) {
    depth++;
    T product = generator.apply(this);
    depth--;
    return kept(product);
  }

  /** The product of one of some generators, each as likely as the others. */
  @SafeVarargs
  public final <T> T oneOf(Supplier<? extends T>... generators) {
    return kept(hidden(generators[random.nextInt(generators.length)]));
  }

  private <T> T hidden(Supplier<T> generator) {
    depth++;
    T product = generator.get();
    depth--;
    return product;
  }

  @SafeVarargs
  public final <T> T of(T... choices) {
    return kept(choices[random.nextInt(choices.length)]);
  }

  public <T> T of(List<T> choices) {
    return kept(choices.get(random.nextInt(choices.size())));
  }

  /** True once in so many times. */
  public boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  public boolean flag() {
    return kept(random.nextBoolean());
  }

  /** Any number of 64 bits, such as a seed. */
  public long bits() {
    return kept(random.nextLong());
  }

  public byte octet() {
    return kept((byte) random.nextInt(256));
  }

  /** A number of a range, both ends included, all as likely as each other. */
  public int evenly(int least, int most) {
    return kept(least + random.nextInt(most - least + 1));
  }

  /** A number of a range, both ends included. */
  public int between(int least, int most) {
    return kept((int) skewed(least, most));
  }

  /** A number of a range, both ends included. */
  public long between(long least, long most) {
    return kept(skewed(least, most));
  }

  /** A number of a range, both ends included, with so many decimals. */
  public BigDecimal decimal(String least, String most, int decimals) {
    long first = new BigDecimal(least).movePointRight(decimals).longValueExact();
    long last = new BigDecimal(most).movePointRight(decimals).longValueExact();
    return kept(new BigDecimal(BigInteger.valueOf(skewed(first, last)), decimals));
  }

  /** A fraction of a range. */
  public double fraction(double least, double most) {
    double place = onceIn(20) ? random.nextInt(2) : random.nextDouble();
    return kept(least + place * (most - least));
  }

  private long skewed(long least, long most) {
    long nearestToZero = Math.max(least, Math.min(most, 0));
    int kind = random.nextInt(20);
    if (kind < 3) {
      return List.of(least, most, nearestToZero).get(kind);
    }
    long evenly = uniform(least, most);
    if (kind < 9) {
      long off = evenly - nearestToZero;
      int magnitudes = 64 - Long.numberOfLeadingZeros(Math.abs(off) | 1);
      return nearestToZero + off / (1L << random.nextInt(magnitudes));
    }
    return evenly;
  }

  private long uniform(long least, long most) {
    return least + Math.floorMod(random.nextLong(), most - least + 1);
  }

  /** A list of a length within a range. */
  public <T> List<T> list(int least, int most, Supplier<T> item) {
    int size = least + random.nextInt(most - least + 1);
    List<T> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(hidden(item));
    }
    return kept(items);
  }

  /** A text of pieces, at most so many. */
  public String joined(int most, Supplier<String> piece) {
    return kept(hidden(() -> String.join("", list(0, most, piece))));
  }

  /** A text of some signs, at most so long. */
  public String textOf(String signs, int longest) {
    return joined(longest, () -> "" + signs.charAt(random.nextInt(signs.length())));
  }

  /** Any text at all, halves of pairs and signs that are none included. */
  public String text(int longest) {
    return joined(longest, () -> "" + sign('\u0000', '\uffff'));
  }

  /** A sign of a range, both ends included. */
  public char sign(char first, char last) {
    return kept((char) uniform(first, last));
  }

  /** Gives the try up where its inputs do not go together; another takes its place. */
  public void require(boolean fits) {
    if (!fits) {
      throw new TestAbortedException();
    }
  }

  private <T> T kept(T value) {
    if (depth == 0) {
      drawn.add(value);
    }
    return value;
  }

  /** All that the property has drawn so far, in order. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object value : drawn) {
      String shown = String.valueOf(value);
      boolean isLong = shown.length() > LONGEST_IN_MESSAGES;
      text.append(text.isEmpty() ? "" : ", ").append('<');
      (isLong ? shown.substring(0, LONGEST_IN_MESSAGES) : shown)
          .chars()
          .forEach(
              sign ->
                  text.append(isPlain(sign) ? "" + (char) sign : String.format("\\u%04x", sign)));
      text.append(isLong ? "… (" + shown.length() + " signs)>" : ">");
    }
    return text.toString();
  }

  private static boolean isPlain(int sign) {
    return sign >= ' ' && !Character.isSurrogate((char) sign) && Character.isDefined(sign);
  }
}
