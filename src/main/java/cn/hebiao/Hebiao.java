package cn.hebiao;

import cn.hebiao.app.Batch;
import cn.hebiao.app.CellName;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.Explained;
import cn.hebiao.app.FillBlanks.Filled;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.text.ExplanationReport;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.plan.FilledBlank;
import cn.hebiao.tell.plan.UnfilledBlank;
import cn.hebiao.wiring.RuledUseCases;
import cn.hebiao.wiring.Wiring;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engine: checks, annotates, fills, explains and consolidates the workbooks in which Chinese
 * agencies evaluate their own budget performance.
 *
 * <p>An engine is immutable and may be shared by threads. It changes no file that it is given,
 * prints nothing, never ends the process, and asks neither clock nor locale nor environment; it
 * brings no logging of its own: what its libraries log goes to the program's Log4j and SLF4J, and a
 * program that has no Log4j provider is told so by Log4j itself, once. A workbook that cannot be
 * read is a result and no exception; {@link RefusedWork} says that a rulebook, template, roster or
 * output folder has to be mended; everything else that is thrown is a mistake of ours.
 *
 * <p>Check a file, or bytes that came from elsewhere:
 *
 * <pre>{@code
 * Hebiao hebiao = Hebiao.usual();
 * CheckedWorkbook checked = hebiao.check(WorkbookFile.at(file));
 * if (checked.state() == FilingState.ERRORS) {
 *   for (CheckedWorkbook.FoundProblem problem : checked.findings()) {
 *     report.add(problem.sheet() + "!" + problem.cell().orElse("") + " " + problem.message());
 *   }
 * }
 * String line = hebiao.check(WorkbookFile.of("自评表.xlsx", bytes)).json();
 * }</pre>
 *
 * <p>Declared and computed totals:
 *
 * <pre>{@code
 * for (CheckedWorkbook.CheckedForm form : checked.forms()) {
 *   report.add(form.sheet() + ": " + form.declared().score() + " -> " + form.computed().score());
 * }
 * }</pre>
 *
 * <p>An annotated copy, and one whose blanks are filled:
 *
 * <pre>{@code
 * WorkbookCopy annotated = hebiao.annotate(WorkbookFile.at(file));
 * if (annotated.content().isPresent()) {
 *   Files.write(folder.resolve("annotated.xlsx"), annotated.content().get());
 * }
 * WorkbookCopy filled = hebiao.fill(WorkbookFile.at(file));
 * filled.filled().forEach(cell -> report.add(cell.cell() + " = " + cell.text()));
 * filled.left().forEach(blank -> report.add(blank.cell() + ": " + blank.why()));
 * }</pre>
 *
 * <p>How a figure came about:
 *
 * <pre>{@code
 * ExplainedCell explained = hebiao.explain(WorkbookFile.at(file), sheet + "!" + cell);
 * report.addAll(explained.lines());
 * }</pre>
 *
 * <p>One consolidated workbook of many results, taken in one by one:
 *
 * <pre>{@code
 * try (Consolidation all = hebiao.consolidation()) {
 *   for (Path each : files) {
 *     all.add(hebiao.check(WorkbookFile.at(each)));
 *   }
 *   Files.write(folder.resolve("汇总.xlsx"), all.workbook());
 * }
 * }</pre>
 *
 * <p>A whole folder at once, against a roster, by rulebooks of one's own:
 *
 * <pre>{@code
 * Hebiao own = Hebiao.with().rulebooks(WorkbookFile.at(rulebooks)).roster(roster).build();
 * ProcessedBatch batch = own.process(List.of(inbox), out);
 * report.addAll(batch.missing().orElse(List.of()));
 * }</pre>
 *
 * <p>For those who write rulebooks:
 *
 * <pre>{@code
 * RulebookTools tools = hebiao.rulebookTools();
 * for (RulebookTools.AuditedRulebook audited : tools.audit(List.of(rulebook))) {
 *   report.add(audited.file() + (audited.sound() ? " sound" : " to be mended"));
 * }
 * byte[] manual = tools.manual(rulebook);
 * byte[] impact = tools.impact(rulebook, changed, files, folder.resolve("影响.xlsx")).report();
 * tools.blindSpots(WorkbookFile.at(file)).forEach(spot -> report.add(spot.cell()));
 * }</pre>
 */
public final class Hebiao {
  private final Wiring wiring;
  private final Messages messages;
  private final RuledUseCases ruled;
  private final byte[] template;
  private final Optional<YearRoster> roster;

  private Hebiao(Wiring wiring, Setup setup) {
    this.wiring = wiring;
    this.messages = wiring.messages();
    this.ruled = wiring.ruled(setup.rulebooks.stream().map(WorkbookFile::given).toList());
    this.template = wiring.template(setup.template.map(WorkbookFile::given));
    this.roster = setup.roster.map(WorkbookFile::given).map(ruled::roster);
  }

  /** The engine with the rulebooks and the summary template that it carries. */
  public static Hebiao usual() {
    return with().build();
  }

  /** Begins an engine with rulebooks, a template or a roster of one's own. */
  public static Setup with() {
    return new Setup();
  }

  /** What an engine shall work with. Not for use by several threads at once. */
  public static final class Setup {
    private final List<WorkbookFile> rulebooks = new ArrayList<>();
    private Optional<WorkbookFile> template = Optional.empty();
    private Optional<WorkbookFile> roster = Optional.empty();

    private Setup() {}

    /**
     * Adds a rulebook, or a folder of rulebooks, and so takes the place of those that the engine
     * carries. Where no national rulebook is among all that were added, the carried one completes
     * them.
     */
    public Setup rulebooks(WorkbookFile fileOrFolder) {
      rulebooks.add(fileOrFolder);
      return this;
    }

    /** Takes another template for consolidated workbooks. */
    public Setup template(WorkbookFile chosen) {
      template = Optional.of(chosen);
      return this;
    }

    /** Takes a list of the agencies that have to report. */
    public Setup roster(WorkbookFile chosen) {
      roster = Optional.of(chosen);
      return this;
    }

    /**
     * The engine; reads what was chosen.
     *
     * @throws RefusedWork if a rulebook, the template or the roster cannot be used
     */
    public Hebiao build() {
      Wiring wiring = new Wiring();
      return RefusedWork.orResult(wiring.messages(), () -> new Hebiao(wiring, this));
    }
  }

  /** Checks and scores a workbook. */
  public CheckedWorkbook check(WorkbookFile workbook) {
    return checked(ruled.checking().check(workbook.given()));
  }

  /** Checks a workbook and writes scores, opinions and marks into a copy. */
  public WorkbookCopy annotate(WorkbookFile workbook) {
    try {
      CheckFiles.Examined examined = ruled.checking().examine(workbook.given());
      CopyMaker.Copy copy =
          ruled.copying().copy(examined.bytes(), examined.book(), examined.checked());
      return new WorkbookCopy(
          checked(examined.checked()),
          Optional.of(copy.annotated().bytes()),
          List.of(),
          List.of(),
          texts(copy.remarks()));
    } catch (UnreadableBook unreadable) {
      return WorkbookCopy.none(unreadable(workbook, unreadable));
    }
  }

  /** Fills blanks that follow from the form in a copy, as if the agency had done so. */
  public WorkbookCopy fill(WorkbookFile workbook) {
    try {
      Filled filled = ruled.filling().fill(workbook.given(), false);
      return new WorkbookCopy(
          checked(filled.checked()),
          Optional.of(filled.bytes()),
          filled.fills().stream().map(this::cell).toList(),
          filled.left().stream().map(this::blank).toList(),
          texts(filled.remarks(true)));
    } catch (UnreadableBook unreadable) {
      return WorkbookCopy.none(unreadable(workbook, unreadable));
    }
  }

  private WorkbookCopy.FilledCell cell(FilledBlank fill) {
    return new WorkbookCopy.FilledCell(
        fill.edit().sheet(),
        fill.edit().cell().name(),
        messages.text(fill.what()),
        fill.edit()
            .content()
            .fold(
                Content.TextContent::text,
                figure -> figure.value().stripTrailingZeros().toPlainString()));
  }

  private WorkbookCopy.BlankLeft blank(UnfilledBlank left) {
    return new WorkbookCopy.BlankLeft(
        left.cell().sheet(),
        left.cell().ref().name(),
        messages.text(left.what()),
        messages.text(left.why()));
  }

  /**
   * Explains how a cell came about.
   *
   * @param cell the cell with its sheet, as in 自评表!H12, or without where only one can be meant
   * @throws IllegalArgumentException if that is no address of a cell
   */
  public ExplainedCell explain(WorkbookFile workbook, String cell) {
    CellName name =
        CellName.of(cell).orElseThrow(() -> new IllegalArgumentException("no cell: " + cell));
    Explained explained = ruled.explaining().explain(workbook.given(), name);
    return new ExplainedCell(
        checked(explained.checked()),
        explained.explanation().isPresent(),
        new ExplanationReport(messages).lines(explained),
        explained.sheets());
  }

  /** Begins a consolidated workbook, compared with the engine's roster if it has one. */
  public Consolidation consolidation() {
    return new Consolidation(
        messages,
        ruled.lines(),
        ruled.rulebookSet().national(),
        ruled.summaries(),
        template,
        roster);
  }

  /**
   * Annotates copies of many workbooks and consolidates them, as the command {@code process} does.
   *
   * @param inputs files, or folders of files
   * @param out the folder for the copies and the consolidated workbook; made where it is not there
   * @throws RefusedWork if nothing can be written there
   */
  public ProcessedBatch process(List<Path> inputs, Path out) {
    Batch batch =
        RefusedWork.orResult(
            messages,
            () ->
                ruled
                    .processing(
                        template,
                        roster,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        false,
                        folder -> List.of())
                    .process(inputs, out, new Unwatched(), new Unwatched()));
    return new ProcessedBatch(
        batch.files().size(), batch.summary(), texts(batch.problems()), batch.missing());
  }

  /** Tools for those who write rulebooks. */
  public RulebookTools rulebookTools() {
    return new RulebookTools(wiring, ruled);
  }

  private CheckedWorkbook checked(Checked checked) {
    return new CheckedWorkbook(checked, wiring);
  }

  private CheckedWorkbook unreadable(WorkbookFile workbook, UnreadableBook unreadable) {
    return checked(CheckFiles.unreadable(workbook.name(), unreadable));
  }

  private List<String> texts(List<Message> all) {
    return all.stream().map(messages::text).toList();
  }
}
