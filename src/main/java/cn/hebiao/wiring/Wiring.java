package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.excel.write.TextsInCells;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.files.ReviewSettingsFile;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.files.TemplateSource;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.adapter.report.JxlsSummaryWriter;
import cn.hebiao.adapter.statistics.ExactBounds;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.Checking;
import cn.hebiao.app.Completing;
import cn.hebiao.app.Explaining;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.app.NewRulebook;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Progress;
import cn.hebiao.app.RuleChange;
import cn.hebiao.app.RuleManual;
import cn.hebiao.app.RulebookAudit;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UseCases;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.app.review.ReviewPapers;
import cn.hebiao.app.review.Reviewing;
import cn.hebiao.app.review.Sampling;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.year.YearDesk;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.review.sheets.ReviewSheets;
import cn.hebiao.review.verdict.FinalScore.FeedbackWords;
import cn.hebiao.review.verdict.Projection;
import cn.hebiao.review.verdict.ReviewJudge;
import cn.hebiao.review.verdict.ReviewedCases;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.tell.results.RunManifest.NamedDigest;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the real adapters are made and put into the use cases; the only place that knows all.
 * Immutable; may be shared by threads.
 */
public final class Wiring implements UseCases {
  private final Messages messages = MessageFiles.load();
  private final BookSource source = new ExcelBookReader(Limits.usual());
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();
  private final NationalRulebook national;
  private final TemplateSource templates;

  /** The program with the rulebooks and the template that it carries. */
  public Wiring() {
    this(new BundledTemplates(), TemplateSource::new);
  }

  /**
   * The program of a user.
   *
   * @param workingFolder where her own templates may be; where it has none, those are taken that
   *     the program carries
   */
  public Wiring(Path workingFolder) {
    this(new BundledTemplates(), bundled -> new TemplateSource(workingFolder, bundled));
  }

  private Wiring(BundledTemplates bundled, Function<BundledTemplates, TemplateSource> templates) {
    this.national = new NationalRulebook(source, bundled);
    this.templates = templates.apply(bundled);
  }

  /** The texts of all messages. */
  public Messages messages() {
    return messages;
  }

  /**
   * The use cases that work by some rulebooks.
   *
   * @param rulebooks rulebooks, or folders of them; none for the usual ones
   * @throws InvalidRulebook if one cannot be used
   */
  public RuledUseCases ruled(List<GivenBook> rulebooks) {
    List<TemplateFile> files = rulebooks(rulebooks);
    RulebookSet rulebookSet = national.completing(files);
    BookChecker checker = new BookChecker(rulebookSet, new Exp4jFormulaEngine(), messages);
    return new RuledUseCases(rulebookSet, source, annotator, checker, messages, digests(files));
  }

  private static List<NamedDigest> digests(List<TemplateFile> rulebooks) {
    return rulebooks.stream()
        .map(file -> new NamedDigest(file.name(), Sha256.of(file.bytes())))
        .toList();
  }

  /**
   * The summary template; empty for the usual one.
   *
   * @throws InvalidTemplate if no summary can be made by it
   */
  public byte[] template(Optional<GivenBook> chosen) {
    byte[] template =
        chosen
            .map(
                given ->
                    given.fold(
                        file -> templates.summary(Optional.of(file)).bytes(), bytes -> bytes))
            .orElseGet(() -> templates.summary(Optional.empty()).bytes());
    // The one we carry is tried by our tests, and trying costs half a second.
    if (!templates.isBundled(template)) {
      new JxlsSummaryWriter().requireUsable(template, messages);
    }
    return template;
  }

  @Override
  public Checking checking(Settings settings) {
    return ruled(settings).checking();
  }

  @Override
  public Processing processing(Settings settings) {
    RuledUseCases ruled = ruled(settings);
    byte[] template = template(settings.template().map(GivenBook::of));
    Optional<YearRoster> roster = settings.roster().map(file -> ruled.roster(GivenBook.of(file)));
    Optional<String> rosterSha256 = settings.roster().flatMap(new DiskFolder()::sha256);
    Optional<PastResults> past = settings.previous().map(wiredYear()::past);
    return ruled.processing(
        template,
        roster,
        rosterSha256,
        settings.reviews().map(this::reviews).orElse(ReviewedCases.NONE),
        settings.receipts(),
        settings.threads(),
        settings.resume(),
        new YearFollowers(source, messages, settings, roster, past)
            .of(ruled.manifest(template, rosterSha256)));
  }

  @Override
  public Sampling sampling(Settings settings, Optional<Path> must) {
    RuledUseCases ruled = ruled(settings);
    return ruled.sampling(
        templates.review().bytes(),
        settings.roster().map(file -> ruled.roster(GivenBook.of(file))),
        must.map(file -> ruled.roster(GivenBook.of(file))),
        settings.previous());
  }

  private ReviewedCases reviews(Path folder) {
    String name = messages.text(Message.of("review.historyFile"));
    return RuledUseCases.histories()
        .load(FileNames.path(folder, name))
        .map(past -> new ReviewedCases(past.scores()))
        .orElseThrow(
            () ->
                new InvalidResults(
                    Message.of("review.noHistory", "folder", FileNames.shown(folder))));
  }

  @Override
  public Reviewing reviewing() {
    ReviewSettingsFile.JudgeSettings settings = ReviewSettingsFile.judging();
    FeedbackWords words = new FeedbackWords(words("opinions"), words("handlings"));
    return new ReviewPapers(
        source,
        RuledUseCases.samples(),
        RuledUseCases.histories(),
        new ReviewJudge(
            new Projection(new ExactBounds(), settings.tolerance(), settings.confidence()), words),
        new ReviewSheets(messages, new ReviewSheets.QualityBands(settings.quality())),
        new PrintoutWriter(),
        new DiskFolder(),
        messages);
  }

  private List<String> words(String key) {
    return List.of(messages.text(Message.of("review.words." + key)).split("、"));
  }

  @Override
  public Completing completing(Settings settings) {
    return ruled(settings).completing();
  }

  @Override
  public Explaining explaining(Settings settings) {
    return ruled(settings).explaining();
  }

  @Override
  public List<Audited> audit(List<GivenBook> chosen) {
    List<Book> books = national.books(rulebooks(chosen));
    return new RulebookAudit(new Exp4jFormulaEngine(), national.among(books)).audit(books);
  }

  @Override
  public byte[] manual(GivenBook rulebook) {
    Book book = national.books(rulebooks(List.of(rulebook))).get(0);
    return new RuleManual(national.among(List.of(book)), messages, new PrintoutWriter())
        .print(book);
  }

  @Override
  public byte[] newRulebook(String name) {
    TemplateFile empty = templates.emptyRulebook();
    try {
      return new NewRulebook(source, new TextsInCells()).named(empty.bytes(), name);
    } catch (UnreadableBook unreadable) {
      String text = empty.name() + "：" + unreadable.getMessage();
      throw new InvalidTemplate(Message.of("file.unreadable", "text", text));
    }
  }

  @Override
  public RuleChange.ComparedRules impact(
      GivenBook before, GivenBook after, List<Path> files, Path out) {
    return new RuleChange(
            ruled(List.of(before)).checking(),
            ruled(List.of(after)).checking(),
            messages,
            new PrintoutWriter())
        .compare(before.name(), after.name(), new DiskFolder().files(files, out), out);
  }

  @Override
  public List<AlterationTrial> coverage(Settings settings, GivenBook file, Progress progress)
      throws UnreadableBook {
    return ruled(settings).blindSpots().of(file, progress);
  }

  @Override
  public YearDesk year() {
    return wiredYear();
  }

  private WiredYear wiredYear() {
    return new WiredYear(
        this::ruled,
        settings -> template(settings.template().map(GivenBook::of)),
        settings ->
            rulebooks(settings.rulebooks().map(GivenBook::of).stream().toList()).stream()
                .collect(Collectors.toMap(TemplateFile::name, TemplateFile::bytes)),
        source,
        messages);
  }

  @Override
  public String json(Checked checked) {
    return new CheckedJson(messages).line(checked);
  }

  @Override
  public Optional<Message> saveText(Path target, List<String> lines) {
    return new DiskFolder().saveText(target, lines);
  }

  @Override
  public Optional<Message> save(Path target, byte[] content) {
    return new DiskFolder().save(target, content);
  }

  @Override
  public SubmissionService submissions(Settings settings, Path data) {
    RuledUseCases ruled = ruled(settings);
    return new WiredServer(
            ruled,
            reviewing(),
            this::json,
            template(settings.template().map(GivenBook::of)),
            templates.review().bytes(),
            settings.roster().map(file -> ruled.roster(GivenBook.of(file))),
            messages)
        .service(data);
  }

  private RuledUseCases ruled(Settings settings) {
    return ruled(settings.rulebooks().map(GivenBook::of).stream().toList());
  }

  private List<TemplateFile> rulebooks(List<GivenBook> chosen) {
    return chosen.isEmpty()
        ? templates.rulebooks(List.of())
        : chosen.stream()
            .flatMap(
                given ->
                    given
                        .fold(
                            file -> templates.rulebooks(List.of(file)),
                            bytes -> List.of(new TemplateFile(given.name(), bytes)))
                        .stream())
            .toList();
  }
}
