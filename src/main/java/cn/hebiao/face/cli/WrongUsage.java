package cn.hebiao.face.cli;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Arguments that fit the grammar of a command but make no sense. */
final class WrongUsage extends ParameterException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Message problem;

  WrongUsage(CommandLine command, Message problem) {
    super(command, problem.toString());
    this.problem = problem;
  }

  Message problem() {
    return problem;
  }
}
