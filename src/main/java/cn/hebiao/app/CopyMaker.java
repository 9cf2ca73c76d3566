package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.SkippedEdit;
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

  /** Plans and writes the copy; its report is written last and says what has been left out. */
  public Copy copy(byte[] pristine, Book book, Checked checked) {
    EditPlan plan = planner.plan(book, checked);
    Set<String> edited =
        plan.edits().stream().map(Edit::sheet).collect(Collectors.toUnmodifiableSet());
    List<Message> protections = ProtectionRemarks.of(book, edited, true);
    Annotated annotated =
        annotator.annotate(
            pristine,
            book.format(),
            plan,
            (skipped, signatureDropped) -> texts(remarks(skipped, signatureDropped, protections)));
    List<Message> remarks = remarks(annotated.skipped(), annotated.signatureDropped(), protections);
    return new Copy(plan.saying(texts(remarks)), annotated, remarks);
  }

  private List<Message> remarks(
      List<SkippedEdit> skipped, boolean signatureDropped, List<Message> protections) {
    List<Message> remarks = new ArrayList<>();
    if (signatureDropped) {
      remarks.add(Message.of("process.signatureDropped"));
    }
    remarks.addAll(protections);
    remarks.addAll(omissions.of(skipped));
    return remarks;
  }

  private List<String> texts(List<Message> remarks) {
    return remarks.stream().map(messages::text).toList();
  }
}
