package cn.hebiao.app.review;

import cn.hebiao.app.BookSource;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.review.paper.PaperReader;
import cn.hebiao.review.paper.ReturnedPaper;
import cn.hebiao.review.sheets.ReviewSheets;
import cn.hebiao.review.verdict.FeedbackReader;
import cn.hebiao.review.verdict.FeedbackRow;
import cn.hebiao.review.verdict.FinalScore;
import cn.hebiao.review.verdict.Objection;
import cn.hebiao.review.verdict.ReviewJudge;
import cn.hebiao.review.verdict.ReviewOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads papers and feedback sheets, compares them with the sample, and writes the results. */
public final class ReviewPapers implements Reviewing {
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}.]+");

  private final BookSource source;
  private final RecordStore<SavedSample> samples;
  private final RecordStore<PastScores> histories;
  private final ReviewJudge judge;
  private final ReviewSheets sheets;
  private final PrintoutMaker printouts;
  private final OutputFolder folder;
  private final Messages messages;

  public ReviewPapers(
      BookSource source,
      RecordStore<SavedSample> samples,
      RecordStore<PastScores> histories,
      ReviewJudge judge,
      ReviewSheets sheets,
      PrintoutMaker printouts,
      OutputFolder folder,
      Messages messages) {
    this.source = source;
    this.samples = samples;
    this.histories = histories;
    this.judge = judge;
    this.sheets = sheets;
    this.printouts = printouts;
    this.folder = folder;
    this.messages = messages;
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }

  @Override
  public ReviewedPapers review(
      List<Path> inputs, Optional<Path> sampleFolder, Path out, boolean publish) {
    List<Incoming> files = folder.unpacked(inputs, out);
    SavedSample sample = sample(sampleFolder, inputs, files);
    prepare(out);
    Path feedbackFolder = folder.in(out, text("review.feedbackFolder"));
    prepare(feedbackFolder);
    List<Message> problems = new ArrayList<>();
    List<ReturnedPaper> papers = new ArrayList<>();
    List<Objection> feedback = new ArrayList<>();
    read(files, papers, feedback, problems);
    Path history = folder.in(out, text("review.historyFile"));
    PastScores before = histories.load(history).orElse(new PastScores(List.of()));
    ReviewOutcome outcome =
        judge.outcome(sample.sample(), sample.papers(), papers, feedback, before.scores());
    Path summary = folder.in(out, text("review.summaryFile"));
    save(summary, printouts.write(sheets.summary(outcome)), problems);
    int written = feedback(outcome, feedbackFolder, problems);
    if (publish) {
      Path published = folder.in(out, text("review.publicationFile"));
      save(published, printouts.write(sheets.publication(outcome)), problems);
    }
    histories.save(history, new PastScores(outcome.history())).ifPresent(problems::add);
    return new ReviewedPapers(outcome, summary, written, problems);
  }

  private void save(Path target, byte[] content, List<Message> problems) {
    folder.save(target, content).ifPresent(problems::add);
  }

  private void prepare(Path at) {
    folder
        .prepare(at)
        .ifPresent(
            problem -> {
              throw new UnwritableOutput(List.of(problem));
            });
  }

  /** The sample lies where the user says, else in the folder of the papers or the one above. */
  private SavedSample sample(Optional<Path> chosen, List<Path> inputs, List<Incoming> files) {
    Stream<Path> near =
        Stream.concat(inputs.stream(), files.stream().map(Incoming::path))
            .flatMap(
                path -> {
                  Path at = path.toAbsolutePath().normalize();
                  Optional<Path> above = Optional.ofNullable(at.getParent());
                  return Stream.of(Optional.of(at), above, above.map(Path::getParent))
                      .flatMap(Optional::stream);
                })
            .distinct();
    return (chosen.isPresent() ? chosen.stream() : near)
        .map(at -> folder.in(at, text("sample.storeFile")))
        .distinct()
        .map(samples::load)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new InvalidResults(Message.of("review.noSample")));
  }

  private void read(
      List<Incoming> files,
      List<ReturnedPaper> papers,
      List<Objection> feedback,
      List<Message> problems) {
    PaperReader reader = new PaperReader(messages);
    FeedbackReader answers = new FeedbackReader(messages);
    List<String> ours =
        Stream.of(
                "sample.storeFile",
                "sample.listFile",
                "review.summaryFile",
                "review.historyFile",
                "review.publicationFile")
            .map(this::text)
            .toList();
    for (Incoming file : files) {
      if (ours.contains(folder.name(file.path()))) {
        continue;
      }
      try {
        Book book = given(file).open(source).book();
        Optional<ReturnedPaper> paper = reader.read(book, file.name());
        Optional<List<Objection>> rows = answers.read(book, file.name());
        paper.ifPresent(papers::add);
        rows.ifPresent(feedback::addAll);
        if (paper.isEmpty() && rows.isEmpty()) {
          problems.add(Message.of("review.noPaper", "file", file.name()));
        }
      } catch (UnreadableBook unreadable) {
        String why = file.name() + "：" + unreadable.getMessage();
        problems.add(Message.of("file.unreadable", "text", why));
      }
    }
  }

  private GivenBook given(Incoming file) throws UnreadableBook {
    return file.entry().isPresent()
        ? new GivenBook.BookInMemory(folder.content(file), file.name())
        : new GivenBook.OnDisk(file.path(), file.name());
  }

  @Override
  public Optional<ReturnedFile> examined(GivenBook file, Path sampleFolder) throws UnreadableBook {
    SavedSample sample = sample(Optional.of(sampleFolder), List.of(), List.of());
    Book book = file.open(source).book();
    Optional<ReturnedPaper> paper = new PaperReader(messages).read(book, file.name());
    if (paper.isPresent()) {
      ReviewOutcome outcome =
          judge.outcome(
              sample.sample(), sample.papers(), paper.stream().toList(), List.of(), List.of());
      return Optional.of(new ReturnedFile(paper.map(ReturnedPaper::number), outcome.findings()));
    }
    return new FeedbackReader(messages)
        .read(book, file.name())
        .map(rows -> new ReturnedFile(Optional.empty(), List.of()));
  }

  private int feedback(ReviewOutcome outcome, Path target, List<Message> problems) {
    Map<String, List<FinalScore>> agencies = new LinkedHashMap<>();
    for (FinalScore form : outcome.forms()) {
      agencies.computeIfAbsent(form.form().paper().agency(), agency -> new ArrayList<>()).add(form);
    }
    agencies
        .values()
        .removeIf(forms -> forms.stream().allMatch(form -> FeedbackRow.of(form.form()).isEmpty()));
    agencies.forEach(
        (agency, forms) -> {
          String fit = UNFIT.matcher(agency).replaceAll("_").strip();
          String name = fit.isEmpty() ? text("review.unnamed") : fit;
          save(
              folder.in(target, name + ".xlsx"),
              printouts.write(sheets.feedback(agency, forms)),
              problems);
        });
    return agencies.size();
  }
}
