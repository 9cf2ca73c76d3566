package cn.hebiao.face.cli;

import cn.hebiao.app.CellName;
import cn.hebiao.app.Explained;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
import cn.hebiao.app.text.ExplanationReport;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.tell.explain.Explanation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how one figure of a workbook came about. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "FILE", index = "0")
  private String file;

  @Parameters(paramLabel = "CELL", index = "1")
  private String cell;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CellName name = CellName.of(cell).orElseThrow(() -> wrong("cli.usage.NO_CELL", ""));
    Optional<Path> folder =
        new ChosenPaths(context.workingFolder(), spec.commandLine())
            .folder("--rulebooks", Optional.ofNullable(rulebooks));
    Path path = FileNames.path(context.workingFolder(), file);
    Explained explained =
        context.useCases().explaining(Settings.rulebooks(folder)).explain(path, file, name);
    if (!explained.sheets().isEmpty()) {
      String key = name.sheet().isPresent() ? "cli.usage.NO_SHEET" : "cli.usage.WHICH_SHEET";
      throw wrong(key, String.join("、", explained.sheets()));
    }
    new ExplanationReport(context.messages()).lines(explained).forEach(context.streams()::result);
    return explained.explanation().map(ExplainCommand::code).orElse(ExitCode.FAILED).number();
  }

  private static ExitCode code(Explanation explanation) {
    boolean error = explanation.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return error ? ExitCode.ERRORS : ExitCode.CLEAN;
  }

  private WrongUsage wrong(String key, String sheets) {
    return new WrongUsage(spec.commandLine(), Message.of(key, "cell", cell, "sheets", sheets));
  }
}
