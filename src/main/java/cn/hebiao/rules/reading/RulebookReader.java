package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads a rulebook workbook and finds everything that is wrong with it in one pass. */
public final class RulebookReader {
  private static final List<String> SHEETS =
      List.of("说明", "标签", "数据项", "指标", "完成率计分", "勾稽", "等级", "封顶", "参数", "核查设置", "算例");

  /** A workbook with so many of these sheets is a rulebook. */
  private static final int TELLING = 5;

  private final UnaryOperator<String> labels;

  /**
   * @param labels how labels of forms are normalised before they are compared
   */
  public RulebookReader(UnaryOperator<String> labels) {
    this.labels = labels;
  }

  /** Whether a workbook is a rulebook, right or wrong. */
  public static boolean isRulebook(Book book) {
    return SHEETS.stream().filter(name -> book.sheet(name).isPresent()).count() >= TELLING;
  }

  /** Reads a workbook. */
  public RulebookReading read(Book book) {
    RulebookDraft draft = draft(book);
    return new RulebookReading(
        draft.problems().isEmpty() ? Optional.of(draft.rulebook()) : Optional.empty(),
        draft.problems());
  }

  /**
   * Reads a workbook that is still being worked on: what can be read of it, and where it stands.
   */
  public RulebookDraft draft(Book book) {
    Problems problems = new Problems();
    PartOrigins traces = new PartOrigins();
    Rulebook rulebook = rulebook(new RulebookSource(book, labels, problems, traces));
    return new RulebookDraft(rulebook, traces, problems.found());
  }

  private static Rulebook rulebook(RulebookSource source) {
    reportMisnamed(source);
    AboutSheet.About about = new AboutSheet(source).read();
    UniqueNames itemNames = new UniqueNames();
    int before = source.problems().found().size();
    List<DataItem> items = new ItemSheet(source, itemNames).read();
    boolean complete = !items.isEmpty() || source.problems().found().size() == before;
    KnownNames names = KnownNames.ofForm(itemNames.names(), complete);
    PremiseReader premises = new PremiseReader();
    UniqueNames indicatorIds = new UniqueNames();
    List<IndicatorRule> indicators =
        new IndicatorSheet(source, names, indicatorIds, premises).read();
    UniqueNames checkIds = new UniqueNames();
    List<CrossCheck> checks = new CheckSheet(source, names, checkIds, premises).read();
    premises.check(names, checkIds.names());
    ExampleSubjects subjects = new ExampleSubjects(indicatorIds.names(), checkIds.names());
    return new Rulebook(
        about.name(),
        about.scope(),
        new LabelSheet(source).read(),
        items,
        indicators,
        new CompletionSheet(source).read(),
        checks,
        new GradeSheet(source).read(),
        new CapSheet(source, names).read(),
        new ParameterSheet(source).read(),
        new SettingSheet(source).read(),
        new ExampleSheet(source, names, subjects).read());
  }

  /** Reports a sheet whose name holds the name of a sheet that is not there, such as 勾稽表. */
  private static void reportMisnamed(RulebookSource source) {
    List<String> absent = SHEETS.stream().filter(name -> source.sheet(name).isEmpty()).toList();
    source.book().sheets().stream()
        .map(sheet -> sheet.name())
        .filter(name -> !SHEETS.contains(Spelling.plain(name)))
        .forEach(
            name ->
                absent.stream()
                    .filter(known -> Spelling.plain(name).contains(known))
                    .findFirst()
                    .ifPresent(
                        known ->
                            source
                                .problems()
                                .onSheet(
                                    name,
                                    RulebookMistake.SHEET_MISNAMED.with(
                                        "sheet", name, "meant", known))));
  }
}
