package cn.hebiao.face.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks rulebooks through before they are used. */
@Command(name = "rules")
final class RulesCommand implements Runnable {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  RulesCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Reports what is written wrongly, with sheet and cell. */
  @Command(name = "check")
  int check(
      @Mixin HelpOption help, @Parameters(paramLabel = "PATH", arity = "0..*") List<Path> paths) {
    return job("check").check(Optional.ofNullable(paths).orElse(List.of())).number();
  }

  /** Runs the worked examples, and tries every threshold. */
  @Command(name = "test")
  int test(
      @Mixin HelpOption help,
      @Option(names = "--edges") boolean edges,
      @Parameters(paramLabel = "PATH", arity = "0..*") List<Path> paths) {
    return job("test").test(Optional.ofNullable(paths).orElse(List.of()), edges).number();
  }

  private RulesJob job(String command) {
    CommandLine own = spec.commandLine().getSubcommands().get(command);
    return new RulesJob(context, own);
  }
}
