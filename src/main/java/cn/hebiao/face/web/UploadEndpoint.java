package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Submissions;
import cn.hebiao.face.web.Route.RouteQueue;
import java.io.IOException;
import java.util.List;

/** Takes in a workbook and answers with its result, which is then stored for good. */
final class UploadEndpoint {
  private final Submissions submissions;
  private final FileIntake intake;

  UploadEndpoint(Submissions submissions, FileIntake intake) {
    this.submissions = submissions;
    this.intake = intake;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/check", RouteQueue.UPLOADS, this::check));
  }

  private Answer check(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    String name = SubmittedName.of(request);
    return intake.take(
        request,
        requester,
        file ->
            Answer.json(
                200, intake.working(each -> submissions.accept(requester, name, each), file)));
  }
}
