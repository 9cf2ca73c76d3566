package cn.hebiao.app;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.BatchReview;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.SummaryModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Annotates a batch of workbooks and consolidates them. */
public final class ProcessFiles implements Processing {
  private final CheckFiles checking;
  private final CopyMaker copies;
  private final SummaryWriter summaries;
  private final byte[] template;
  private final OutputFolder folder;
  private final Messages messages;
  private final Optional<Receipts> receipts;
  private final Optional<Roster> roster;
  private final Rulebook national;

  public ProcessFiles(
      CheckFiles checking,
      BookAnnotator annotator,
      SummaryWriter summaries,
      byte[] template,
      OutputFolder folder,
      Messages messages,
      Optional<Roster> roster,
      Rulebook national,
      Optional<Receipts> receipts) {
    this.national = national;
    this.roster = roster;
    this.checking = checking;
    this.copies = new CopyMaker(annotator, messages);
    this.receipts = receipts;
    this.summaries = summaries;
    this.template = template.clone();
    this.folder = folder;
    this.messages = messages;
  }

  @Override
  public Batch process(List<Path> inputs, Path out, Progress progress) {
    folder
        .prepare(out)
        .ifPresent(
            problem -> {
              throw new UnwritableOutput(List.of(problem));
            });
    List<Incoming> files = folder.files(inputs, out);
    List<Message> problems = new ArrayList<>();
    List<Processed> done = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String summaryName = messages.text(Message.of("process.summaryFile"));
    names.add(summaryName.toLowerCase(Locale.ROOT));
    progress.start(files.size());
    for (Incoming file : files) {
      done.add(one(file, out, names, problems));
      progress.done(file.name());
    }
    progress.finish();
    List<BatchFinding> together = together(done, problems);
    SummaryModel model = consolidated(done, together);
    Optional<Path> summary = save(model, folder.in(out, summaryName), problems);
    return new Batch(done, summary, problems, together, model.reporting().missing());
  }

  private Processed one(Incoming file, Path out, Set<String> names, List<Message> problems) {
    String name = file.name();
    try {
      CheckFiles.Examined examined = checking.examine(file.path(), name);
      CopyMaker.Copy copy = copies.copy(examined.bytes(), examined.book(), examined.checked());
      String copyName = free(file.ownName(), examined.book().format().extension(), names);
      Path target = folder.in(out, copyName);
      Optional<Message> problem = folder.save(target, copy.annotated().bytes());
      problem.ifPresent(problems::add);
      if (problem.isPresent()) {
        return new Processed(examined.checked(), Optional.empty());
      }
      receipts
          .flatMap(writer -> receipt(writer, examined, copy, name, target))
          .ifPresent(problems::add);
      return new Processed(examined.checked(), Optional.of(target), copy.remarks());
    } catch (UnreadableBook unreadable) {
      return new Processed(CheckFiles.unreadable(name, unreadable), Optional.empty());
    } catch (RuntimeException | StackOverflowError fault) {
      // A mistake of ours with one file must not cost the user the others.
      Message why = Message.of("process.fault", "fault", fault.getClass().getSimpleName());
      problems.add(Message.of("process.faultOf", "file", name));
      return new Processed(Checked.unreadable(name, why), Optional.empty());
    }
  }

  /** A problem if the receipt could not be written; the copy beside it stands anyway. */
  private Optional<Message> receipt(
      Receipts writer,
      CheckFiles.Examined examined,
      CopyMaker.Copy copy,
      String name,
      Path target) {
    try {
      List<String> lines =
          writer.of(name, examined.bytes(), examined.ours(), examined.book(), copy);
      String beside = messages.text(Message.of("process.receiptFile", "file", folder.name(target)));
      return folder.saveText(folder.in(target.getParent(), beside), lines);
    } catch (RuntimeException | StackOverflowError fault) {
      return Optional.of(Message.of("process.receiptFault", "file", name));
    }
  }

  /** The file's own name with the ending of its real format; numbered where it is taken. */
  private static String free(String name, String extension, Set<String> names) {
    CopyName copy = CopyName.of(name, extension);
    String wish = copy.plain();
    for (int count = 2; !names.add(wish.toLowerCase(Locale.ROOT)); count++) {
      wish = copy.numbered(count);
    }
    return wish;
  }

  private List<BatchFinding> together(List<Processed> done, List<Message> problems) {
    try {
      BatchReview review = new BatchReview(national);
      for (int i = 0; i < done.size(); i++) {
        review.add(i, done.get(i).checked());
      }
      return review.findings();
    } catch (RuntimeException fault) {
      // A mistake of ours here must not cost the user the results of the single files.
      String name = fault.getClass().getSimpleName();
      problems.add(Message.of("process.faultTogether", "fault", name));
      return List.of();
    }
  }

  private SummaryModel consolidated(List<Processed> done, List<BatchFinding> together) {
    List<Consolidated> files =
        done.stream()
            .map(one -> new Consolidated(one.checked(), one.annotated().map(folder::name)))
            .toList();
    return SummaryModel.of(files, messages, roster.map(Roster::agencies), together);
  }

  private Optional<Path> save(SummaryModel model, Path target, List<Message> problems) {
    Optional<Message> problem = folder.save(target, out -> summaries.write(model, template, out));
    problem.ifPresent(problems::add);
    return problem.isPresent() ? Optional.empty() : Optional.of(target);
  }
}
