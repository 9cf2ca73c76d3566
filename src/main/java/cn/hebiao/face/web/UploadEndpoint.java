package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Takes in a workbook and answers with its result, which is then stored for good. */
final class UploadEndpoint {
  private static final String RETRY = "5";

  private final SubmissionService service;
  private final RequestBody bodies;
  private final ServerLimits limits;
  private final DropRate rate;
  private final Semaphore processors;
  private final Consumer<String> log;

  UploadEndpoint(
      SubmissionService service,
      RequestBody bodies,
      ServerLimits limits,
      Semaphore processors,
      Consumer<String> log) {
    this.service = service;
    this.bodies = bodies;
    this.limits = limits;
    this.rate = new DropRate(limits.files(), limits.perSecond(), System::nanoTime);
    this.processors = processors;
    this.log = log;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/check", RouteQueue.UPLOADS, this::check));
  }

  private Answer check(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    String name = admitted(request, requester);
    try {
      PendingFile file =
          service.submissions().pend(out -> bodies.copy(request, limits.fileBytes(), out));
      try {
        return Answer.json(200, accepted(requester, name, file));
      } finally {
        service.submissions().discard(file);
      }
    } catch (ConnectionLost gone) {
      throw gone;
    } catch (IOException full) {
      log.accept(full.toString());
      throw new RefusedRequest(507, "web.notStored");
    }
  }

  private String accepted(Requester requester, String name, PendingFile file) throws IOException {
    processors.acquireUninterruptibly();
    try {
      return service.submissions().accept(requester, name, file);
    } finally {
      processors.release();
    }
  }

  /** The name of what comes, where it may come. */
  private String admitted(WebRequest request, Requester requester) {
    BodyType.require(request, "application/octet-stream");
    String client = requester.name().isEmpty() ? request.address() : requester.name();
    if (!rate.take(client)) {
      throw new RefusedRequest(429, Message.of("web.tooMany"), Map.of("Retry-After", RETRY));
    }
    return request
        .parameter("name")
        .flatMap(SubmittedName::of)
        .orElseThrow(() -> new RefusedRequest(400, "web.noName"));
  }
}
