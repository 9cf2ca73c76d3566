package cn.hebiao.face.cli;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.app.Batch;
import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.Checking;
import cn.hebiao.app.Completed;
import cn.hebiao.app.Completing;
import cn.hebiao.app.Explained;
import cn.hebiao.app.Explaining;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Progress;
import cn.hebiao.app.RuleChange;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.UseCases;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.year.IssueForms;
import cn.hebiao.app.year.YearDesk;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.judge.across.FileDigest;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.sample.SampleResults;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.FileSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Use cases whose results hang on the file's name. */
final class FakeUseCases implements UseCases {
  final List<Settings> settings = new ArrayList<>();
  final List<String> processed = new ArrayList<>();
  List<Message> problems = List.of();
  List<Audited> audited = List.of();
  List<String> sheets = List.of();
  List<AlterationTrial> trials = List.of();
  List<String> left = List.of();
  Runnable failure = () -> {};
  final List<YearDesk.IssueRequest> issued = new ArrayList<>();
  final List<String> saved = new ArrayList<>();

  @Override
  public Checking checking(Settings chosen) {
    settings.add(chosen);
    return (file, asGiven) -> result(asGiven);
  }

  @Override
  public Processing processing(Settings chosen) {
    settings.add(chosen);
    return (inputs, out, screen, progress) -> {
      processed.add(inputs + " -> " + out);
      if (out.endsWith("refused")) {
        throw new UnwritableOutput(List.of(Message.of("sample.locked"), Message.of("other")));
      }
      progress.start(inputs.size());
      List<String> files = new ArrayList<>();
      for (Path input : inputs) {
        String name = input.getFileName().toString();
        screen.show(finished(result(name), screen));
        files.add(name);
        progress.done(name);
      }
      progress.finish();
      return new Batch(
          files,
          files.size(),
          Optional.of(out.resolve("汇总.xlsx")),
          problems,
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());
    };
  }

  @Override
  public Completing completing(Settings chosen) {
    settings.add(chosen);
    return (file, asGiven, marks) -> {
      processed.add(asGiven + (marks ? " marked" : ""));
      return new Completed(
          result(asGiven), List.of(), List.of(), Optional.empty(), problems, List.of());
    };
  }

  @Override
  public Explaining explaining(Settings chosen) {
    settings.add(chosen);
    return (file, asGiven, cell) -> {
      processed.add(asGiven + " " + cell.sheet().orElse("") + " " + cell.cell());
      return new Explained(result(asGiven), Optional.empty(), sheets, List.of());
    };
  }

  @Override
  public byte[] manual(GivenBook rulebook) {
    failure.run();
    return new byte[] {1};
  }

  @Override
  public RuleChange.ComparedRules impact(
      GivenBook before, GivenBook after, List<Path> files, Path out) {
    failure.run();
    return new RuleChange.ComparedRules(new byte[] {2}, files.size(), left);
  }

  @Override
  public byte[] newRulebook(String name) {
    failure.run();
    return new byte[] {3};
  }

  @Override
  public List<AlterationTrial> coverage(Settings chosen, GivenBook file, Progress progress)
      throws UnreadableBook {
    settings.add(chosen);
    failure.run();
    return trials;
  }

  @Override
  public YearDesk year() {
    return request -> {
      issued.add(request);
      return new IssueForms.Issued(2, 3, request.out().resolve("下发清单.xlsx"));
    };
  }

  @Override
  public SubmissionService submissions(Settings chosen, Path data) {
    settings.add(chosen);
    throw new UnwritableOutput(List.of(Message.of("sample.locked")));
  }

  @Override
  public String json(Checked checked) {
    return new CheckedJson(ProgramRun.messages()).line(checked);
  }

  @Override
  public Optional<Message> saveText(Path target, List<String> lines) {
    saved.add(target.getFileName() + " " + String.join("\n", lines));
    return Optional.empty();
  }

  @Override
  public Optional<Message> save(Path target, byte[] content) {
    saved.add(target.getFileName() + " " + content[0]);
    return target.endsWith("locked.xlsx")
        ? Optional.of(Message.of("sample.locked"))
        : Optional.empty();
  }

  @Override
  public List<Audited> audit(List<GivenBook> chosen) {
    failure.run();
    return audited;
  }

  private static FinishedFile finished(Checked checked, BatchScreen screen) {
    return new FinishedFile(
        "",
        checked.file(),
        checked.outcome(),
        FileSummary.of(new Consolidated(checked, Optional.empty()), MessageFiles.load()),
        FileDigest.NONE,
        screen.view(checked, List.of()),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        "");
  }

  static Checked result(String name) {
    return switch (name) {
      case "error" -> SampleResults.withFindings(name, Severity.ERROR, 1);
      case "warning" -> SampleResults.withFindings(name, Severity.WARNING, 1);
      case "unreadable" -> SampleResults.unreadable(name);
      case "unrecognised" -> SampleResults.unrecognised(name);
      case "bug" -> throw new IllegalStateException("a mistake of ours");
      case "endless" -> throw new StackOverflowError();
      default -> SampleResults.clean(name);
    };
  }
}
