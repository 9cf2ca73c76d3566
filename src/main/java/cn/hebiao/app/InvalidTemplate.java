package cn.hebiao.app;

import cn.hebiao.core.finding.Message;
import java.io.Serial;

/** A summary template cannot be used; the message says what to mend in which cell. */
public final class InvalidTemplate extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Message problem;

  /**
   * @param problem what is wrong and what to do about it
   */
  public InvalidTemplate(Message problem) {
    super("invalid template: " + problem);
    this.problem = problem;
  }

  /** The same with the failure behind it. */
  public InvalidTemplate(Message problem, Throwable cause) {
    super("invalid template: " + problem, cause);
    this.problem = problem;
  }

  /** What is wrong and what to do about it. */
  public Message problem() {
    return problem;
  }
}
