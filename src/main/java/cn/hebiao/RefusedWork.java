package cn.hebiao;

import cn.hebiao.app.Refused;
import cn.hebiao.model.finding.Messages;
import java.io.Serial;
import java.util.List;
import java.util.function.Supplier;

/**
 * Work that cannot begin before somebody has mended a rulebook, template, roster or output folder.
 * A workbook of an agency never ends in this.
 */
public final class RefusedWork extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  RefusedWork(List<String> problems, Throwable cause) {
    super(String.join("\n", problems), cause);
    this.problems = List.copyOf(problems);
  }

  /** What has to be mended, in Chinese, one text a problem; not empty. */
  public List<String> problems() {
    return problems;
  }

  /** Does something; what it refuses is told in words. */
  static <T> T orResult(Messages messages, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refused refused) {
      throw new RefusedWork(refused.problems().stream().map(messages::text).toList(), refused);
    }
  }
}
