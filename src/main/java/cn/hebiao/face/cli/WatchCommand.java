package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
import cn.hebiao.app.year.CompleteArrivals;
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

/** Processes what arrives in a folder until it is stopped. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
  private static final long MILLIS = 1000;

  /** How long a folder rests in which something could not be saved, say an open 汇总. */
  private static final int REST = 30;

  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path folder;

  @Option(names = "--out", paramLabel = "DIR")
  private Path out;

  @Option(names = "--roster", paramLabel = "FILE")
  private Path roster;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  @Option(names = "--every", paramLabel = "N")
  private int seconds = 2;

  WatchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    Path watched = paths.folder("DIR", Optional.of(folder)).orElseThrow();
    Path target =
        Optional.ofNullable(out)
            .map(context.workingFolder()::resolve)
            .orElseGet(() -> FileNames.path(watched, context.text("cli.watch.FOLDER")));
    Settings settings =
        new Settings(
            paths.folder("--rulebooks", Optional.ofNullable(rulebooks)),
            Optional.empty(),
            paths.file("--roster", Optional.ofNullable(roster)),
            false,
            Optional.empty(),
            true);
    context
        .streams()
        .result(
            context.text(
                "cli.watch.BEGIN",
                "folder",
                FileNames.shown(watched),
                "out",
                FileNames.shown(target)));
    CompleteArrivals arrivals = context.useCases().year().arrivals(watched, target);
    // Wrong rulebooks or a wrong roster end the command now, not when the first file arrives.
    context.useCases().processing(settings);
    try {
      while (true) {
        int pause = Math.max(1, seconds);
        if (arrivals.look() && !process(watched, target, settings)) {
          arrivals.again();
          pause = Math.max(REST, pause);
        }
        Thread.sleep(pause * MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.CLEAN.number();
    }
  }

  /** Whether all went well; what did not is told, and the folder is looked after all the same. */
  private boolean process(Path watched, Path target, Settings settings) {
    try {
      // Each time from the journal: what is done stays done, also after a restart.
      ProcessJob job = new ProcessJob(context, spec.commandLine(), false);
      job.run(List.of(watched), target, settings);
      return job.isSaved();
    } catch (RuntimeException | OutOfMemoryError failure) {
      context.failures().report(failure);
      return false;
    }
  }
}
