package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.plan.Planner;
import cn.hebiao.tell.plan.SkippedEditTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the annotated copy of a checked workbook, which itself says what it leaves out. */
public final class CopyMaker {
  private final BookAnnotator annotator;
  private final Messages messages;
  private final Planner planner;
  private final SkippedEditTexts omissions;

  public CopyMaker(BookAnnotator annotator, Messages messages) {
    this.annotator = annotator;
    this.messages = messages;
    this.planner = new Planner(messages);
    this.omissions = new SkippedEditTexts(messages);
  }

  /**
   * A copy and how it came about.
   *
   * @param plan what was to be written
   * @param annotated what was written
   * @param remarks what the user must know of it: edits left out, a signature dropped
   */
  public record Copy(EditPlan plan, Annotated annotated, List<Message> remarks) {
    public Copy {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Plans and writes the copy. What cannot be written is known only after writing, so that a copy
   * with something left out is written once more, with a report that says so.
   */
  public Copy copy(byte[] pristine, Book book, Checked checked) {
    EditPlan plan = planner.plan(book, checked);
    Annotated annotated = annotator.annotate(pristine, book.format(), plan);
    List<Message> remarks = new ArrayList<>();
    if (annotated.signatureDropped()) {
      remarks.add(Message.of("process.signatureDropped"));
    }
    Set<String> edited =
        plan.edits().stream().map(Edit::sheet).collect(Collectors.toUnmodifiableSet());
    remarks.addAll(ProtectionRemarks.of(book, edited, true));
    remarks.addAll(omissions.of(annotated.skipped()));
    if (!remarks.isEmpty()) {
      plan = plan.saying(remarks.stream().map(messages::text).toList());
      annotated = annotator.annotate(pristine, book.format(), plan);
    }
    return new Copy(plan, annotated, remarks);
  }
}
