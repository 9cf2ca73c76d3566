package cn.hebiao.tell.plan;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans what is written into the annotated copy of a workbook. */
public final class Planner {
  private final Messages messages;

  public Planner(Messages messages) {
    this.messages = messages;
  }

  /** What an agency lets us fill in its own form; empty where nothing is blank that follows. */
  public List<FilledBlank> fills(Checked checked) {
    return new DerivedBlanks(messages).own(checked);
  }

  /** The blanks of a workbook that {@link #fills} leaves, each with the reason. */
  public List<UnfilledBlank> leftovers(Checked filled) {
    return UnfilledBlanks.of(filled);
  }

  /**
   * The marks for an agency's own form: notes and grounds on the cells at fault and the sheet 核查结果,
   * without the reviewers' columns.
   *
   * @param filled what has been filled before
   */
  public EditPlan marks(Checked checked, List<FilledBlank> filled) {
    return new EditPlan(
        new FaultMarks(messages).edits(checked.findings(), leftovers(checked)),
        Optional.of(new FindingsSheet(messages, new Opinions(messages)).report(checked, filled)));
  }

  /** The plan for a checked workbook. */
  public EditPlan plan(Book book, Checked checked) {
    Opinions opinions = new Opinions(messages);
    List<FilledBlank> fills = new DerivedBlanks(messages).fills(checked);
    Report report = new FindingsSheet(messages, opinions).report(checked, fills);
    BackLinks back = new BackLinks(checked.findings(), report);
    List<Edit> edits = new ArrayList<>();
    List<SheetBlock> taken = new ArrayList<>();
    for (Scorecard card : checked.forms()) {
      if (card.form().kind().scored() && !card.rows().isEmpty()) {
        book.sheet(card.form().sheet())
            .ifPresent(
                sheet ->
                    edits.addAll(
                        new AppendedColumns(sheet, card, opinions, messages, back, taken).edits()));
      }
    }
    fills.forEach(fill -> edits.add(fill.edit()));
    edits.addAll(new FaultMarks(messages).edits(checked.findings(), List.of()));
    return new EditPlan(edits, Optional.of(report));
  }
}
