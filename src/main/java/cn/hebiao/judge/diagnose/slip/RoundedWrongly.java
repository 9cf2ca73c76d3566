package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The figure was cut off or rounded up instead of rounded to the nearest. Points are no rounded
 * figures: the rulebook says to how many digits they are worked out, and fewer are another score.
 */
public final class RoundedWrongly implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    if (wrong.found().unit().equals(Unit.POINT)) {
      return Optional.empty();
    }
    int decimals = Math.max(0, wrong.found().decimals());
    BigDecimal exact = wrong.found().unit().fromBase(wrong.expected());
    BigDecimal found = wrong.found().written().setScale(decimals, RoundingMode.HALF_UP);
    boolean cut = exact.setScale(decimals, RoundingMode.DOWN).compareTo(found) == 0;
    boolean up = exact.setScale(decimals, RoundingMode.UP).compareTo(found) == 0;
    boolean right = exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(found) == 0;
    if (right || cut == up) {
      return Optional.empty();
    }
    return Optional.of(
        Message.of(
            cut ? "slip.cutOff" : "slip.roundedUp",
            "exact",
            Written.plain(exact, decimals + 2) + wrong.found().unit().label(),
            "expected",
            wrong.words(wrong.expected())));
  }
}
