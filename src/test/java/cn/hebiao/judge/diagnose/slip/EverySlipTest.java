package cn.hebiao.judge.diagnose.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.diagnose.Diagnoser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each slip by itself: a figure that it explains, and one close to it that it does not. */
class EverySlipTest {
  private static final String[] CASES = {
    "DigitsSwapped, 48.16%, 835.27/1718.25, true",
    "DigitsSwapped, 48.17%, 835.27/1718.25, false",
    "RatioInverted, 205.71%, 835.27/1718.25, true",
    "RatioInverted, 205.81%, 835.27/1718.25, false",
    "ChangeForLevel, 175.15%, 61358/22300, true",
    "ChangeForLevel, 174.15%, 61358/22300, false",
    "LevelForChange, 148.61%, 835.27/1718.25, true",
    "LevelForChange, 147.61%, 835.27/1718.25, false",
    "PointShifted, 4.86%, 835.27/1718.25, true",
    "PointShifted, 4.96%, 835.27/1718.25, false",
    "AddendLeftOut, 85, 10+30+30+15+9, true",
    "AddendLeftOut, 87, 10+30+30+15+9, false",
    "AddendTwice, 103, 10+30+30+15+9, true",
    "AddendTwice, 102, 10+30+30+15+9, false",
    "OtherFigureTaken, 96, 10|96, true",
    "OtherFigureTaken, 97, 10|96, false",
    "SignLost, -94, 10+30+30+15+9, true",
    "SignLost, -93, 10+30+30+15+9, false",
    "RoundedWrongly, 66.66%, 2/3, true",
    "RoundedWrongly, 66.67%, 2/3, false"
  };

  private record Case(String slip, String found, String source, boolean explained) {
    static Case of(String line) {
      String[] parts = line.split(", ");
      return new Case(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]));
    }

    @Override
    public String toString() {
      return slip + " of " + found + " for " + source;
    }
  }

  static Stream<Case> cases() {
    return Arrays.stream(CASES).map(Case::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void explainsOrNot(Case c) {
    Slip slip =
        Diagnoser.SLIPS.stream()
            .filter(one -> one.getClass().getSimpleName().equals(c.slip()))
            .findFirst()
            .orElseThrow();
    assertEquals(c.explained(), slip.explain(wrong(c)).isPresent());
  }

  @Test
  void everySlipHasACaseForAndOneAgainst() {
    Set<String> slips =
        Diagnoser.SLIPS.stream()
            .map(slip -> slip.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    for (boolean explained : List.of(true, false)) {
      assertEquals(
          slips,
          cases()
              .filter(c -> c.explained() == explained)
              .map(Case::slip)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static WrongFigure wrong(Case c) {
    String unit = c.found().endsWith("%") ? "%" : "";
    if (c.source().contains("/")) {
      BigDecimal over = new BigDecimal(c.source().split("/")[0]);
      BigDecimal under = new BigDecimal(c.source().split("/")[1]);
      return new WrongFigure(
          SlipCasesTest.figure(c.found(), unit),
          over.divide(under, MathContext.DECIMAL64),
          Optional.of(new WrongFigure.Ratio(over, under, BigDecimal.ONE)),
          List.of(),
          List.of());
    }
    if (c.source().contains("|")) {
      String[] figures = c.source().split("\\|");
      return new WrongFigure(
          SlipCasesTest.figure(c.found(), unit),
          new BigDecimal(figures[0]),
          Optional.empty(),
          List.of(),
          List.of(new WrongFigure.NamedFigure("total", new BigDecimal(figures[1]))));
    }
    List<WrongFigure.NamedFigure> parts =
        Arrays.stream(c.source().split("\\+"))
            .map(part -> new WrongFigure.NamedFigure(part, new BigDecimal(part)))
            .toList();
    BigDecimal sum =
        parts.stream().map(WrongFigure.NamedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new WrongFigure(
        SlipCasesTest.figure(c.found(), unit), sum, Optional.empty(), parts, List.of());
  }
}
