package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** The rate itself was written where the rate of change belongs: 102.13% for 2.13%. */
public final class LevelForChange implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    BigDecimal level = wrong.expected().add(BigDecimal.ONE);
    return wrong.ratio().isPresent()
            && !wrong.found().unit().equals(Unit.POINT)
            && wrong.readsAs(level)
        ? Optional.of(
            Message.of(
                "slip.levelForChange",
                "expected",
                wrong.words(wrong.expected()),
                "found",
                wrong.words(level)))
        : Optional.empty();
  }
}
