package cn.hebiao.app;

import cn.hebiao.app.FillBlanks.Filled;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fills blanks in copies of agencies' own workbooks and puts the copies beside them. */
public final class CompleteFiles implements Completing {
  private final FillBlanks filling;
  private final CheckFiles checking;
  private final BookSource source;
  private final BookAnnotator annotator;
  private final OutputFolder folder;
  private final String mark;

  public CompleteFiles(
      BookSource source,
      BookAnnotator annotator,
      BookChecker checker,
      OutputFolder folder,
      Messages messages) {
    this.filling = new FillBlanks(source, annotator, checker, messages);
    this.checking = new CheckFiles(source, annotator, checker);
    this.source = source;
    this.annotator = annotator;
    this.folder = folder;
    this.mark = messages.text(Message.of("output.mark"));
  }

  @Override
  public Completed complete(Path file, String asGiven, boolean marks) {
    try {
      Filled filled = filling.fill(new GivenBook.OnDisk(file, asGiven), marks);
      return filled.fills().isEmpty() && !marks
          ? completed(filled, Optional.empty(), List.of())
          : save(filled, file, asGiven);
    } catch (UnreadableBook unreadable) {
      return Completed.unreadable(CheckFiles.unreadable(asGiven, unreadable));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      return broken(file, asGiven, Fault.of(thrown));
    }
  }

  /** A mistake of ours in writing must not cost the user what the check finds. */
  private Completed broken(Path file, String asGiven, Fault fault) {
    return new Completed(
        checking.check(file, asGiven),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(Message.of("process.copyFaultOf", "file", asGiven, "reference", fault.reference())),
        List.of(),
        List.of(fault));
  }

  private Completed save(Filled filled, Path file, String asGiven) {
    String own = Incoming.lastOf(asGiven);
    String name = CopyName.of(own, filled.book().format().extension()).beside(mark);
    Path target = folder.beside(file, name);
    Optional<Message> problem =
        folder.taken(target) && !isOurs(target)
            ? Optional.of(Message.of("output.taken", "file", folder.name(target), "input", own))
            : folder.save(target, filled.bytes());
    return completed(
        filled,
        problem.isPresent() ? Optional.empty() : Optional.of(target),
        problem.stream().toList());
  }

  private static Completed completed(Filled filled, Optional<Path> copy, List<Message> problems) {
    return new Completed(
        filled.checked(),
        filled.fills(),
        filled.left(),
        copy,
        problems,
        filled.remarks(copy.isPresent()));
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
