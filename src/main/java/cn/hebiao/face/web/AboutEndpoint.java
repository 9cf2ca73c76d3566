package cn.hebiao.face.web;

import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells a page whom it is shown to, and what may be handed in. */
final class AboutEndpoint {
  private final JsonFormat json;
  private final ServerLimits limits;
  private final boolean board;

  /**
   * @param board whether there is a roster to show a board of
   */
  AboutEndpoint(JsonFormat json, ServerLimits limits, boolean board) {
    this.json = json;
    this.limits = limits;
    this.board = board;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/me", RouteQueue.AT_ONCE, this::about).forAll());
  }

  static Map<String, Object> who(Requester requester) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", requester.role().name().toLowerCase(Locale.ROOT));
    fields.put("name", requester.role() == Requester.RequesterRole.AGENCY ? requester.name() : "");
    return fields;
  }

  private Answer about(WebRequest request, Requester requester, List<String> parts) {
    Map<String, Object> fields = who(requester);
    fields.put("board", board && requester.seesAll());
    fields.put(
        "limits",
        Map.of(
            "fileBytes", limits.fileBytes(),
            "files", limits.files(),
            "perSecond", limits.perSecond()));
    return Answer.json(200, json.object(fields));
  }
}
