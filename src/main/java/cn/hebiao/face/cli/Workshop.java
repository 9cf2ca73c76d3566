package cn.hebiao.face.cli;

import cn.hebiao.adapter.excel.compare.WorkbookComparer;
import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.FileNames;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.files.TemplateSource;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.report.JxlsSummaryWriter;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.Checking;
import cn.hebiao.app.CompleteFiles;
import cn.hebiao.app.Completing;
import cn.hebiao.app.ExplainFiles;
import cn.hebiao.app.Explaining;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.app.ProcessFiles;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Receipts;
import cn.hebiao.app.Received;
import cn.hebiao.app.Roster;
import cn.hebiao.app.RuleChange;
import cn.hebiao.app.RuleManual;
import cn.hebiao.app.RulebookAudit;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.BlindSpots;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the real adapters are made and put into the use cases; the only place that knows all. */
final class Workshop implements UseCases {
  private final TemplateSource templates;
  private final BundledTemplates bundled = new BundledTemplates();
  private final Messages messages;
  private final BookSource source = new ExcelBookReader(Limits.usual());
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();

  /**
   * @param workingFolder the folder the program was started in
   * @param messages the texts of all messages
   */
  Workshop(Path workingFolder, Messages messages) {
    this.templates = new TemplateSource(workingFolder, bundled);
    this.messages = messages;
  }

  @Override
  public Checking checking(Settings settings) {
    return files(rulebookSet(templates.rulebooks(settings.rulebooks())));
  }

  @Override
  public Processing processing(Settings settings) {
    RulebookSet rulebookSet = rulebookSet(templates.rulebooks(settings.rulebooks()));
    return new ProcessFiles(
        files(rulebookSet),
        annotator,
        new JxlsSummaryWriter(),
        templates.summary(settings.template()).bytes(),
        new DiskFolder(),
        messages,
        settings.roster().map(file -> roster(file, rulebookSet)),
        rulebookSet.national(),
        settings.receipts()
            ? Optional.of(new Receipts(new WorkbookComparer(), messages))
            : Optional.empty());
  }

  @Override
  public Completing completing(Settings settings) {
    BookChecker checker = checker(rulebookSet(templates.rulebooks(settings.rulebooks())));
    return new CompleteFiles(source, annotator, checker, new DiskFolder(), messages);
  }

  @Override
  public Explaining explaining(Settings settings) {
    BookChecker checker = checker(rulebookSet(templates.rulebooks(settings.rulebooks())));
    return new ExplainFiles(source, annotator, checker);
  }

  private BookChecker checker(RulebookSet rulebookSet) {
    return new BookChecker(rulebookSet, new Exp4jFormulaEngine(), messages);
  }

  private Roster roster(Path file, RulebookSet rulebookSet) {
    try {
      return Roster.of(source.open(file).book(), rulebookSet.labels(), messages)
          .orElseThrow(
              () ->
                  new InvalidTemplate(Message.of("roster.noColumn", "file", FileNames.last(file))));
    } catch (UnreadableBook unreadable) {
      throw new InvalidTemplate(
          Message.of(
              "file.unreadable", "text", FileNames.last(file) + "：" + unreadable.getMessage()));
    }
  }

  @Override
  public List<Audited> audit(List<Path> chosen) {
    List<Book> books = books(templates.rulebooks(chosen));
    return new RulebookAudit(new Exp4jFormulaEngine(), nationalAmong(books)).audit(books);
  }

  @Override
  public byte[] manual(Path rulebook) {
    Book book = book(templates.rulebooks(List.of(rulebook)).get(0));
    return new RuleManual(nationalAmong(List.of(book)), messages, new PrintoutWriter()).print(book);
  }

  @Override
  public RuleChange.Compared impact(Path before, Path after, List<Path> files, Path out) {
    List<TemplateFile> old = templates.rulebooks(List.of(before));
    List<TemplateFile> now = templates.rulebooks(List.of(after));
    return new RuleChange(
            files(rulebookSet(old)), files(rulebookSet(now)), messages, new PrintoutWriter())
        .compare(
            FileNames.last(before),
            FileNames.last(after),
            new DiskFolder().files(files, out),
            new FileAddress(out));
  }

  @Override
  public List<AlterationTrial> coverage(Settings settings, Path file) throws UnreadableBook {
    RulebookSet rulebookSet = rulebookSet(templates.rulebooks(settings.rulebooks()));
    Received received = source.open(file);
    Book book = received.book();
    if (annotator.ours(received.bytes(), book.format())) {
      book = source.read(annotator.pristine(received.bytes(), book.format()), book.fileName());
    }
    BookChecker checker = new BookChecker(rulebookSet, new Exp4jFormulaEngine(), messages);
    return new BlindSpots(rulebookSet, messages, each -> checker.check(each, each.fileName()))
        .of(book);
  }

  @Override
  public Optional<Message> save(Path target, byte[] content) {
    return new DiskFolder().save(target, content);
  }

  /** The national rulebook of the folder if it has a sound one, else the bundled one. */
  private Rulebook nationalAmong(List<Book> books) {
    RulebookSetLoader loader = new RulebookSetLoader();
    return books.stream()
        .flatMap(book -> loader.national(book).stream())
        .findFirst()
        .or(() -> loader.national(book(national())))
        .orElseThrow(() -> new InvalidRulebook(List.of(Message.of("rulebooks.noNational"))));
  }

  private CheckFiles files(RulebookSet rulebookSet) {
    return new CheckFiles(source, annotator, checker(rulebookSet));
  }

  /** The rulebooks; a folder without the national one is completed by the bundled one. */
  private RulebookSet rulebookSet(List<TemplateFile> rulebooks) {
    RulebookSetLoader loader = new RulebookSetLoader();
    List<Book> books = new ArrayList<>(books(rulebooks));
    Optional<RulebookSet> rulebookSet = loader.load(books);
    if (rulebookSet.isEmpty()) {
      books.add(book(national()));
      rulebookSet = loader.load(books);
    }
    return rulebookSet.orElseThrow(
        () -> new InvalidRulebook(List.of(Message.of("rulebooks.noNational"))));
  }

  private TemplateFile national() {
    return bundled.rulebooks().stream()
        .filter(file -> new RulebookSetLoader().load(List.of(book(file))).isPresent())
        .findFirst()
        .orElseThrow(() -> new InvalidRulebook(List.of(Message.of("rulebooks.noNational"))));
  }

  private List<Book> books(List<TemplateFile> files) {
    return files.stream().map(this::book).toList();
  }

  private Book book(TemplateFile file) {
    try {
      return source.read(file.bytes(), file.name());
    } catch (UnreadableBook unreadable) {
      throw new InvalidRulebook(
          List.of(
              Message.of("file.unreadable", "text", file.name() + "：" + unreadable.getMessage())));
    }
  }
}
