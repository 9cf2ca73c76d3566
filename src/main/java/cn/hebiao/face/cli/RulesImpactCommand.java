package cn.hebiao.face.cli;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.RuleChange;
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

/** Says who gains and loses by a change of rules. */
@Command(name = "impact")
final class RulesImpactCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "OLD", index = "0")
  private Path before;

  @Parameters(paramLabel = "NEW", index = "1")
  private Path after;

  @Parameters(paramLabel = "FILE", index = "2..*", arity = "1..*")
  private List<Path> files;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  RulesImpactCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path old = paths.file("OLD", Optional.of(before)).orElseThrow();
    Path now = paths.file("NEW", Optional.of(after)).orElseThrow();
    List<Path> inputs = paths.existing("FILE", files);
    Path target =
        paths.report(
            "--out", Optional.ofNullable(out), context.text("cli.rules.IMPACT_NAME"), inputs);
    Path folder = target.toAbsolutePath().getParent();
    context.failures().outputs(folder);
    RuleChange.ComparedRules compared =
        context.useCases().impact(GivenBook.of(old), GivenBook.of(now), inputs, target);
    compared.left().forEach(file -> context.streams().complaint(file));
    compared.faults().forEach((file, fault) -> context.failures().record(file, fault, folder));
    ExitCode code = compared.left().isEmpty() ? ExitCode.CLEAN : ExitCode.FAILED;
    return code.and(new SavedReport(context).save(target, compared.report())).number();
  }
}
