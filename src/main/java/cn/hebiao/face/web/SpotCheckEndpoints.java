package cn.hebiao.face.web;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Refused;
import cn.hebiao.app.review.Reviewing.ReviewedPapers;
import cn.hebiao.app.review.Sampling.SampledForms;
import cn.hebiao.app.review.SavedSample;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.ReturnedPaperFile;
import cn.hebiao.app.submission.SpotCheck;
import cn.hebiao.app.submission.SpotCheck.TakenPaper;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.face.web.Route.Endpoint;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.model.finding.Message;
import cn.hebiao.review.draw.SamplePlan;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.verdict.ReviewFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The spot check: the bureau draws, reviewers fetch papers and bring them back. */
final class SpotCheckEndpoints {
  private static final int LONGEST_BODY = 16 << 10;

  private final SubmissionService service;
  private final SpotCheck spotCheck;
  private final RequestBody bodies;
  private final FileIntake intake;

  SpotCheckEndpoints(SubmissionService service, RequestBody bodies, FileIntake intake) {
    this.service = service;
    this.spotCheck = service.spotCheck();
    this.bodies = bodies;
    this.intake = intake;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/sample", RouteQueue.WORK, forReviewers(this::sample)),
        Route.post("/api/sample", RouteQueue.WORK, this::draw),
        Route.get("/api/sample\\.zip", RouteQueue.WORK, forReviewers(this::pack)),
        Route.get("/api/papers/([0-9A-F]{1,64})", RouteQueue.WORK, forReviewers(this::paper)),
        Route.post("/api/papers", RouteQueue.UPLOADS, forReviewers(this::take)),
        Route.get("/api/review", RouteQueue.WORK, forReviewers(this::review)),
        Route.get("/api/review\\.zip", RouteQueue.WORK, forReviewers(this::reviewed)));
  }

  /** Papers are shown to those who review; what cannot begin is told with its reasons. */
  private Endpoint forReviewers(Endpoint endpoint) {
    return (request, requester, parts) -> {
      if (!requester.reviews()) {
        throw new RefusedRequest(403, "web.reviewersOnly");
      }
      try {
        return endpoint.answer(request, requester, parts);
      } catch (Refused refused) {
        throw told(refused);
      }
    };
  }

  private RefusedRequest told(Refused refused) {
    String text =
        refused.problems().stream().map(service.messages()::text).collect(Collectors.joining("；"));
    return new RefusedRequest(409, "web.refused", "text", text);
  }

  private Answer draw(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    if (!requester.seesAll()) {
      throw new RefusedRequest(403, "web.bureauOnly");
    }
    Map<String, String> wish = JsonBody.texts(request, bodies, service.json(), LONGEST_BODY);
    String seed = wish.getOrDefault("seed", "").strip();
    Optional<SamplePlan> plan = plan(wish.getOrDefault("amount", ""));
    if (plan.isEmpty() || seed.isEmpty() || seed.indexOf('|') >= 0) {
      throw new RefusedRequest(400, "web.badPlan");
    }
    try {
      SampledForms drawn = spotCheck.draw(requester, plan.get(), seed);
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("all", drawn.sample().units().size());
      fields.put("drawn", drawn.sample().drawn().size());
      fields.put("papers", drawn.papers());
      fields.put("remarks", texts(drawn.remarks()));
      fields.put("problems", texts(drawn.problems()));
      return Answer.json(200, service.json().object(fields));
    } catch (Refused refused) {
      throw told(refused);
    }
  }

  /** With a percent sign a part of all, without one a number. */
  private static Optional<SamplePlan> plan(String amount) {
    boolean rate = amount.indexOf('%') >= 0 || amount.indexOf('％') >= 0;
    return rate ? SamplePlan.ByRate.of(amount) : SamplePlan.BySize.of(amount);
  }

  private List<String> texts(List<Message> messages) {
    return messages.stream().map(service.messages()::text).toList();
  }

  private SavedSample drawn() {
    return spotCheck.drawn().orElseThrow(() -> new RefusedRequest(404, "web.noSample"));
  }

  private Answer sample(WebRequest request, Requester requester, List<String> parts) {
    SavedSample sample = drawn();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("seed", sample.sample().seed());
    fields.put("all", sample.sample().units().size());
    fields.put("drawn", sample.sample().drawn().size());
    fields.put("papers", sample.papers().stream().map(this::fields).toList());
    return Answer.json(200, service.json().object(fields));
  }

  private Map<String, Object> fields(Paper paper) {
    Optional<ReturnedPaperFile> returned = spotCheck.returned(paper);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", paper.number());
    fields.put("agency", paper.agency());
    fields.put("project", paper.project());
    fields.put("returned", returned.map(file -> file.time().toString()));
    fields.put("file", returned.map(ReturnedPaperFile::name));
    return fields;
  }

  private Answer pack(WebRequest request, Requester requester, List<String> parts) {
    SavedSample sample = drawn();
    return Answer.zip(out -> spotCheck.pack(sample, out), text("web.sampleFile"));
  }

  private Answer paper(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    Path workbook =
        spotCheck.workbook(parts.get(0)).orElseThrow(() -> new RefusedRequest(404, "web.noFile"));
    return Answer.file(workbook, Answer.XLSX, FileNames.last(workbook));
  }

  private Answer take(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    String name = SubmittedName.of(request);
    drawn();
    return intake.take(request, requester, file -> taken(requester, name, file));
  }

  private Answer taken(Requester requester, String name, PendingFile file) throws IOException {
    TakenPaper taken =
        intake
            .working(each -> spotCheck.take(requester, name, each), file)
            .orElseThrow(() -> new RefusedRequest(422, "web.noPaper"));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", taken.file().id());
    fields.put("file", taken.file().name());
    fields.put("paper", taken.examined().paper());
    fields.put("findings", taken.examined().findings().stream().map(this::fields).toList());
    return Answer.json(200, service.json().object(fields));
  }

  private Map<String, Object> fields(ReviewFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    fields.put("file", finding.file());
    fields.put("place", finding.place());
    fields.put("message", service.messages().text(finding.message()));
    return fields;
  }

  private Answer review(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    ReviewedPapers reviewed = spotCheck.review();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("forms", reviewed.outcome().forms().size());
    fields.put("missing", reviewed.outcome().missing().size());
    fields.put("findings", reviewed.outcome().findings().stream().map(this::fields).toList());
    fields.put("projection", texts(reviewed.outcome().projection()));
    fields.put("problems", texts(reviewed.problems()));
    return Answer.json(200, service.json().object(fields));
  }

  private Answer reviewed(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    ReviewedPapers reviewed = spotCheck.review();
    return Answer.zip(out -> spotCheck.pack(reviewed, out), text("web.reviewFile"));
  }

  private String text(String key) {
    return service.messages().text(Message.of(key));
  }
}
