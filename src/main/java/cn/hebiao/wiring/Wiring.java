package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.files.TemplateSource;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.app.BookChecker;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.Checking;
import cn.hebiao.app.Completing;
import cn.hebiao.app.Explaining;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Processing;
import cn.hebiao.app.RuleChange;
import cn.hebiao.app.RuleManual;
import cn.hebiao.app.RulebookAudit;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UseCases;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the real adapters are made and put into the use cases; the only place that knows all. */
public final class Wiring implements UseCases {
  private final Messages messages = MessageFiles.load();
  private final BundledTemplates bundled = new BundledTemplates();
  private final BookSource source = new ExcelBookReader(Limits.usual());
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();
  private final NationalRulebook national = new NationalRulebook(source, bundled);
  private final TemplateSource templates;

  /**
   * @param workingFolder where the templates of a user may be; one that is not there has none, and
   *     those are taken that the program carries
   */
  public Wiring(Path workingFolder) {
    this.templates = new TemplateSource(workingFolder, bundled);
  }

  /** The texts of all messages. */
  public Messages messages() {
    return messages;
  }

  @Override
  public Checking checking(Settings settings) {
    return ruled(settings).checking();
  }

  @Override
  public Processing processing(Settings settings) {
    RuledUseCases ruled = ruled(settings);
    return ruled.processing(
        templates.summary(settings.template()).bytes(),
        settings
            .roster()
            .map(file -> ruled.roster(new GivenBook.OnDisk(file, FileNames.last(file)))),
        settings.receipts());
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
  public List<Audited> audit(List<Path> chosen) {
    List<Book> books = national.books(templates.rulebooks(chosen));
    return new RulebookAudit(new Exp4jFormulaEngine(), national.among(books)).audit(books);
  }

  @Override
  public byte[] manual(Path rulebook) {
    Book book = national.book(templates.rulebooks(List.of(rulebook)).get(0));
    return new RuleManual(national.among(List.of(book)), messages, new PrintoutWriter())
        .print(book);
  }

  @Override
  public RuleChange.Compared impact(Path before, Path after, List<Path> files, Path out) {
    return new RuleChange(
            ruled(templates.rulebooks(List.of(before))).checking(),
            ruled(templates.rulebooks(List.of(after))).checking(),
            messages,
            new PrintoutWriter())
        .compare(
            FileNames.last(before), FileNames.last(after), new DiskFolder().files(files, out), out);
  }

  @Override
  public List<AlterationTrial> coverage(Settings settings, Path file) throws UnreadableBook {
    return ruled(settings).blindSpots().of(new GivenBook.OnDisk(file, FileNames.last(file)));
  }

  @Override
  public String json(Checked checked) {
    return new CheckedJson(messages).line(checked);
  }

  @Override
  public Optional<Message> save(Path target, byte[] content) {
    return new DiskFolder().save(target, content);
  }

  private RuledUseCases ruled(Settings settings) {
    return ruled(templates.rulebooks(settings.rulebooks()));
  }

  private RuledUseCases ruled(List<TemplateFile> rulebooks) {
    RulebookSet rulebookSet = national.completing(rulebooks);
    return new RuledUseCases(
        rulebookSet,
        source,
        annotator,
        new BookChecker(rulebookSet, new Exp4jFormulaEngine(), messages),
        messages);
  }
}
