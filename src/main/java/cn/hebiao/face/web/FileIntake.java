package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.app.submission.Submissions;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Lets files of clients in: so many a client, whole or not at all, few of them in work at once. */
final class FileIntake {
  private static final String RETRY = "5";

  private final Submissions submissions;
  private final RequestBody bodies;
  private final ServerLimits limits;
  private final DropRate rate;
  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Consumer<String> log;

  FileIntake(
      Submissions submissions, RequestBody bodies, ServerLimits limits, Consumer<String> log) {
    this.submissions = submissions;
    this.bodies = bodies;
    this.limits = limits;
    this.rate = new DropRate(limits.files(), limits.perSecond(), System::nanoTime);
    this.log = log;
  }

  ServerLimits limits() {
    return limits;
  }

  /** What is done with a file that has come; it is forgotten afterwards unless it was kept. */
  @FunctionalInterface
  interface FileUse<T> {
    T of(PendingFile file) throws IOException;
  }

  /**
   * Takes the file in a body.
   *
   * @throws RefusedRequest if it may not come, is too large, or cannot be stored
   */
  <T> T take(WebRequest request, Requester requester, FileUse<T> use) throws IOException {
    BodyType.require(request, "application/octet-stream");
    String client = requester.name().isEmpty() ? request.address() : requester.name();
    if (!rate.take(client)) {
      throw tooMany();
    }
    PendingFile file = received(request);
    try {
      return use.of(file);
    } catch (IOException full) {
      throw notStored(full);
    } finally {
      submissions.discard(file);
    }
  }

  private PendingFile received(WebRequest request) throws IOException {
    try {
      return submissions.pend(out -> bodies.copy(request, limits.fileBytes(), out));
    } catch (ConnectionLost gone) {
      throw gone;
    } catch (IOException full) {
      throw notStored(full);
    }
  }

  /** The answer to a client that sends too much. */
  static RefusedRequest tooMany() {
    return new RefusedRequest(429, Message.of("web.tooMany"), Map.of("Retry-After", RETRY));
  }

  private RefusedRequest notStored(IOException full) {
    log.accept(full.toString());
    return new RefusedRequest(507, "web.notStored");
  }

  /** Does what needs a processor, as soon as one is free. */
  <T> T working(FileUse<T> use, PendingFile file) throws IOException {
    processors.acquireUninterruptibly();
    try {
      return use.of(file);
    } finally {
      processors.release();
    }
  }
}
