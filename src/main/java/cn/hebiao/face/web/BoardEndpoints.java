package cn.hebiao.face.web;

import cn.hebiao.app.submission.AgencyReport;
import cn.hebiao.app.submission.Decision.DecisionKind;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Submission;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.Submissions.DecisionOutcome;
import cn.hebiao.face.web.Route.RouteQueue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bureau sees of its agencies, and decides. */
final class BoardEndpoints {
  private static final int LONGEST_BODY = 16 << 10;
  private static final int LONGEST_OPINION = 2000;

  private final SubmissionService service;
  private final RequestBody bodies;

  BoardEndpoints(SubmissionService service, RequestBody bodies) {
    this.service = service;
    this.bodies = bodies;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/board", RouteQueue.AT_ONCE, this::board),
        Route.post(
            "/api/files/([A-Za-z0-9_-]{1,64})/(accept|return|withdraw)",
            RouteQueue.WORK,
            this::decide));
  }

  private Answer board(WebRequest request, Requester requester, List<String> parts) {
    if (!requester.seesAll()) {
      throw new RefusedRequest(403, "web.bureauOnly");
    }
    List<String> agencies =
        service.agencies().orElseThrow(() -> new RefusedRequest(404, "web.noRoster"));
    List<AgencyReport> reports = AgencyReport.of(agencies, service.submissions());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("due", reports.size());
    fields.put("reported", reports.stream().filter(AgencyReport::reported).count());
    fields.put("agencies", reports.stream().map(this::fields).toList());
    return Answer.json(200, service.json().object(fields));
  }

  private Map<String, Object> fields(AgencyReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("agency", report.agency());
    fields.put("reported", report.reported());
    fields.put("state", report.state());
    fields.put("errors", report.errors());
    fields.put("returns", report.returns());
    fields.put("files", report.files().stream().map(each -> FileFields.of(each, service)).toList());
    return fields;
  }

  private Answer decide(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    String opinion =
        JsonBody.texts(request, bodies, service.json(), LONGEST_BODY)
            .getOrDefault("opinion", "")
            .strip();
    DecisionKind kind = DecisionKind.of(parts.get(1)).orElseThrow();
    if (kind == DecisionKind.RETURN && opinion.isEmpty() || opinion.length() > LONGEST_OPINION) {
      throw new RefusedRequest(400, "web.noOpinion", "most", Integer.toString(LONGEST_OPINION));
    }
    Submission submission =
        service
            .submissions()
            .find(requester, parts.get(0))
            .orElseThrow(() -> new RefusedRequest(404, "web.noFile"));
    DecisionOutcome outcome = service.submissions().decide(requester, submission, kind, opinion);
    return switch (outcome) {
      case DONE -> Answer.json(200, service.json().object(FileFields.of(submission, service)));
      case NOT_ALLOWED -> throw new RefusedRequest(403, "web.bureauOnly");
      case NOT_NOW -> throw new RefusedRequest(409, "web.notNow");
    };
  }
}
