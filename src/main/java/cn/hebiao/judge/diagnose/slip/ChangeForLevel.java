package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** The rate of change was written where the rate itself belongs: 175.15% for 275.15%. */
public final class ChangeForLevel implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    BigDecimal change = wrong.expected().subtract(BigDecimal.ONE);
    return wrong.ratio().isPresent()
            && !wrong.found().unit().equals(Unit.POINT)
            && wrong.readsAs(change)
        ? Optional.of(
            Message.of(
                "slip.changeForLevel",
                "expected",
                wrong.words(wrong.expected()),
                "found",
                wrong.words(change)))
        : Optional.empty();
  }
}
