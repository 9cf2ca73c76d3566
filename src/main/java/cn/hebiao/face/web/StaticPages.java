package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.face.web.Route.RouteQueue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The files that pages are made of. */
final class StaticPages {
  private static final String FOLDER = "/hebiao/web/";
  private static final String EMPTY_PAGE =
      "<!doctype html><meta charset=utf-8><title>Hebiao</title>";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  List<Route> routes() {
    return List.of(
        Route.get("/", RouteQueue.AT_ONCE, this::index).forAll(),
        Route.get("/web/([a-z0-9-]+)\\.(html|css|js|svg|png)", RouteQueue.AT_ONCE, this::named)
            .forAll());
  }

  private Answer index(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    byte[] page = bytes("index.html");
    return Answer.of(
        200,
        TYPES.get("html"),
        page.length == 0 ? EMPTY_PAGE.getBytes(StandardCharsets.UTF_8) : page);
  }

  private Answer named(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    byte[] file = bytes(parts.get(0) + "." + parts.get(1));
    if (file.length == 0) {
      throw new RefusedRequest(404, "web.notFound");
    }
    return Answer.of(200, TYPES.get(parts.get(1)), file);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = StaticPages.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
