package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import java.util.Optional;

/** A simple slip. */
public interface Slip {
  /** How this slip leads to the wrong figure, with the arithmetic; empty if it does not. */
  Optional<Message> explain(WrongFigure wrong);
}
