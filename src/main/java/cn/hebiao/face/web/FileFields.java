package cn.hebiao.face.web;

import cn.hebiao.app.submission.Decision;
import cn.hebiao.app.submission.Submission;
import cn.hebiao.app.submission.SubmissionService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lists tell of a submission. */
final class FileFields {
  private FileFields() {}

  static Map<String, Object> of(Submission submission, SubmissionService service) {
    List<Decision> decisions = service.submissions().decisions(submission);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", submission.id());
    fields.put("name", submission.name());
    fields.put("received", submission.received().toString());
    fields.put("agency", submission.agency());
    fields.put("state", submission.state());
    fields.put("errors", submission.errors());
    fields.put("previous", submission.previous());
    fields.put("standing", service.submissions().standing(submission).token());
    fields.put("opinion", decisions.isEmpty() ? "" : decisions.get(decisions.size() - 1).opinion());
    return fields;
  }
}
