package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import java.util.List;

/** Results of a run, or what belongs to them, that cannot be used; the problems say why. */
public final class InvalidResults extends Refused {
  @Serial private static final long serialVersionUID = 1L;

  /** With everything that has to be mended, not empty. */
  public InvalidResults(List<Message> problems) {
    super(problems);
  }

  /** One thing that has to be mended. */
  public InvalidResults(Message problem) {
    super(List.of(problem));
  }
}
