package cn.hebiao.app;

import cn.hebiao.core.finding.Message;
import java.io.Serial;
import java.util.List;

/** The summary template cannot be used. */
public final class InvalidTemplate extends Refused {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param problems what has to be mended, not empty
   */
  public InvalidTemplate(List<Message> problems) {
    super(problems);
  }
}
