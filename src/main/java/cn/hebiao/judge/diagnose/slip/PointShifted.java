package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Optional;

/** The decimal point is off by some places, or 元 and 万元 were mixed up. */
public final class PointShifted implements Slip {
  private static final int MOST_PLACES = 4;

  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    if (wrong.expected().signum() == 0 || wrong.found().number().signum() == 0) {
      return Optional.empty();
    }
    for (int places = 1; places <= MOST_PLACES; places++) {
      for (int shift : new int[] {places, -places}) {
        BigDecimal shifted = wrong.expected().scaleByPowerOfTen(shift);
        BigDecimal near = wrong.found().number().subtract(shifted).abs();
        boolean exact = near.compareTo(shifted.abs().movePointLeft(6)) <= 0;
        if (exact || wrong.readsAs(shifted) && significant(wrong)) {
          return Optional.of(
              Message.of(
                  places == MOST_PLACES ? "slip.unitShifted" : "slip.pointShifted",
                  "expected",
                  exact ? plain(wrong) : wrong.words(wrong.expected()),
                  "found",
                  Written.plain(wrong.found().written()) + wrong.found().unit().label(),
                  "places",
                  String.valueOf(places)));
        }
      }
    }
    return Optional.empty();
  }

  /** The right figure with the decimals that the shifted point takes from it. */
  private static String plain(WrongFigure wrong) {
    int decimals = Math.max(0, wrong.found().decimals()) + MOST_PLACES;
    return Written.plain(wrong.found().unit().fromBase(wrong.expected()), decimals)
        + wrong.found().unit().label();
  }

  /** A figure of a single digit says too little to speak of a shifted point. */
  private static boolean significant(WrongFigure wrong) {
    return wrong.found().written().stripTrailingZeros().precision() >= 2;
  }
}
