package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.review.Reviewing;
import cn.hebiao.model.finding.Message;
import cn.hebiao.review.verdict.ReviewFinding;
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

/** Reads papers and feedback sheets that came back and puts the review together. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "PAPERS", arity = "1..*")
  private List<Path> papers;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--sample", paramLabel = "DIR")
  private Path sample;

  @Option(names = "--publish")
  private boolean publish;

  ReviewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    List<Path> inputs = paths.existing("PAPERS", papers);
    Optional<Path> from = paths.folder("--sample", Optional.ofNullable(sample));
    Path target = paths.out(out, papers);
    context.failures().outputs(target);
    return print(context.useCases().reviewing().review(inputs, from, target, publish)).number();
  }

  private ExitCode print(Reviewing.ReviewedPapers reviewed) {
    for (ReviewFinding finding : reviewed.outcome().findings()) {
      say(
          "cli.review.FINDING",
          "severity",
          context.text("review.severity." + finding.severity().name()),
          "place",
          (finding.file() + " " + finding.place()).strip(),
          "text",
          context.messages().text(finding.message()));
    }
    reviewed.outcome().projection().forEach(said -> say(said));
    say(
        "cli.review.DONE",
        "forms",
        Integer.toString(reviewed.outcome().forms().size()),
        "missing",
        Integer.toString(reviewed.outcome().missing().size()),
        "feedback",
        Integer.toString(reviewed.feedback()));
    say("cli.review.SUMMARY", "file", FileNames.shown(reviewed.summary()));
    reviewed
        .problems()
        .forEach(problem -> context.streams().complaint(context.messages().text(problem)));
    ExitCode code = reviewed.outcome().hasErrors() ? ExitCode.ERRORS : ExitCode.CLEAN;
    return reviewed.problems().isEmpty() ? code : code.and(ExitCode.FAILED);
  }

  private void say(String key, String... arguments) {
    say(Message.of(key, arguments));
  }

  private void say(Message message) {
    context.streams().result(context.messages().text(message));
  }
}
