package cn.hebiao.app;

import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.Skipped;
import cn.hebiao.tell.plan.Fill;
import cn.hebiao.tell.plan.Omissions;
import cn.hebiao.tell.plan.Planner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills blanks in copies of agencies' own workbooks. */
public final class CompleteFiles implements Completing {
  /** A total follows from scores, a grade from a total; nothing follows from a grade. */
  private static final int MOST_ROUNDS = 5;

  private final CheckFiles checking;
  private final BookSource source;
  private final BookAnnotator annotator;
  private final BookChecker checker;
  private final OutputFolder folder;
  private final Planner planner;
  private final Omissions omissions;
  private final String mark;

  public CompleteFiles(
      BookSource source,
      BookAnnotator annotator,
      BookChecker checker,
      OutputFolder folder,
      Messages messages) {
    this.checking = new CheckFiles(source, annotator, checker);
    this.source = source;
    this.annotator = annotator;
    this.checker = checker;
    this.folder = folder;
    this.planner = new Planner(messages);
    this.omissions = new Omissions(messages);
    this.mark = messages.text(Message.of("output.mark"));
  }

  @Override
  public Completed complete(Path file, String asGiven, boolean marks) {
    try {
      Work work = new Work(checking.examine(file, asGiven), asGiven);
      work.fill();
      return work.fills.isEmpty() && !marks ? work.done(Optional.empty()) : work.save(file, marks);
    } catch (UnreadableBook unreadable) {
      return Completed.unreadable(CheckFiles.unreadable(asGiven, unreadable));
    }
  }

  /** One workbook while it is filled. */
  private final class Work {
    private final String asGiven;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Message> problems = new ArrayList<>();
    private List<Skipped> skipped = List.of();
    private boolean signed;
    private boolean marked;
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
        List<Fill> next = planner.fills(checked);
        if (next.isEmpty() || !write(next)) {
          return;
        }
        book = source.read(bytes, book.fileName());
        checked = checker.check(book, asGiven);
      }
    }

    /** Writes into the copy; false where none of it could be written. */
    private boolean write(List<Fill> next) {
      Annotated copy =
          annotator.complete(bytes, book.format(), next.stream().map(Fill::edit).toList());
      skipped = copy.skipped();
      List<Edit> left = skipped.stream().map(Skipped::edit).toList();
      List<Fill> written = next.stream().filter(fill -> !left.contains(fill.edit())).toList();
      if (written.isEmpty()) {
        return false;
      }
      signed |= copy.signatureDropped();
      bytes = copy.bytes();
      fills.addAll(written);
      return true;
    }

    Completed done(Optional<Path> copy) {
      List<Message> remarks = new ArrayList<>();
      if (signed) {
        remarks.add(Message.of("process.signatureDropped"));
      }
      if (copy.isPresent()) {
        Set<String> edited =
            fills.stream().map(fill -> fill.edit().sheet()).collect(Collectors.toSet());
        remarks.addAll(ProtectionRemarks.of(book, edited, marked));
      }
      remarks.addAll(omissions.of(skipped));
      return new Completed(checked, fills, planner.leftovers(checked), copy, problems, remarks);
    }

    Completed save(Path file, boolean marks) {
      if (fills.isEmpty()) {
        Annotated copy = annotator.complete(bytes, book.format(), List.of());
        signed |= copy.signatureDropped();
        bytes = copy.bytes();
      }
      marked = marks;
      if (marks) {
        Annotated copy = annotator.annotate(bytes, book.format(), planner.marks(checked, fills));
        bytes = copy.bytes();
        skipped = Stream.concat(skipped.stream(), copy.skipped().stream()).toList();
      }
      String own = Incoming.lastOf(asGiven);
      Path target = folder.beside(file, CopyName.of(own, book.format().extension()).beside(mark));
      if (folder.taken(target) && !isOurs(target)) {
        problems.add(Message.of("output.taken", "file", folder.name(target), "input", own));
        return done(Optional.empty());
      }
      Optional<Message> problem = folder.save(target, bytes);
      problem.ifPresent(problems::add);
      Optional<Path> saved = problem.isPresent() ? Optional.empty() : Optional.of(target);
      return done(saved);
    }

    private boolean isOurs(Path target) {
      try {
        Received there = source.open(target);
        return annotator.untouched(there.bytes(), there.book().format());
      } catch (UnreadableBook | IllegalArgumentException other) {
        return false;
      }
    }
  }
}
