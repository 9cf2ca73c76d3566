package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
import cn.hebiao.app.review.Sampling;
import cn.hebiao.model.finding.Message;
import cn.hebiao.review.draw.SamplePlan;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a sample from the results of a run and makes its papers. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "RESULTS", index = "0")
  private Path results;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--seed", paramLabel = "S", required = true)
  private String seed;

  @Option(names = "--rate", paramLabel = "P%")
  private String rate;

  @Option(names = "--size", paramLabel = "N")
  private String size;

  @Option(names = "--confidence", paramLabel = "C")
  private String confidence;

  @Option(names = "--tolerable", paramLabel = "E")
  private String tolerable;

  @Option(names = "--roster", paramLabel = "FILE")
  private Path roster;

  @Option(names = "--must", paramLabel = "FILE")
  private Path must;

  @Option(names = "--previous", paramLabel = "DIR")
  private Path previous;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  SampleCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    SamplePlan plan = plan();
    if (seed.isBlank() || seed.indexOf('|') >= 0) {
      throw wrong("cli.usage.NO_SEED", seed);
    }
    Path from = paths.folder("RESULTS", Optional.of(results)).orElseThrow();
    Path target = paths.out(out, List.of(results));
    Settings settings =
        new Settings(
            paths.folder("--rulebooks", Optional.ofNullable(rulebooks)),
            Optional.empty(),
            paths.file("--roster", Optional.ofNullable(roster)),
            false,
            Optional.empty(),
            false,
            Settings.Returning.NONE,
            Optional.empty(),
            paths.folder("--previous", Optional.ofNullable(previous)));
    Sampling sampling =
        context.useCases().sampling(settings, paths.file("--must", Optional.ofNullable(must)));
    context.failures().outputs(target);
    return print(sampling.sample(from, target, plan, seed.strip())).number();
  }

  private ExitCode print(Sampling.SampledForms sampled) {
    context
        .streams()
        .result(
            context.text(
                "cli.sample.DRAWN",
                "drawn",
                Integer.toString(sampled.sample().drawn().size()),
                "all",
                Integer.toString(sampled.sample().units().size()),
                "papers",
                Integer.toString(sampled.papers())));
    context
        .streams()
        .result(context.text("cli.sample.LIST", "file", FileNames.shown(sampled.list())));
    sampled.remarks().forEach(this::complain);
    sampled.problems().forEach(this::complain);
    return sampled.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.FAILED;
  }

  private void complain(Message message) {
    context.streams().complaint(context.messages().text(message));
  }

  private SamplePlan plan() {
    boolean sure = confidence != null || tolerable != null;
    long ways = Stream.of(rate != null, size != null, sure).filter(way -> way).count();
    if (ways != 1 || sure && (confidence == null || tolerable == null)) {
      throw wrong("cli.usage.SAMPLE_SIZE", "");
    }
    if (size != null) {
      return SamplePlan.BySize.of(size).orElseThrow(() -> noShare("--size", size));
    }
    if (rate != null) {
      return SamplePlan.ByRate.of(rate).orElseThrow(() -> noShare("--rate", rate));
    }
    return new SamplePlan.ByConfidence(
        share("--confidence", confidence), share("--tolerable", tolerable));
  }

  private BigDecimal share(String option, String text) {
    return SamplePlan.share(text)
        .filter(share -> share.compareTo(BigDecimal.ONE) < 0)
        .orElseThrow(() -> noShare(option, text));
  }

  private WrongUsage noShare(String option, String text) {
    return wrong("cli.usage.NO_SHARE", option + " " + text);
  }

  private WrongUsage wrong(String key, String shown) {
    return new WrongUsage(spec.commandLine(), Message.of(key, "shown", shown));
  }
}
