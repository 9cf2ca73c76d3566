package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import java.util.List;

/** The summary template cannot be used; the problems say what to mend in which cell. */
public final class InvalidTemplate extends Refused {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param problems what has to be mended, not empty
   */
  public InvalidTemplate(List<Message> problems) {
    super(problems);
  }

  /** One thing that has to be mended. */
  public InvalidTemplate(Message problem) {
    super(List.of(problem));
  }

  /** The same with the failure behind it. */
  public InvalidTemplate(Message problem, Throwable cause) {
    this(problem);
    initCause(cause);
  }

  /** The first thing that has to be mended. */
  public Message problem() {
    return problems().get(0);
  }
}
