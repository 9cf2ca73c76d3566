package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import java.util.List;

/** Nothing can be written where the results should go. */
public final class UnwritableOutput extends Refused {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param problems what has to be mended, not empty
   */
  public UnwritableOutput(List<Message> problems) {
    super(problems);
  }
}
