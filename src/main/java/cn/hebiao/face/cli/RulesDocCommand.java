package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
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

/** Prints a rulebook as a workbook to be handed out. */
@Command(name = "doc")
final class RulesDocCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "RULEBOOK", index = "0")
  private Path rulebook;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  RulesDocCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path file = paths.file("RULEBOOK", Optional.of(rulebook)).orElseThrow();
    Path target =
        paths.report(
            "--out",
            Optional.ofNullable(out),
            context.text(
                "cli.rules.DOC_NAME", "name", FileNames.last(file).replaceFirst("[.][^.]+$", "")),
            List.of(file));
    context.failures().outputs(target.toAbsolutePath().getParent());
    byte[] manual = context.useCases().manual(GivenBook.of(file));
    return new SavedReport(context).save(target, manual).number();
  }
}
