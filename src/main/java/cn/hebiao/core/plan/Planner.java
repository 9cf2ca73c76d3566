package cn.hebiao.core.plan;

import cn.hebiao.core.annotate.Edit;
import cn.hebiao.core.annotate.EditPlan;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans what is written into the annotated copy of a workbook. */
public final class Planner {
  private final Messages messages;

  public Planner(Messages messages) {
    this.messages = messages;
  }

  /** The plan for a checked workbook. */
  public EditPlan plan(Book book, Checked checked) {
    Opinions opinions = new Opinions(messages);
    List<Edit> edits = new ArrayList<>();
    List<SheetBlock> taken = new ArrayList<>();
    for (Scorecard card : checked.forms()) {
      if (card.form().kind().scored() && !card.rows().isEmpty()) {
        book.sheet(card.form().sheet())
            .ifPresent(
                sheet ->
                    edits.addAll(
                        new AppendedColumns(sheet, card, opinions, messages, taken).edits()));
      }
    }
    List<Edit> fills = new Blanks(messages).fills(book, checked);
    edits.addAll(fills);
    edits.addAll(new Remarks(messages).edits(checked.findings()));
    return new EditPlan(
        edits, Optional.of(new ReportSheet(messages, opinions).report(checked, fills)));
  }
}
