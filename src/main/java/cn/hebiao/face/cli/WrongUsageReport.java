package cn.hebiao.face.cli;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with the arguments: one line, and where help is. */
final class WrongUsageReport implements IParameterExceptionHandler {
  private final Streams streams;
  private final Messages messages;

  WrongUsageReport(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine at = wrong.getCommandLine();
    String command = path(at);
    String problem = messages.text(problem(wrong));
    streams.complaint(messages.text(Message.of("cli.usage.WRONG", "problem", problem)));
    streams.complaint(messages.text(Message.of("cli.usage.HINT", "command", command)));
    return ExitCode.USAGE.number();
  }

  /** The words of a command behind the program's name, such as {@code rules impact }. */
  private static String path(CommandLine at) {
    return at.getParent() == null ? "" : path(at.getParent()) + at.getCommandName() + " ";
  }

  private static Message problem(ParameterException wrong) {
    // The types are picocli's, so behaviour cannot be put on them.
    if (wrong instanceof WrongUsage ours) {
      return ours.problem();
    }
    if (wrong instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream()
              .map(WrongUsageReport::shown)
              .collect(Collectors.joining("、"));
      return Message.of("cli.usage.MISSING", "names", names);
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean option = unmatched.isUnknownOption();
      return Message.of(option ? "cli.usage.NO_OPTION" : "cli.usage.NO_COMMAND", "name", first);
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return Message.of("cli.usage.TWICE", "name", shown(twice.getOverwritten()));
    }
    if (wrong.getArgSpec() == null) {
      return Message.of("cli.usage.OTHER");
    }
    String value = wrong.getValue() == null ? "" : wrong.getValue();
    return Message.of("cli.usage.BAD_VALUE", "name", shown(wrong.getArgSpec()), "value", value);
  }

  private static String shown(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
        : argument.paramLabel();
  }
}
