package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import java.util.List;

/** Work that cannot begin before the user has mended something; the problems say what. */
public abstract sealed class Refused extends RuntimeException
    permits InvalidResults, InvalidRulebook, InvalidTemplate, UnwritableOutput {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Message> problems;

  Refused(List<Message> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  /** Everything that has to be mended, not empty. */
  public List<Message> problems() {
    return problems;
  }
}
