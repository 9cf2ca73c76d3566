package cn.hebiao.app;

import cn.hebiao.core.rulebook.reading.Problem;
import java.io.Serial;
import java.util.List;

/** A rulebook cannot be used; the problems say what to mend in which cell. */
public final class InvalidRulebook extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String fileName;
  private final transient List<Problem> problems;

  /**
   * @param fileName the rulebook's file
   * @param problems everything that is wrong with it, not empty
   */
  public InvalidRulebook(String fileName, List<Problem> problems) {
    super("invalid rulebook " + fileName + ": " + problems);
    this.fileName = fileName;
    this.problems = List.copyOf(problems);
  }

  /** The rulebook's file, without folders. */
  public String fileName() {
    return fileName;
  }

  /** Everything that is wrong with it. */
  public List<Problem> problems() {
    return problems;
  }
}
