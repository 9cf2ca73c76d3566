package cn.hebiao.app.submission;

import cn.hebiao.app.Batch;
import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.FileView;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Progress;
import cn.hebiao.app.SavedCopy;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The submissions of a requester as a batch: annotated copies and the consolidated workbook. What
 * is finished of a batch is remembered, so that only new submissions are processed. Thread-safe.
 */
public final class SubmittedBatch {
  private static final String SUBMITTED_BY_NOBODY = "_";

  private final Submissions submissions;
  private final SubmissionStore store;
  private final Processing all;
  private final Processing own;
  private final Messages messages;
  private final Map<String, ProcessedSubmissions> latest = new HashMap<>();

  /**
   * @param all processes everything, held against a roster if there is one
   * @param own processes what one requester handed in
   */
  public SubmittedBatch(
      Submissions submissions,
      SubmissionStore store,
      Processing all,
      Processing own,
      Messages messages) {
    this.submissions = submissions;
    this.store = store;
    this.all = all;
    this.own = own;
    this.messages = messages;
  }

  /**
   * What was made of submissions.
   *
   * @param changes the number of the state of all submissions
   * @param folder where the files are
   * @param summary the consolidated workbook; empty where it could not be made
   * @param copies the places of the annotated copies in the folder
   */
  public record ProcessedSubmissions(
      long changes, Path folder, Optional<Path> summary, List<String> copies) {
    public ProcessedSubmissions {
      copies = List.copyOf(copies);
    }
  }

  /**
   * Processes the latest version of everything that is shown to a requester.
   *
   * @throws IOException if the files cannot be had
   */
  public synchronized ProcessedSubmissions process(Requester requester) throws IOException {
    String work = work(requester);
    long changes = submissions.changes();
    ProcessedSubmissions before = latest.get(work);
    if (before != null && before.changes() == changes) {
      return before;
    }
    Path archive = store.archive(work, places(submissions.current(requester)));
    Path folder = store.results(work);
    CopyPlaceList copies = new CopyPlaceList();
    Processing processing = requester.seesAll() ? all : own;
    Batch batch = processing.process(List.of(archive), folder, copies, copies);
    ProcessedSubmissions made =
        new ProcessedSubmissions(changes, folder, batch.summary(), copies.places);
    latest.put(work, made);
    return made;
  }

  private static String work(Requester requester) {
    return requester.seesAll() ? "all" : Sha256.of(requester.name()).substring(0, 16);
  }

  /** The folder with the results of a requester's batch. */
  Path folder(Requester requester) {
    return store.results(work(requester));
  }

  /** Where each goes: in the folder of its owner, where there are several. */
  private static Map<String, String> places(List<Submission> current) {
    boolean several = current.stream().map(Submission::owner).distinct().count() > 1;
    Map<String, String> places = new LinkedHashMap<>();
    for (Submission each : current) {
      String owner = each.owner().isEmpty() ? SUBMITTED_BY_NOBODY : each.owner();
      places.put(several ? owner + "/" + each.name() : each.name(), each.id());
    }
    return places;
  }

  /**
   * All annotated copies as an archive.
   *
   * @throws IOException if they cannot be had, or the stream takes no more
   */
  public void copies(ProcessedSubmissions processed, OutputStream out) throws IOException {
    store.pack(processed.folder(), processed.copies(), out);
  }

  /**
   * The pages that are to be sent back to agencies, as an archive.
   *
   * @throws IOException if they cannot be had, or the stream takes no more
   */
  public void returns(ProcessedSubmissions processed, OutputStream out) throws IOException {
    String pages = messages.text(Message.of("return.folder"));
    store.pack(processed.folder(), List.of(pages), out);
  }

  /** Notes where the copies are. */
  private static final class CopyPlaceList implements BatchScreen, Progress {
    private final List<String> places = new ArrayList<>();

    @Override
    public FileView view(Checked checked, List<Message> remarks) {
      return FileView.NONE;
    }

    @Override
    public void show(FinishedFile file) {
      file.copy().map(SavedCopy::place).ifPresent(places::add);
    }

    @Override
    public void start(int files) {}

    @Override
    public void done(String file) {}

    @Override
    public void finish() {}
  }
}
