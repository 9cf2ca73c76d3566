package cn.hebiao.face.cli;

import cn.hebiao.app.Batch;
import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.FileView;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Settings;
import cn.hebiao.app.text.TextReport;
import cn.hebiao.app.text.TogetherReport;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Processes a batch and prints what becomes of it. */
final class ProcessJob implements BatchScreen {
  private static final int ORPHANS_NAMED = 5;

  private final Context context;
  private final CommandLine command;
  private final TextReport report;
  private final ProgressBar bar;
  private ExitCode code = ExitCode.CLEAN;
  private boolean saved;

  /**
   * @param progress whether the user wants to see it even where no console is
   */
  ProcessJob(Context context, CommandLine command, boolean progress) {
    this.context = context;
    this.command = command;
    this.report = new TextReport(context.messages());
    this.bar = new ProgressBar(context.streams(), context.messages(), progress);
  }

  ExitCode run(List<Path> inputs, Path out, Settings settings) {
    Path target = new ChosenPaths(context.workingFolder(), command).out(out, inputs);
    List<Path> sources = inputs.stream().map(context.workingFolder()::resolve).toList();
    Processing processing = context.useCases().processing(settings);
    context.failures().outputs(target);
    Batch batch = processing.process(sources, target, this, bar);
    saved = batch.problems().isEmpty();
    print(batch, target, settings);
    return saved ? code : code.and(ExitCode.FAILED);
  }

  /** Whether all that was made could also be saved. */
  boolean isSaved() {
    return saved;
  }

  @Override
  public FileView view(Checked checked, List<Message> remarks) {
    return report.view(checked, remarks);
  }

  @Override
  public void show(FinishedFile file) {
    bar.clear();
    file.view().lines().forEach(context.streams()::result);
    report.add(file.view(), file.outcome(), file::count);
    code = code.and(ExitCode.of(file.outcome(), file::count));
  }

  private void print(Batch batch, Path out, Settings settings) {
    report.summary().forEach(context.streams()::result);
    say(
        "cli.process.COPIES",
        "folder",
        FileNames.shown(out),
        "count",
        Integer.toString(batch.copies()));
    batch.summary().ifPresent(file -> say("cli.process.SUMMARY", "file", FileNames.shown(file)));
    settings.roster().ifPresent(roster -> also("collect.file", out));
    settings.previous().ifPresent(year -> also("compare.file", out));
    if (settings.returns().wanted()) {
      also("return.folder", out);
    }
    if (batch.files().size() > 1) {
      new TogetherReport(context.messages())
          .lines(batch.together(), batch.files())
          .forEach(context.streams()::result);
    }
    batch.missing().map(this::missing).ifPresent(context.streams()::result);
    if (!batch.orphans().isEmpty()) {
      orphans(batch.orphans());
    }
    for (Message problem : batch.problems()) {
      String text = context.messages().text(problem);
      context.streams().complaint(context.text("cli.process.PROBLEM", "text", text));
    }
    batch
        .log()
        .map(file -> context.text("cli.process.LOG", "file", FileNames.shown(file)))
        .ifPresent(context.streams()::complaint);
    batch.faults().forEach(context.failures()::details);
  }

  /** What a run makes beside copies and summary, where it was asked for. */
  private void also(String name, Path out) {
    Path made = FileNames.path(out, context.text(name));
    if (Files.exists(made)) {
      say("cli.process.ALSO", "file", FileNames.shown(made));
    }
  }

  private void orphans(List<String> orphans) {
    say(
        "cli.process.ORPHANS",
        "count",
        Integer.toString(orphans.size()),
        "names",
        String.join("、", orphans.stream().limit(ORPHANS_NAMED).toList())
            + (orphans.size() > ORPHANS_NAMED ? "……" : ""));
  }

  private void say(String key, String... args) {
    context.streams().result(context.text(key, args));
  }

  private String missing(List<String> agencies) {
    return agencies.isEmpty()
        ? context.text("cli.process.ALL_REPORTED")
        : context.text(
            "cli.process.MISSING",
            "count",
            Integer.toString(agencies.size()),
            "names",
            String.join("、", agencies));
  }
}
