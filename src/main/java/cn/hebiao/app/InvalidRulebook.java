package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import java.util.List;

/** A rulebook cannot be used. */
public final class InvalidRulebook extends Refused {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param problems what has to be mended, not empty
   */
  public InvalidRulebook(List<Message> problems) {
    super(problems);
  }
}
