package cn.hebiao.face.web;

import cn.hebiao.app.CellName;
import cn.hebiao.app.CheckFiles.Examined;
import cn.hebiao.app.CopyName;
import cn.hebiao.app.Explained;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Submission;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmittedBooks.SubmittedCopy;
import cn.hebiao.app.text.ExplanationReport;
import cn.hebiao.app.view.ViewedBook;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.face.web.sheet.SheetPage;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.CellRef;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked of single submissions. */
final class FileEndpoints {
  private static final String FILE = "/api/files/([A-Za-z0-9_-]{1,64})";
  private static final Map<String, String> TYPES =
      Map.of(
          "xlsx", Answer.XLSX,
          "xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
          "xls", "application/vnd.ms-excel");

  private final SubmissionService service;

  FileEndpoints(SubmissionService service) {
    this.service = service;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/files", RouteQueue.AT_ONCE, this::list),
        Route.get(FILE, RouteQueue.AT_ONCE, this::result),
        Route.get(FILE + "/annotated", RouteQueue.WORK, this::annotated),
        Route.get(FILE + "/fill", RouteQueue.WORK, this::filled),
        Route.get(FILE + "/sheet", RouteQueue.WORK, this::sheet),
        Route.get(FILE + "/explain", RouteQueue.WORK, this::explain));
  }

  private Answer list(WebRequest request, Requester requester, List<String> parts) {
    List<String> files =
        service.submissions().list(requester).stream()
            .map(each -> service.json().object(FileFields.of(each, service)))
            .toList();
    return Answer.json(200, "[" + String.join(",", files) + "]");
  }

  private Answer result(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    return Answer.json(200, service.submissions().result(asked(requester, parts)));
  }

  private Answer annotated(WebRequest request, Requester requester, List<String> parts)
      throws UnreadableBook {
    Submission submission = asked(requester, parts);
    return copy(submission, service.books().annotated(submission), "");
  }

  private Answer filled(WebRequest request, Requester requester, List<String> parts)
      throws UnreadableBook {
    Submission submission = asked(requester, parts);
    String mark = "(" + service.messages().text(Message.of("output.mark")) + ")";
    return copy(submission, service.books().filled(submission), mark);
  }

  private static Answer copy(Submission submission, SubmittedCopy copy, String mark) {
    String own = submission.name().substring(submission.name().lastIndexOf('/') + 1);
    CopyName name = CopyName.of(own, copy.extension());
    return Answer.of(200, TYPES.getOrDefault(copy.extension(), TYPES.get("xlsx")), copy.bytes())
        .named(name.stem() + mark + "." + name.ending());
  }

  private Answer sheet(WebRequest request, Requester requester, List<String> parts)
      throws UnreadableBook {
    Submission submission = asked(requester, parts);
    Examined examined = service.books().examined(submission);
    Optional<String> sheet = request.parameter("sheet").filter(name -> !name.isEmpty());
    if (sheet.filter(name -> examined.book().sheet(name).isEmpty()).isPresent()) {
      throw new RefusedRequest(404, "web.otherSheet");
    }
    ViewedBook viewed =
        new ViewedBook(
            examined.checked(), Optional.of(examined.book()), service.looks().of(examined.bytes()));
    Optional<CellRef> cell = request.parameter("cell").flatMap(CellName::of).map(CellName::cell);
    return Answer.html(
        new SheetPage(service.messages()).html(submission.id(), viewed, sheet, cell));
  }

  private Answer explain(WebRequest request, Requester requester, List<String> parts) {
    Submission submission = asked(requester, parts);
    CellName cell =
        request
            .parameter("cell")
            .flatMap(CellName::of)
            .orElseThrow(() -> new RefusedRequest(400, "web.noCell"));
    Optional<String> sheet = request.parameter("sheet").or(cell::sheet);
    Explained explained = service.books().explained(submission, new CellName(sheet, cell.cell()));
    if (!explained.sheets().isEmpty()) {
      throw new RefusedRequest(404, "web.otherSheet");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sheet", explained.explanation().map(told -> told.cell().sheet()).or(() -> sheet));
    fields.put("cell", cell.cell().name());
    fields.put("lines", new ExplanationReport(service.messages()).lines(explained));
    return Answer.json(200, service.json().object(fields));
  }

  private Submission asked(Requester requester, List<String> parts) {
    return service
        .submissions()
        .find(requester, parts.get(0))
        .orElseThrow(() -> new RefusedRequest(404, "web.noFile"));
  }
}
