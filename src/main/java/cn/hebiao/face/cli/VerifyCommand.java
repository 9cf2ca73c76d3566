package cn.hebiao.face.cli;

import cn.hebiao.app.Settings;
import cn.hebiao.app.year.VerifyResults;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works the results of a run out again and says what is not the same. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path results;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  VerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path folder = paths.folder("DIR", Optional.of(results)).orElseThrow();
    Settings settings =
        Settings.rulebooks(paths.folder("--rulebooks", Optional.ofNullable(rulebooks)));
    VerifyResults.Verified verified = context.useCases().year().verify(settings, folder);
    verified.basis().forEach(context.streams()::result);
    verified.different().forEach(context.streams()::result);
    verified.untried().forEach(context.streams()::result);
    context
        .streams()
        .result(
            context.text(
                verified.different().isEmpty() ? "cli.verify.EQUAL" : "cli.verify.DIFFERENT",
                "equal",
                Integer.toString(verified.equal()),
                "different",
                Integer.toString(verified.different().size()),
                "untried",
                Integer.toString(verified.untried().size())));
    return (verified.different().isEmpty() ? ExitCode.CLEAN : ExitCode.ERRORS).number();
  }
}
