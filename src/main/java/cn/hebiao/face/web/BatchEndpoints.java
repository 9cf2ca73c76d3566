package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmittedBatch.ProcessedSubmissions;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What can be asked of all submissions together. */
final class BatchEndpoints {
  private final SubmissionService service;

  BatchEndpoints(SubmissionService service) {
    this.service = service;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/summary", RouteQueue.WORK, this::summary),
        Route.get("/api/copies\\.zip", RouteQueue.WORK, this::copies),
        Route.get("/api/returns\\.zip", RouteQueue.WORK, this::returns));
  }

  private Answer summary(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    Path summary =
        service
            .batch()
            .process(requester)
            .summary()
            .orElseThrow(() -> new RefusedRequest(503, "web.noSummary"));
    return Answer.file(summary, Answer.XLSX, summary.getFileName().toString());
  }

  private Answer copies(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    ProcessedSubmissions processed = service.batch().process(requester);
    return Answer.zip(out -> service.batch().copies(processed, out), text("web.copiesFile"));
  }

  private Answer returns(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    ProcessedSubmissions processed = service.batch().process(requester);
    return Answer.zip(out -> service.batch().returns(processed, out), text("web.returnsFile"));
  }

  private String text(String key) {
    return service.messages().text(Message.of(key));
  }
}
