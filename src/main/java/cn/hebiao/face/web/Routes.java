package cn.hebiao.face.web;

import cn.hebiao.model.finding.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** All paths; each is compared as a whole, as it was sent. */
record Routes(List<Route> routes) {
  Routes {
    routes = List.copyOf(routes);
  }

  /**
   * A route for a request.
   *
   * @param parts what the groups of its path matched
   */
  record FoundRoute(Route route, List<String> parts) {}

  /**
   * The route of a request.
   *
   * @throws RefusedRequest if there is nothing at the path, or other methods only
   */
  FoundRoute find(WebRequest request) {
    List<Route> here = new ArrayList<>();
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(request.path());
      if (matcher.matches()) {
        here.add(route);
        if (route.takes(request.method())) {
          List<String> parts = new ArrayList<>();
          for (int i = 1; i <= matcher.groupCount(); i++) {
            parts.add(matcher.group(i));
          }
          return new FoundRoute(route, parts);
        }
      }
    }
    if (here.isEmpty()) {
      throw new RefusedRequest(404, "web.notFound");
    }
    String allowed = here.stream().map(Route::allowed).collect(Collectors.joining(", "));
    throw new RefusedRequest(405, Message.of("web.method"), Map.of("Allow", allowed));
  }
}
