package cn.hebiao.face.cli;

import cn.hebiao.app.Completed;
import cn.hebiao.app.Completing;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
import cn.hebiao.app.text.FillReport;
import cn.hebiao.model.finding.Message;
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

/** Fills the blanks of an agency's own form in a copy beside it. */
@Command(name = "fill")
final class FillCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<String> files;

  @Option(names = "--marks")
  private boolean marks;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  FillCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<Path> folder =
        new ChosenPaths(context.workingFolder(), spec.commandLine())
            .folder("--rulebooks", Optional.ofNullable(rulebooks));
    Completing completing = context.useCases().completing(Settings.rulebooks(folder));
    ExitCode code = ExitCode.CLEAN;
    for (String file : files) {
      code = code.and(one(completing, file));
    }
    return code.number();
  }

  /** What goes wrong with one file must not cost the user the others. */
  private ExitCode one(Completing completing, String file) {
    Path path = FileNames.path(context.workingFolder(), file);
    // The copy would lie beside the file, and so does the log.
    Path folder = path.toAbsolutePath().getParent();
    try {
      Completed completed = completing.complete(path, file, marks);
      String copy = completed.copy().map(FileNames::last).orElse("");
      new FillReport(context.messages()).block(completed, copy).forEach(context.streams()::result);
      for (Message problem : completed.problems()) {
        String text = context.messages().text(problem);
        context.streams().complaint(context.text("cli.process.PROBLEM", "text", text));
      }
      completed.faults().forEach(fault -> context.failures().record(file, fault, folder));
      ExitCode written = completed.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.FAILED;
      return written.and(ExitCode.of(completed.checked()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      return context.failures().withFile(file, thrown, folder);
    }
  }
}
