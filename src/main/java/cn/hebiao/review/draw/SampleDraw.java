package cn.hebiao.review.draw;

import cn.hebiao.review.draw.DrawnUnit.Choice;
import cn.hebiao.review.frame.Frame;
import cn.hebiao.review.frame.FrameUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Draws. Each stratum gets its number by its weight, one at least, and gives its units in the order
 * of the logarithms of their lots over their weights (order sampling after Rosén, with the keys of
 * Efraimidis and Spirakis). A unit whose probability would be above 1 is taken for certain.
 */
public final class SampleDraw {
  private final DrawSettings settings;
  private final SampleBounds bounds;
  private final UnaryOperator<String> sha256;

  /**
   * @param bounds works out what a sample says
   * @param sha256 gives the SHA-256 of a text in small hexadecimal digits
   */
  public SampleDraw(DrawSettings settings, SampleBounds bounds, UnaryOperator<String> sha256) {
    this.settings = settings;
    this.bounds = bounds;
    this.sha256 = sha256;
  }

  /**
   * Draws from a frame.
   *
   * @param must units that are drawn whatever the lots say; nothing is concluded from them
   */
  public DrawnSample draw(Frame frame, SamplePlan plan, String seed, Predicate<FrameUnit> must) {
    List<FrameUnit> free = frame.units().stream().filter(must.negate()).toList();
    List<Stratum> strata = strata(frame, free, seed);
    int size = free.isEmpty() ? 0 : Math.max(plan.size(free.size(), bounds), strata.size());
    int[] numbers = numbers(strata, size);
    List<DrawnUnit> units = new ArrayList<>();
    List<DrawnSample.StratumCount> counts = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      Stratum stratum = strata.get(i);
      Set<String> certain = stratum.certain(numbers[i]);
      Set<String> drawn = stratum.drawn(numbers[i]);
      for (Lot lot : stratum.lots()) {
        String id = lot.unit().id();
        Choice choice =
            certain.contains(id)
                ? Choice.CERTAIN
                : drawn.contains(id) ? Choice.DRAWN : Choice.NOT_DRAWN;
        units.add(
            new DrawnUnit(
                lot.unit(),
                choice,
                i + 1,
                lot.ticket(),
                lot.risk(),
                stratum.probability(lot, numbers[i], certain)));
      }
      counts.add(
          new DrawnSample.StratumCount(
              i + 1, stratum.name(), stratum.size(), drawn.size(), certain.size()));
    }
    frame.units().stream().filter(must).forEach(unit -> units.add(wanted(unit, frame, seed)));
    units.sort(Comparator.comparing(unit -> unit.unit().id()));
    return new DrawnSample(seed, frame.digest(), plan.shown(), units, counts);
  }

  private DrawnUnit wanted(FrameUnit unit, Frame frame, String seed) {
    return new DrawnUnit(
        unit,
        Choice.MUST,
        0,
        Ticket.of(seed, unit.id(), sha256),
        Risk.of(unit, largest(frame, unit), settings),
        BigDecimal.ONE);
  }

  private static BigDecimal largest(Frame frame, FrameUnit unit) {
    return frame.units().stream()
        .filter(other -> other.kind() == unit.kind())
        .flatMap(other -> other.amount().stream())
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  List<Stratum> strata(Frame frame, List<FrameUnit> free, String seed) {
    List<Stratum> strata = new ArrayList<>();
    for (Strata.StratumPart part : new Strata(settings).of(free)) {
      List<Risk> risks =
          part.units().stream().map(u -> Risk.of(u, largest(frame, u), settings)).toList();
      BigDecimal floor =
          risks.stream()
              .map(Risk::weight)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .multiply(settings.floor())
              .divide(BigDecimal.valueOf(risks.size()), 2, RoundingMode.HALF_EVEN);
      List<Lot> lots = new ArrayList<>();
      for (int i = 0; i < risks.size(); i++) {
        FrameUnit unit = part.units().get(i);
        Risk risk = risks.get(i).atLeast(floor);
        lots.add(new Lot(unit, Ticket.of(seed, unit.id(), sha256), risk));
      }
      strata.add(new Stratum(part.name(), lots));
    }
    return strata;
  }

  /** One for each, then one after the other to whoever has most weight for those it has. */
  static int[] numbers(List<Stratum> strata, int size) {
    int[] numbers = new int[strata.size()];
    java.util.Arrays.fill(numbers, 1);
    int left = size - strata.size();
    while (left > 0) {
      int next = -1;
      for (int i = 0; i < numbers.length; i++) {
        boolean free = numbers[i] < strata.get(i).size();
        if (free && (next < 0 || claim(strata, numbers, i) > claim(strata, numbers, next))) {
          next = i;
        }
      }
      if (next < 0) {
        return numbers;
      }
      numbers[next]++;
      left--;
    }
    return numbers;
  }

  private static double claim(List<Stratum> strata, int[] numbers, int stratum) {
    return strata.get(stratum).weight() / numbers[stratum];
  }
}
