package cn.hebiao.app.batch;

import cn.hebiao.app.Batch;
import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.Fault;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Progress;
import cn.hebiao.app.Receipts;
import cn.hebiao.app.Refused;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.app.SavedCopy;
import cn.hebiao.app.SummaryWriter;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.BatchReview;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.verdict.ReviewedCases;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.summary.LineStore;
import cn.hebiao.tell.summary.SummaryCollector;
import cn.hebiao.tell.summary.SummaryContext;
import cn.hebiao.tell.summary.SummaryModel;
import cn.hebiao.tell.summary.YearOnYear;
import cn.hebiao.year.collect.AgencyNames;
import cn.hebiao.year.roster.Waivers;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Annotates a batch of workbooks and consolidates them. Each workbook is reduced to its lines as
 * soon as it is finished; only so many are in work at once, and results are the same for any number
 * of threads.
 */
public final class ProcessFiles implements Processing {
  /** Room on the disk that the summary finds whatever the copies have taken: fixed and per file. */
  private static final long RESERVED = 1L << 20;

  private static final long RESERVED_PER_FILE = 4L << 10;

  private final BookSource source;
  private final CheckFiles checking;
  private final BookAnnotator annotator;
  private final SummaryWriter summaries;
  private final byte[] template;
  private final OutputFolder folder;
  private final Messages messages;
  private final Optional<Receipts> receipts;
  private final Optional<YearRoster> roster;
  private final ReviewedCases reviews;
  private final Rulebook national;
  private final Function<Path, Journal> journals;
  private final Function<Path, LineStore> stores;
  private final ResultsFormat results;
  private final RunManifest manifest;
  private final BatchOptions options;
  private final BatchFollower.Beginning beginning;

  public ProcessFiles(
      BookSource source,
      CheckFiles checking,
      BookAnnotator annotator,
      SummaryWriter summaries,
      byte[] template,
      OutputFolder folder,
      Messages messages,
      Optional<YearRoster> roster,
      ReviewedCases reviews,
      Rulebook national,
      Optional<Receipts> receipts,
      Function<Path, Journal> journals,
      Function<Path, LineStore> stores,
      ResultsFormat results,
      RunManifest manifest,
      BatchOptions options,
      BatchFollower.Beginning beginning) {
    this.beginning = beginning;
    this.source = source;
    this.checking = checking;
    this.annotator = annotator;
    this.summaries = summaries;
    this.template = template.clone();
    this.folder = folder;
    this.messages = messages;
    this.roster = roster;
    this.reviews = reviews;
    this.national = national;
    this.receipts = receipts;
    this.journals = journals;
    this.stores = stores;
    this.results = results;
    this.manifest = manifest;
    this.options = options;
  }

  @Override
  public Batch process(List<Path> inputs, Path out, BatchScreen screen, Progress progress) {
    folder
        .prepare(out)
        .ifPresent(
            problem -> {
              throw new UnwritableOutput(List.of(problem));
            });
    List<Incoming> files = folder.unpacked(inputs, out);
    folder.reserve(out, RESERVED + RESERVED_PER_FILE * files.size());
    try (Journal journal = journals.apply(out);
        LineStore store = stores.apply(out)) {
      return new Run(files, out, screen, progress, journal, store).batch();
    } finally {
      folder.release(out);
    }
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }

  /** One batch on its way. */
  private final class Run {
    private final List<Incoming> files;
    private final Path out;
    private final BatchScreen screen;
    private final Progress progress;
    private final Journal journal;
    private final Path summary;
    private final Path log;
    private final Path lines;
    private final ResultsFile told;
    private final MemoryShare memory = new MemoryShare(options.memory());
    private final BatchReview review = new BatchReview(national);
    private final LineStore store;
    private final SummaryCollector collector;
    private final List<Message> problems = new ArrayList<>();
    private final FaultLog faults = new FaultLog(messages);
    private final List<String> keys = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<BatchFollower> followers;
    private final Waivers waivers =
        roster.map(known -> new Waivers(known.ledger().waivers())).orElse(Waivers.NONE);
    private boolean written;

    Run(
        List<Incoming> files,
        Path out,
        BatchScreen screen,
        Progress progress,
        Journal journal,
        LineStore store) {
      this.files = files;
      this.out = out;
      this.screen = screen;
      this.progress = progress;
      this.journal = journal;
      this.store = store;
      this.collector = new SummaryCollector(messages, store);
      this.summary = folder.in(out, text("process.summaryFile"));
      this.log = folder.in(out, text("process.logFile"));
      this.lines = folder.in(out, text("process.resultsFile"));
      this.followers = beginning.begin(out);
      this.told = new ResultsFile(results, manifest, store);
    }

    Batch batch() {
      List<SavedCopy> before = journal.copies();
      if (!options.resume()) {
        journal.keep(List.of(), before);
      }
      Workplace workplace =
          new Workplace(
              source,
              checking,
              new CopyMaker(annotator, messages),
              receipts,
              folder,
              out,
              new CopyPlaces(
                  files,
                  List.of(
                      folder.name(summary),
                      folder.name(log),
                      folder.name(lines),
                      text("collect.file"),
                      text("compare.file"))),
              journal,
              review,
              results,
              screen,
              messages,
              memory,
              options);
      progress.start(files.size());
      new OrderedRun(options.threads(), options.timeLimit())
          .run(files, file -> new WorkbookJob(workplace, file), this::take);
      progress.finish();
      List<BatchFinding> together = together();
      folder.release(out);
      List<SavedCopy> orphans = orphans(before);
      List<String> left = orphans.stream().map(SavedCopy::place).toList();
      Optional<List<String>> missing = save(together, left);
      journal.keep(keys, orphans);
      followers.forEach(follower -> problems.addAll(follower.finish()));
      return new Batch(
          files.stream().map(Incoming::name).toList(),
          places.size(),
          written ? Optional.of(summary) : Optional.empty(),
          problems,
          together,
          missing,
          left,
          log(),
          faults.faults());
    }

    /** Takes in a file in its turn; workbooks that need all memory wait meanwhile. */
    private void take(FinishedFile finished) {
      FinishedFile file =
          finished.with(reviews.applied(waivers.applied(finished.summary(), messages)));
      MemoryShare.HeldMemory turn = memory.take(0);
      try {
        int number = keys.size();
        collector.add(file.summary());
        told.add(files.get(number).place(), file);
        followers.forEach(follower -> follower.take(files.get(number), file));
        review.add(number, file.digest());
        problems.addAll(file.problems());
        file.faults().forEach(fault -> faults.add(file.name(), fault));
        file.copy().map(SavedCopy::place).ifPresent(places::add);
        keys.add(file.key());
        if (!file.key().isEmpty()) {
          journal.append(file.key(), finished);
        }
        screen.show(file);
        progress.done(file.name());
      } finally {
        turn.close();
      }
    }

    private List<BatchFinding> together() {
      try {
        return review.findings();
      } catch (RuntimeException | OutOfMemoryError thrown) {
        // A mistake of ours here must not cost the user the results of the single files.
        problem("process.faultTogether", thrown);
        return List.of();
      }
    }

    private void problem(String key, Throwable thrown) {
      Fault fault = Fault.of(thrown);
      String subject = text("process.allFiles");
      faults.add(subject, fault);
      problems.add(Message.of(key, "file", subject, "reference", fault.reference()));
    }

    /** Saves the summary; gives the agencies that have not reported. */
    private Optional<List<String>> save(List<BatchFinding> together, List<String> left) {
      AtomicReference<String> sha256 = new AtomicReference<>("");
      try {
        SummaryModel model =
            collector.model(
                new SummaryContext(
                    roster.map(YearRoster::entries), together, left, this::meant, years()));
        Optional<Message> problem =
            folder.save(
                summary,
                to -> {
                  DigestedStream digested = new DigestedStream(to);
                  summaries.write(model, template, digested);
                  digested.flush();
                  sha256.set(digested.sha256());
                });
        store.problem().ifPresent(problems::add);
        problem.ifPresent(problems::add);
        written = problem.isEmpty();
        told.save(folder, lines, Optional.of(sha256.get()).filter(made -> written))
            .ifPresent(problems::add);
        return model.reporting().missing();
      } catch (Refused toBeMended) {
        // Found out by the lines themselves: the copies are there, and the user is told the rest.
        problems.addAll(toBeMended.problems());
      } catch (OutOfMemoryError shortage) {
        problem("process.summaryNoMemory", shortage);
      } catch (RuntimeException | Error thrown) {
        problem("process.summaryFault", thrown);
      }
      return Optional.empty();
    }

    private YearOnYear years() {
      return followers.stream()
          .flatMap(follower -> follower.years().stream())
          .findFirst()
          .orElse(YearOnYear.NONE);
    }

    /** The agency on the roster that a name on a form means. */
    private String meant(String name) {
      return roster
          .map(
              known ->
                  new AgencyNames(known.agencies(), known.ledger().aliases(), messages).meant(name))
          .filter(names -> names.size() == 1)
          .map(names -> names.get(0))
          .orElse(name);
    }

    /** Copies of which the file did not come in again, as long as they are there. */
    private List<SavedCopy> orphans(List<SavedCopy> before) {
      Set<String> now = places.stream().collect(Collectors.toSet());
      return before.stream()
          .filter(copy -> !now.contains(copy.place()))
          .filter(copy -> folder.taken(folder.in(out, copy.place())))
          .toList();
    }

    private Optional<Path> log() {
      if (faults.isEmpty()) {
        folder.remove(log);
        return Optional.empty();
      }
      Optional<Message> problem = folder.saveText(log, faults.lines());
      problem.ifPresent(problems::add);
      return problem.isEmpty() ? Optional.of(log) : Optional.empty();
    }
  }
}
