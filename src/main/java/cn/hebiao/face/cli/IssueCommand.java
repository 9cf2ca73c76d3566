package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.year.IssueForms;
import cn.hebiao.app.year.YearDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands out blank forms. */
@Command(name = "issue")
final class IssueCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Option(names = "--roster", paramLabel = "FILE", required = true)
  private Path roster;

  @Option(names = "--rulebook", paramLabel = "NAME", required = true)
  private String rulebook;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--year", paramLabel = "Y")
  private Integer year;

  @Option(names = "--previous", paramLabel = "DIR")
  private Path previous;

  @Option(names = "--template", paramLabel = "FILE")
  private Path template;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  IssueCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path list = paths.file("--roster", Optional.of(roster)).orElseThrow();
    Path target = paths.out(out, List.of());
    context.failures().outputs(target);
    IssueForms.Issued issued =
        context
            .useCases()
            .year()
            .issue(
                new YearDesk.IssueRequest(
                    paths.folder("--rulebooks", Optional.ofNullable(rulebooks)),
                    GivenBook.of(list),
                    rulebook,
                    target,
                    Optional.ofNullable(year),
                    paths
                        .existing("--previous", Optional.ofNullable(previous).stream().toList())
                        .stream()
                        .findFirst(),
                    template()));
    context
        .streams()
        .result(
            context.text(
                "cli.issue.DONE",
                "agencies",
                Integer.toString(issued.agencies()),
                "forms",
                Integer.toString(issued.forms()),
                "list",
                FileNames.shown(issued.list())));
    return ExitCode.CLEAN.number();
  }

  /** What is named, or what the place keeps for all its forms. */
  private Optional<GivenBook> template() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path own = context.workingFolder().resolve("templates").resolve("form.xlsx");
    return paths
        .file("--template", Optional.ofNullable(template))
        .or(() -> Optional.of(own).filter(java.nio.file.Files::isRegularFile))
        .map(GivenBook::of);
  }
}
