package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.compare.WorkbookComparer;
import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.RecordFile;
import cn.hebiao.adapter.files.ReviewSettingsFile;
import cn.hebiao.adapter.files.SpooledStore;
import cn.hebiao.adapter.files.journal.JournalFile;
import cn.hebiao.adapter.json.ResultsJson;
import cn.hebiao.adapter.report.JxlsPaperWriter;
import cn.hebiao.adapter.report.JxlsSummaryWriter;
import cn.hebiao.adapter.statistics.ExactBounds;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CompleteFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.ExplainFiles;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.FillBlanks;
import cn.hebiao.app.FindBlindSpots;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Receipts;
import cn.hebiao.app.Settings;
import cn.hebiao.app.SummaryWriter;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.BatchFollower;
import cn.hebiao.app.batch.BatchOptions;
import cn.hebiao.app.batch.Journal;
import cn.hebiao.app.batch.ProcessFiles;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.app.review.DrawSample;
import cn.hebiao.app.review.PaperPress;
import cn.hebiao.app.review.PastScores;
import cn.hebiao.app.review.RecordStore;
import cn.hebiao.app.review.Sampling;
import cn.hebiao.app.review.SavedSample;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.verdict.ReviewedCases;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.results.RunManifest.NamedDigest;
import cn.hebiao.tell.summary.LineStore;
import cn.hebiao.year.roster.RosterReader;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The use cases that work by one set of rulebooks, put together. Immutable; all that it gives may
 * be shared by threads.
 */
public final class RuledUseCases {
  private final RulebookSet rulebookSet;
  private final BookSource source;
  private final BookAnnotator annotator;
  private final BookChecker checker;
  private final Messages messages;
  private final List<NamedDigest> rulebooks;

  RuledUseCases(
      RulebookSet rulebookSet,
      BookSource source,
      BookAnnotator annotator,
      BookChecker checker,
      Messages messages,
      List<NamedDigest> rulebooks) {
    this.rulebooks = rulebooks;
    this.rulebookSet = rulebookSet;
    this.source = source;
    this.annotator = annotator;
    this.checker = checker;
    this.messages = messages;
  }

  /** The rulebooks in use, the national one among them. */
  public RulebookSet rulebookSet() {
    return rulebookSet;
  }

  /** Checks workbooks. */
  public CheckFiles checking() {
    return new CheckFiles(source, annotator, checker);
  }

  /** Makes annotated copies of checked workbooks. */
  public CopyMaker copying() {
    return new CopyMaker(annotator, messages);
  }

  /** Fills blanks in copies. */
  public FillBlanks filling() {
    return new FillBlanks(source, annotator, checker, messages);
  }

  /** Fills blanks in copies and puts these beside the files. */
  public CompleteFiles completing() {
    return new CompleteFiles(source, annotator, checker, new DiskFolder(), messages);
  }

  /** Explains cells. */
  public ExplainFiles explaining() {
    return new ExplainFiles(source, annotator, checker);
  }

  /** Finds figures whose alteration no rule notices. */
  public FindBlindSpots blindSpots() {
    return new FindBlindSpots(checking(), checker, rulebookSet, messages);
  }

  /** Makes consolidated workbooks. */
  public SummaryWriter summaries() {
    return new JxlsSummaryWriter();
  }

  /** A place for the lines of one consolidated workbook; whoever asked for it closes it. */
  public LineStore lines() {
    return new SpooledStore();
  }

  /**
   * Processes batches.
   *
   * @param template the summary template
   * @param roster who has to report; empty where that is not asked
   * @param rosterSha256 of the roster's file; empty where there is none
   * @param reviews what reviewers gave
   * @param receipts whether each copy gets a receipt
   * @param threads how many workbooks are in work at once; empty for as many as there are
   *     processors
   * @param resume whether what earlier runs finished is taken over
   * @param beginning who follows a batch
   */
  public Processing processing(
      byte[] template,
      Optional<YearRoster> roster,
      Optional<String> rosterSha256,
      ReviewedCases reviews,
      boolean receipts,
      Optional<Integer> threads,
      boolean resume,
      BatchFollower.Beginning beginning) {
    return new ProcessFiles(
        source,
        checking(),
        annotator,
        summaries(),
        template,
        new DiskFolder(),
        messages,
        roster,
        reviews,
        rulebookSet.national(),
        receipts ? Optional.of(new Receipts(new WorkbookComparer(), messages)) : Optional.empty(),
        this::journal,
        SpooledStore::new,
        new ResultsJson(messages),
        manifest(template, rosterSha256),
        BatchOptions.usual(
            threads.orElse(Runtime.getRuntime().availableProcessors()),
            resume,
            Sha256.of(basis(), Boolean.toString(receipts))),
        beginning);
  }

  /**
   * Processes batches of which nothing was reviewed.
   *
   * @param template the summary template
   * @param roster who has to report; empty where that is not asked
   * @param rosterSha256 of the roster's file; empty where there is none
   * @param receipts whether each copy gets a receipt
   * @param threads how many workbooks are in work at once; empty for as many as there are
   *     processors
   * @param resume whether what earlier runs finished is taken over
   * @param beginning who follows a batch
   */
  public Processing processing(
      byte[] template,
      Optional<YearRoster> roster,
      Optional<String> rosterSha256,
      boolean receipts,
      Optional<Integer> threads,
      boolean resume,
      BatchFollower.Beginning beginning) {
    return processing(
        template, roster, rosterSha256, ReviewedCases.NONE, receipts, threads, resume, beginning);
  }

  /** What results rest on. */
  RunManifest manifest(byte[] template, Optional<String> rosterSha256) {
    return new RunManifest(
        ProgramVersion.text(), rulebooks, Sha256.of(template), rosterSha256, Optional.empty());
  }

  /**
   * Draws samples.
   *
   * @param template the template of papers
   * @param roster who has to report; empty where that is not known
   * @param must who has to be drawn; empty for nobody
   * @param previous the results of the year before; empty where they are not known
   */
  public Sampling sampling(
      byte[] template,
      Optional<YearRoster> roster,
      Optional<YearRoster> must,
      Optional<Path> previous) {
    return new DrawSample(
        new ResultsJson(messages),
        samples(),
        new PaperPress(
            checking(), rulebookSet, new JxlsPaperWriter(), template, new DiskFolder(), messages),
        new PrintoutWriter(),
        new DiskFolder(),
        ReviewSettingsFile.drawing(),
        new ExactBounds(),
        rulebooks,
        roster.map(YearRoster::agencies).orElse(List.of()),
        must.map(YearRoster::agencies).orElse(List.of()),
        previous,
        messages);
  }

  /** Where samples are remembered. */
  static RecordStore<SavedSample> samples() {
    return new RecordFile<>("hebiao sample 2", SavedSample.class);
  }

  /** Where the scores of finished reviews are remembered. */
  static RecordStore<PastScores> histories() {
    return new RecordFile<>("hebiao history 2", PastScores.class);
  }

  /** Processes what was handed in at a server, with pages to be sent back. */
  Processing batches(byte[] template, Optional<YearRoster> roster) {
    return processing(
        template,
        roster,
        Optional.empty(),
        false,
        Optional.empty(),
        true,
        new YearFollowers(source, messages, Settings.RETURNING, roster, Optional.empty())
            .of(manifest(template, Optional.empty())));
  }

  /** What results depend on beyond the workbooks. */
  private String basis() {
    return Sha256.of(
        Stream.concat(
                Stream.of(ProgramVersion.text(), ProgramVersion.build()),
                rulebooks.stream().flatMap(file -> Stream.of(file.name(), file.sha256())))
            .toArray(String[]::new));
  }

  private Journal journal(Path out) {
    return JournalFile.open(FileNames.path(out, messages.text(Message.of("process.journalFile"))));
  }

  /**
   * The roster in a workbook.
   *
   * @throws InvalidTemplate if the workbook cannot be read, has no column of agencies, or names in
   *     it cannot be read
   */
  public YearRoster roster(GivenBook given) {
    try {
      YearRoster roster =
          new RosterReader(rulebookSet.labels(), messages)
              .read(given.open(source).book())
              .orElseThrow(
                  () -> new InvalidTemplate(Message.of("roster.noColumn", "file", given.name())));
      if (!roster.unread().isEmpty()) {
        String cells =
            roster.unread().stream()
                .map(cell -> cell.sheet() + "!" + cell.ref().name())
                .collect(Collectors.joining("、"));
        throw new InvalidTemplate(
            Message.of("roster.unread", "file", given.name(), "cells", cells));
      }
      return roster;
    } catch (UnreadableBook unreadable) {
      String text = given.name() + "：" + unreadable.getMessage();
      throw new InvalidTemplate(Message.of("file.unreadable", "text", text));
    }
  }
}
