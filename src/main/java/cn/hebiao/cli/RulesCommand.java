package cn.hebiao.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  int check(@Mixin HelpOption help, @Parameters(paramLabel = "DIR", arity = "0..1") Path folder) {
    return job("check").check(Optional.ofNullable(folder)).number();
  }

  /** Runs the worked examples. */
  @Command(name = "test")
  int test(@Mixin HelpOption help, @Parameters(paramLabel = "DIR", arity = "0..1") Path folder) {
    return job("test").test(Optional.ofNullable(folder)).number();
  }

  private RulesJob job(String command) {
    CommandLine own = spec.commandLine().getSubcommands().get(command);
    return new RulesJob(context, own);
  }
}
