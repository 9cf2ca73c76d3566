package cn.hebiao.app;

import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.SkippedEdit;
import cn.hebiao.tell.plan.FilledBlank;
import cn.hebiao.tell.plan.Planner;
import cn.hebiao.tell.plan.SkippedEditTexts;
import cn.hebiao.tell.plan.UnfilledBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills what follows from a form in a copy of its workbook, without touching a disk. */
public final class FillBlanks {
  /** A total follows from scores, a grade from a total; nothing follows from a grade. */
  private static final int MOST_ROUNDS = 5;

  private final CheckFiles checking;
  private final BookSource source;
  private final BookAnnotator annotator;
  private final BookChecker checker;
  private final Planner planner;
  private final SkippedEditTexts omissions;

  public FillBlanks(
      BookSource source, BookAnnotator annotator, BookChecker checker, Messages messages) {
    this.checking = new CheckFiles(source, annotator, checker);
    this.source = source;
    this.annotator = annotator;
    this.checker = checker;
    this.planner = new Planner(messages);
    this.omissions = new SkippedEditTexts(messages);
  }

  /**
   * A workbook with its blanks filled.
   *
   * @param bytes the copy
   * @param book the copy as a grid, before marks were added
   * @param checked its result after the filling
   * @param fills what was filled, in reading order; empty where nothing blank follows
   * @param left blanks that do not follow from the form, each with the reason
   * @param signature what the user must know of a signature that was dropped
   * @param protection what she must know of protected sheets in the copy
   * @param omitted what she must know of cells that were left out
   */
  public record Filled(
      byte[] bytes,
      Book book,
      Checked checked,
      List<FilledBlank> fills,
      List<UnfilledBlank> left,
      List<Message> signature,
      List<Message> protection,
      List<Message> omitted) {
    /** What the user must know; whoever gets no copy need not hear of its protection. */
    public List<Message> remarks(boolean copied) {
      return Stream.of(signature, copied ? protection : List.<Message>of(), omitted)
          .flatMap(List::stream)
          .toList();
    }
  }

  /**
   * Fills a workbook.
   *
   * @param marks whether the copy is annotated as well
   * @throws UnreadableBook if it cannot be read
   */
  public Filled fill(GivenBook given, boolean marks) throws UnreadableBook {
    Work work = new Work(checking.examine(given), given.name());
    work.fill();
    if (marks) {
      work.mark();
    }
    return work.done(marks);
  }

  /** One workbook while it is filled. */
  private final class Work {
    private final String asGiven;
    private final List<FilledBlank> fills = new ArrayList<>();
    private List<SkippedEdit> skipped = List.of();
    private boolean signed;
    private byte[] bytes;
    private Book book;
    private Checked checked;

    Work(CheckFiles.Examined examined, String asGiven) {
      this.asGiven = asGiven;
      this.bytes = examined.bytes();
      this.book = examined.book();
      this.checked = examined.checked();
    }

    /** What was filled may let more follow, so that it goes on until nothing does. */
    void fill() throws UnreadableBook {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<FilledBlank> next = planner.fills(checked);
        if (next.isEmpty() || !write(next)) {
          return;
        }
        book = source.read(bytes, book.fileName());
        checked = checker.check(book, asGiven);
      }
    }

    /** Writes into the copy; false where none of it could be written. */
    private boolean write(List<FilledBlank> next) {
      Annotated copy = complete(next.stream().map(FilledBlank::edit).toList());
      skipped = copy.skipped();
      List<Edit> left = skipped.stream().map(SkippedEdit::edit).toList();
      List<FilledBlank> written =
          next.stream().filter(fill -> !left.contains(fill.edit())).toList();
      if (written.isEmpty()) {
        return false;
      }
      signed |= copy.signatureDropped();
      bytes = copy.bytes();
      fills.addAll(written);
      return true;
    }

    private Annotated complete(List<Edit.Fill> edits) {
      return annotator.complete(bytes, book.format(), edits);
    }

    void mark() {
      if (fills.isEmpty()) {
        Annotated sealed = complete(List.of());
        signed |= sealed.signatureDropped();
        bytes = sealed.bytes();
      }
      Annotated copy = annotator.annotate(bytes, book.format(), planner.marks(checked, fills));
      bytes = copy.bytes();
      skipped = Stream.concat(skipped.stream(), copy.skipped().stream()).toList();
    }

    Filled done(boolean marked) {
      Set<String> edited =
          fills.stream().map(fill -> fill.edit().sheet()).collect(Collectors.toSet());
      return new Filled(
          bytes,
          book,
          checked,
          List.copyOf(fills),
          planner.leftovers(checked),
          signed ? List.of(Message.of("process.signatureDropped")) : List.of(),
          ProtectionRemarks.of(book, edited, marked),
          omissions.of(skipped));
    }
  }
}
