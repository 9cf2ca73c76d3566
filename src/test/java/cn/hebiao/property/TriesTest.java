package cn.hebiao.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TriesTest {
  @Test
  void aFailureTellsItsSeedAndItsInputs() {
    List<String> seen = new ArrayList<>();
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () ->
                Tries.of(
                    1000,
                    7,
                    draw -> {
                      int number = draw.between(0, 9);
                      String text = draw.from(inner -> "t" + inner.between(4, 4));
                      seen.add(number + text);
                      assertTrue(number != 9, "is nine");
                    }));
    assertEquals("9t4", seen.get(seen.size() - 1));
    String message = failure.getMessage();
    assertTrue(message.matches("seed -?\\d+L, inputs <9>, <t4>: is nine.*"), message);
    long seed = Long.parseLong(message.replaceFirst("(?s)seed (-?\\d+)L.*", "$1"));
    assertEquals(9, new Draw(seed).between(0, 9));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    assertEquals(drawn(5), drawn(5));
    assertTrue(!drawn(5).equals(drawn(6)));
  }

  private static List<Object> drawn(long seed) {
    List<Object> drawn = new ArrayList<>();
    Tries.of(
        20,
        seed,
        draw -> {
          drawn.add(draw.text(5));
          drawn.add(draw.decimal("-99.99", "1000", 2));
        });
    return drawn;
  }

  @Test
  void rangesAreKeptAndTheirEndsDrawn() {
    Set<BigDecimal> decimals = new TreeSet<>();
    Set<Long> numbers = new TreeSet<>();
    Tries.of(
        500,
        1,
        draw -> {
          decimals.add(draw.decimal("-3", "99999999999", 4));
          numbers.add(draw.between(5_000_000L, 9_000_000_000L));
          assertTrue(draw.list(1, 4, draw::flag).size() >= 1);
          assertEquals(8, draw.evenly(8, 8));
        });
    assertEquals(new BigDecimal("-3.0000"), ((TreeSet<BigDecimal>) decimals).first());
    assertEquals(new BigDecimal("99999999999.0000"), ((TreeSet<BigDecimal>) decimals).last());
    assertTrue(decimals.contains(new BigDecimal("0.0000")));
    assertTrue(decimals.size() > 300, decimals.size() + " different ones");
    assertEquals(5_000_000L, ((TreeSet<Long>) numbers).first());
    assertEquals(9_000_000_000L, ((TreeSet<Long>) numbers).last());
  }

  @Test
  void triesThatDoNotFitAreMadeUpFor() {
    int[] held = {0};
    Tries.of(
        50,
        1,
        draw -> {
          draw.require(draw.flag());
          held[0]++;
        });
    assertEquals(50, held[0]);
    AssertionError none =
        assertThrows(AssertionError.class, () -> Tries.of(50, 1, draw -> draw.require(false)));
    assertEquals("only 0 of 300 tries fitted", none.getMessage());
  }
}
