package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
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

/** Packs the results of a run with all that they rest on. */
@Command(name = "archive")
final class ArchiveCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path results;

  @Parameters(paramLabel = "IN", index = "1..*", arity = "0..*")
  private List<Path> inputs = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  @Option(names = "--roster", paramLabel = "FILE")
  private Path roster;

  @Option(names = "--template", paramLabel = "FILE")
  private Path template;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  ArchiveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path folder = paths.folder("DIR", Optional.of(results)).orElseThrow();
    Path target = paths.report("--out", Optional.of(out), "", List.of());
    Settings settings =
        new Settings(
            paths.folder("--rulebooks", Optional.ofNullable(rulebooks)),
            paths.file("--template", Optional.ofNullable(template)),
            paths.file("--roster", Optional.ofNullable(roster)),
            false,
            Optional.empty(),
            false);
    int files =
        context
            .useCases()
            .year()
            .archive(settings, folder, paths.existing("IN", inputs), target.toAbsolutePath());
    context
        .streams()
        .result(
            context.text(
                "cli.archive.DONE",
                "count",
                Integer.toString(files),
                "file",
                FileNames.shown(target)));
    return ExitCode.CLEAN.number();
  }
}
