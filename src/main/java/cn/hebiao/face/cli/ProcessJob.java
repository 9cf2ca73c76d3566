package cn.hebiao.face.cli;

import cn.hebiao.app.Batch;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.Processed;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Settings;
import cn.hebiao.app.text.TextReport;
import cn.hebiao.app.text.TogetherReport;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Processes a batch and prints what became of it. */
final class ProcessJob {
  private final Context context;
  private final CommandLine command;

  ProcessJob(Context context, CommandLine command) {
    this.context = context;
    this.command = command;
  }

  ExitCode run(List<Path> inputs, Path out, Settings settings, boolean progress) {
    Path target = new ChosenPaths(context.workingFolder(), command).out(out, inputs);
    List<Path> sources = inputs.stream().map(context.workingFolder()::resolve).toList();
    Processing processing = context.useCases().processing(settings);
    Batch batch =
        processing.process(
            sources, target, new ProgressBar(context.streams(), context.messages(), progress));
    print(batch, target);
    return code(batch);
  }

  private void print(Batch batch, Path out) {
    TextReport report = new TextReport(context.messages());
    for (Processed file : batch.files()) {
      List<Message> remarks = file.remarks();
      report.block(file.checked(), remarks).forEach(context.streams()::result);
    }
    report.summary().forEach(context.streams()::result);
    long copies = batch.files().stream().filter(file -> file.annotated().isPresent()).count();
    context
        .streams()
        .result(
            context.text(
                "cli.process.COPIES",
                "folder",
                FileNames.shown(out),
                "count",
                Long.toString(copies)));
    batch
        .summary()
        .map(file -> context.text("cli.process.SUMMARY", "file", FileNames.shown(file)))
        .ifPresent(context.streams()::result);
    if (batch.files().size() > 1) {
      new TogetherReport(context.messages())
          .lines(batch.together(), batch.files().stream().map(Processed::checked).toList())
          .forEach(context.streams()::result);
    }
    batch.missing().map(this::missing).ifPresent(context.streams()::result);
    for (Message problem : batch.problems()) {
      String text = context.messages().text(problem);
      context.streams().complaint(context.text("cli.process.PROBLEM", "text", text));
    }
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

  private static ExitCode code(Batch batch) {
    ExitCode start = batch.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.FAILED;
    return batch.files().stream()
        .map(file -> ExitCode.of(file.checked()))
        .reduce(start, ExitCode::and);
  }
}
