package cn.hebiao.review.draw;

import cn.hebiao.model.finding.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of the frame from which a number of units of its own is drawn.
 *
 * @param name what it holds
 * @param lots its units in the order in which they are drawn
 */
record Stratum(List<Message> name, List<Lot> lots) {
  Stratum {
    name = List.copyOf(name);
    lots =
        lots.stream()
            .sorted(Comparator.comparingDouble(Lot::key).thenComparing(lot -> lot.unit().id()))
            .toList();
  }

  /** All weights together. */
  double weight() {
    return lots.stream().mapToDouble(Lot::weight).sum();
  }

  int size() {
    return lots.size();
  }

  /** Those that any sample of so many has for certain, because their probability would exceed 1. */
  Set<String> certain(int number) {
    Set<String> certain = new HashSet<>();
    int before;
    do {
      before = certain.size();
      double rest =
          lots.stream()
              .filter(lot -> !certain.contains(lot.unit().id()))
              .mapToDouble(Lot::weight)
              .sum();
      int left = number - before;
      List<String> more = new ArrayList<>();
      for (Lot lot : lots) {
        if (!certain.contains(lot.unit().id()) && left * lot.weight() >= rest) {
          more.add(lot.unit().id());
        }
      }
      certain.addAll(more);
    } while (certain.size() > before && certain.size() < number);
    return certain;
  }

  /** Those of a sample of so many; it holds every smaller one. */
  Set<String> drawn(int number) {
    Set<String> drawn = new HashSet<>();
    for (int size = 1; size <= number; size++) {
      Set<String> certain = certain(size);
      drawn.addAll(certain);
      int left = size - certain.size();
      for (Lot lot : lots) {
        if (left > 0 && !certain.contains(lot.unit().id())) {
          drawn.add(lot.unit().id());
          left--;
        }
      }
    }
    return drawn;
  }

  /** The probability of each unit of which a sample of so many is not sure. */
  BigDecimal probability(Lot lot, int number, Set<String> certain) {
    if (certain.contains(lot.unit().id())) {
      return BigDecimal.ONE;
    }
    List<Double> others = new ArrayList<>();
    for (Lot other : lots) {
      if (!other.equals(lot) && !certain.contains(other.unit().id())) {
        others.add(other.weight());
      }
    }
    return InclusionProbability.of(lot.weight(), others, number - certain.size());
  }
}
