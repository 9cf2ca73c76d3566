package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import java.util.Optional;

/** The minus sign was lost, or written where none belongs. */
public final class SignLost implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    boolean negated = wrong.expected().signum() != 0 && wrong.readsAs(wrong.expected().negate());
    return negated
        ? Optional.of(Message.of("slip.signLost", "expected", wrong.words(wrong.expected())))
        : Optional.empty();
  }
}
