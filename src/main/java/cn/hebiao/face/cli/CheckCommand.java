package cn.hebiao.face.cli;

import cn.hebiao.app.Checking;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
import cn.hebiao.judge.result.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks workbooks one by one and changes nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<String> files;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<Path> folder =
        new ChosenPaths(context.workingFolder(), spec.commandLine())
            .folder("--rulebooks", Optional.ofNullable(rulebooks));
    Checking checking = context.useCases().checking(Settings.rulebooks(folder));
    ResultLines lines = format.lines(context);
    ExitCode code = ExitCode.CLEAN;
    for (String file : files) {
      Finished finished = finish(checking, lines, file);
      code = code.and(finished.code());
      finished.lines().forEach(context.streams()::result);
      if (context.streams().abandoned()) {
        return code.number();
      }
    }
    lines.last().forEach(context.streams()::result);
    return code.number();
  }

  /** What goes wrong with one file must not cost the user the others. */
  private Finished finish(Checking checking, ResultLines lines, String file) {
    try {
      return Finished.of(
          checking.check(FileNames.path(context.workingFolder(), file), file), lines);
    } catch (RuntimeException | StackOverflowError e) {
      return Finished.of(Checked.unreadable(file, context.failures().bug(e)), lines);
    }
  }

  /** A file that is over. */
  private record Finished(ExitCode code, List<String> lines) {
    static Finished of(Checked checked, ResultLines lines) {
      return new Finished(ExitCode.of(checked), lines.of(checked));
    }
  }
}
