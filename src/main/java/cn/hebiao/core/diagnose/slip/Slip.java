package cn.hebiao.core.diagnose.slip;

import cn.hebiao.core.finding.Message;
import java.util.Optional;

/** A simple slip. */
public interface Slip {
  /** How this slip leads to the wrong figure, with the arithmetic; empty if it does not. */
  Optional<Message> explain(WrongFigure wrong);
}
