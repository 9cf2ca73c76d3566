package cn.hebiao.face.cli;

import cn.hebiao.app.Settings;
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

/** Annotates workbooks and consolidates them. */
@Command(name = "process")
final class ProcessCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 256;

  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "IN", arity = "1..*")
  private List<Path> inputs;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--roster", paramLabel = "FILE")
  private Path roster;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  @Option(names = "--template", paramLabel = "FILE")
  private Path template;

  @Option(names = "--receipt")
  private boolean receipt;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--feedback")
  private boolean feedback;

  @Option(names = "--due", paramLabel = "DATE")
  private String due;

  @Option(names = "--review", paramLabel = "DIR")
  private Path review;

  @Option(names = "--previous", paramLabel = "DIR")
  private Path previous;

  @Option(names = "--progress")
  private boolean progress;

  ProcessCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw new WrongUsage(
          spec.commandLine(),
          Message.of("cli.usage.NO_THREADS", "option", "--threads", "value", threads.toString()));
    }
    Settings settings =
        new Settings(
            paths.folder("--rulebooks", Optional.ofNullable(rulebooks)),
            paths.file("--template", Optional.ofNullable(template)),
            paths.file("--roster", Optional.ofNullable(roster)),
            receipt,
            Optional.ofNullable(threads),
            resume,
            new Settings.Returning(feedback, Optional.ofNullable(due)),
            paths.folder("--review", Optional.ofNullable(review)),
            paths.existing("--previous", Optional.ofNullable(previous).stream().toList()).stream()
                .findFirst());
    ProcessJob job = new ProcessJob(context, spec.commandLine(), progress);
    return job.run(inputs, out, settings).number();
  }
}
