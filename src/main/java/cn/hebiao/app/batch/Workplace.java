package cn.hebiao.app.batch;

import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.Fault;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.Receipts;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.app.SavedCopy;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.across.BatchReview;
import cn.hebiao.judge.across.FileDigest;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.FileSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the workbooks of one batch are worked on with; used by all threads.
 *
 * @param source reads workbooks
 * @param checking checks them
 * @param copies makes their copies
 * @param receipts makes receipts for the copies; empty where none are wanted
 * @param folder where files come from and go to
 * @param out the folder for results
 * @param places where each copy goes
 * @param journal what is remembered of files
 * @param review digests results for the checks over several workbooks
 * @param results makes what other programs are told
 * @param screen makes what will be shown
 * @param messages the texts
 * @param memory what all workbooks in work may take
 * @param options how the batch is done
 */
record Workplace(
    BookSource source,
    CheckFiles checking,
    CopyMaker copies,
    Optional<Receipts> receipts,
    OutputFolder folder,
    Path out,
    CopyPlaces places,
    Journal journal,
    BatchReview review,
    ResultsFormat results,
    BatchScreen screen,
    Messages messages,
    MemoryShare memory,
    BatchOptions options) {

  byte[] content(Incoming file) throws UnreadableBook {
    return file.entry().isPresent() ? folder.content(file) : source.bytes(file.path());
  }

  long unpackedSize(byte[] bytes) {
    return source.unpackedSize(bytes);
  }

  CheckFiles.Examined examine(byte[] bytes, String name) throws UnreadableBook {
    return checking.examine(new GivenBook.BookInMemory(bytes, name));
  }

  CopyMaker.Copy copy(CheckFiles.Examined examined) {
    return copies.copy(examined.bytes(), examined.book(), examined.checked());
  }

  Duration timeLimit() {
    return options.timeLimit();
  }

  /** What a result depends on: equal keys mean equal results. */
  String key(Incoming file, String sha256) {
    return Sha256.of(options.basis(), file.name(), file.place(), sha256);
  }

  /** What an earlier run made of the same file, if its copy is still as it was written. */
  Optional<FinishedFile> known(String key, Incoming file) {
    return options.resume()
        ? journal
            .find(key)
            .filter(known -> known.name().equals(file.name()))
            .filter(known -> known.copy().isEmpty() || stands(known.copy().get()))
        : Optional.empty();
  }

  private boolean stands(SavedCopy copy) {
    return folder.sha256(folder.in(out, copy.place())).filter(copy.sha256()::equals).isPresent();
  }

  /** A file of which no copy was to be made. */
  FinishedFile without(Incoming file, Checked checked) {
    return reduced(file, checked, Optional.empty(), Optional.empty(), List.of(), Made.NOTHING);
  }

  /** A file whose copy was left out. */
  FinishedFile without(Incoming file, Checked checked, Message why) {
    Message problem =
        Message.of("process.noCopyOf", "file", file.name(), "why", messages.text(why));
    return reduced(
        file, checked, Optional.of(why), Optional.empty(), List.of(), Made.problem(problem));
  }

  /** A file with which we made a mistake. */
  FinishedFile faulty(
      Incoming file, Checked checked, String key, Optional<Message> why, Fault fault) {
    Message problem = Message.of(key, "file", file.name(), "reference", fault.reference());
    return reduced(
        file,
        checked,
        why,
        Optional.empty(),
        List.of(),
        new Made(List.of(problem), List.of(fault)));
  }

  /** A file whose copy is saved now. */
  FinishedFile saved(Incoming file, String key, CheckFiles.Examined examined, CopyMaker.Copy copy) {
    String at = places.of(file, examined.book().format().extension());
    Path target = folder.in(out, at);
    byte[] bytes = copy.annotated().bytes();
    Optional<Message> problem =
        (at.contains("/") ? folder.prepare(target.getParent()) : Optional.<Message>empty())
            .or(() -> folder.save(target, bytes));
    if (problem.isPresent()) {
      return reduced(
          file,
          examined.checked(),
          problem,
          Optional.empty(),
          List.of(),
          Made.problem(problem.get()));
    }
    Made receipt = receipts.map(w -> receipt(w, file, examined, copy, target)).orElse(Made.NOTHING);
    FinishedFile saved =
        reduced(
            file,
            examined.checked(),
            Optional.empty(),
            Optional.of(new SavedCopy(at, Sha256.of(bytes))),
            copy.remarks(),
            receipt);
    return saved.problems().isEmpty() ? saved.under(key) : saved;
  }

  /** A problem if the receipt could not be written; the copy beside it stands anyway. */
  private Made receipt(
      Receipts writer,
      Incoming file,
      CheckFiles.Examined examined,
      CopyMaker.Copy copy,
      Path target) {
    try {
      List<String> lines =
          writer.of(file.name(), examined.bytes(), examined.ours(), examined.book(), copy);
      String beside = messages.text(Message.of("process.receiptFile", "file", folder.name(target)));
      return folder
          .saveText(folder.in(target.getParent(), beside), lines)
          .map(Made::problem)
          .orElse(Made.NOTHING);
    } catch (RuntimeException | Error thrown) {
      Fault fault = Fault.of(thrown);
      return new Made(
          List.of(
              Message.of(
                  "process.receiptFault", "file", file.name(), "reference", fault.reference())),
          List.of(fault));
    }
  }

  /** What went wrong on the way. */
  private record Made(List<Message> problems, List<Fault> faults) {
    static final Made NOTHING = new Made(List.of(), List.of());

    static Made problem(Message problem) {
      return new Made(List.of(problem), List.of());
    }
  }

  private FinishedFile reduced(
      Incoming file,
      Checked checked,
      Optional<Message> why,
      Optional<SavedCopy> copy,
      List<Message> remarks,
      Made made) {
    List<Message> problems = new ArrayList<>(made.problems());
    List<Fault> faults = new ArrayList<>(made.faults());
    Consolidated consolidated = new Consolidated(checked, copy.map(SavedCopy::place), why);
    FileDigest digest = FileDigest.NONE;
    try {
      digest = review.digest(checked);
    } catch (RuntimeException | Error thrown) {
      Fault fault = Fault.of(thrown);
      problems.add(
          Message.of("process.faultTogether", "file", file.name(), "reference", fault.reference()));
      faults.add(fault);
    }
    return new FinishedFile(
        "",
        file.name(),
        checked.outcome(),
        FileSummary.of(consolidated, messages),
        digest,
        screen.view(checked, remarks),
        copy,
        problems,
        faults,
        Optional.empty(),
        results.result(checked));
  }
}
