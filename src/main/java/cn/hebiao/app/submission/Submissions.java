package cn.hebiao.app.submission;

import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.StreamedContent;
import cn.hebiao.app.submission.Decision.DecisionKind;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Severity;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes in workbooks, checks them, keeps both, and says what became of them. Thread-safe. */
public final class Submissions implements AutoCloseable {
  private final SubmissionStore store;
  private final CheckFiles checking;
  private final Function<Checked, String> results;
  private final JsonFormat json;
  private final Clock clock;
  private final SubmissionRegister register = new SubmissionRegister();

  /**
   * @param results makes the line of the machine interface of a result
   */
  public Submissions(
      SubmissionStore store,
      CheckFiles checking,
      Function<Checked, String> results,
      JsonFormat json,
      Clock clock) {
    this.store = store;
    this.checking = checking;
    this.results = results;
    this.json = json;
    this.clock = clock;
    store.events().forEach(register::take);
  }

  /**
   * Stores a file that comes; it is not part of anything before {@link #accept}.
   *
   * @throws IOException if it cannot be stored or comes to no end
   */
  public PendingFile pend(StreamedContent content) throws IOException {
    return store.pend(content);
  }

  /** Forgets a file that was not accepted. */
  public void discard(PendingFile file) {
    store.discard(file);
  }

  /**
   * Checks a file that has come and makes it a submission.
   *
   * @return its result as JSON; when this returns, file and result are stored for good
   * @throws IOException if they cannot be stored
   */
  public String accept(Requester requester, String name, PendingFile file) throws IOException {
    Checked checked = checking.check(new GivenBook.OnDisk(file.file(), name));
    String line = results.apply(checked);
    // One at a time, so that each version knows the one before it.
    synchronized (this) {
      Submission submission = submission(requester, name, file, checked);
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("id", file.id());
      submission.previous().ifPresent(id -> more.put("previous", Map.of("id", id)));
      String result = json.extended(line, more);
      store.keep(file, result);
      store.append(submission.event());
      register.add(submission);
      return result;
    }
  }

  private Submission submission(
      Requester requester, String name, PendingFile file, Checked checked) {
    return new Submission(
        file.id(),
        requester.name(),
        name,
        clock.instant(),
        file.sha256(),
        file.size(),
        register.latest(requester.name(), name),
        checked.agency().orElse(""),
        state(checked),
        checked.count(Severity.ERROR));
  }

  private static String state(Checked checked) {
    return switch (checked.outcome()) {
      case UNREADABLE, UNRECOGNISED -> checked.outcome().token();
      case CLEAN, FINDINGS -> FormStates.whole(checked).token();
    };
  }

  /** A submission that a requester may see; empty where there is none such. */
  public Optional<Submission> find(Requester requester, String id) {
    return register.find(id).filter(requester::maySee);
  }

  /** The submissions that are shown to a requester, oldest first. */
  public List<Submission> list(Requester requester) {
    return register.all(requester::lists);
  }

  /** Of each name the latest version, of those that are shown to a requester. */
  public List<Submission> current(Requester requester) {
    return register.current(requester::lists);
  }

  /** Where a submission stands. */
  public Standing standing(Submission submission) {
    return register.standing(submission.id());
  }

  /** What was decided of a submission, oldest first. */
  public List<Decision> decisions(Submission submission) {
    return register.decisions(submission.id());
  }

  /**
   * The stored result.
   *
   * @throws IOException if it cannot be read
   */
  public String result(Submission submission) throws IOException {
    return store.result(submission.id());
  }

  /** The workbook as it was handed in. */
  public GivenBook book(Submission submission) {
    return new GivenBook.OnDisk(store.content(submission.id()), submission.name());
  }

  /** What can come of a wish to decide. */
  public enum DecisionOutcome {
    /** It is decided and stored. */
    DONE,
    /** Not such a requester's to decide. */
    NOT_ALLOWED,
    /** It cannot follow where the submission stands. */
    NOT_NOW
  }

  /**
   * Decides of a submission.
   *
   * @throws IOException if it cannot be stored; then nothing is decided
   */
  public synchronized DecisionOutcome decide(
      Requester requester, Submission submission, DecisionKind kind, String opinion)
      throws IOException {
    if (!kind.isFor(requester.role())) {
      return DecisionOutcome.NOT_ALLOWED;
    }
    if (!kind.follows(standing(submission), requester.role())) {
      return DecisionOutcome.NOT_NOW;
    }
    Decision decision =
        new Decision(submission.id(), kind, requester.name(), clock.instant(), opinion);
    store.append(decision.event());
    register.add(decision);
    return DecisionOutcome.DONE;
  }

  /** Another number after each change. */
  long changes() {
    return register.changes();
  }

  @Override
  public void close() {
    store.close();
  }
}
