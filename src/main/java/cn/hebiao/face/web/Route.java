package cn.hebiao.face.web;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.submission.Requester;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is done at a path.
 *
 * @param method GET, which HEAD is answered like, or POST
 * @param path the whole path
 * @param queue who does it
 * @param open whether nobody needs a code for it
 * @param endpoint what is done
 */
record Route(String method, Pattern path, RouteQueue queue, boolean open, Endpoint endpoint) {
  /** Which threads do the work of a route. */
  enum RouteQueue {
    /** Those that read the heads of requests: it takes no time. */
    AT_ONCE,
    /** Those that wait for files. */
    UPLOADS,
    /** Those that compute. */
    WORK
  }

  /** Answers requests of a route. */
  @FunctionalInterface
  interface Endpoint {
    /**
     * The answer.
     *
     * @param parts what the groups of the path matched
     * @throws RefusedRequest if it is not done
     */
    Answer answer(WebRequest request, Requester requester, List<String> parts)
        throws IOException, UnreadableBook;
  }

  static Route get(String path, RouteQueue queue, Endpoint endpoint) {
    return new Route("GET", Pattern.compile(path), queue, false, endpoint);
  }

  static Route post(String path, RouteQueue queue, Endpoint endpoint) {
    return new Route("POST", Pattern.compile(path), queue, false, endpoint);
  }

  /** The same for whoever comes. */
  Route forAll() {
    return new Route(method, path, queue, true, endpoint);
  }

  boolean takes(String asked) {
    return method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
  }

  String allowed() {
    return method.equals("GET") ? "GET, HEAD" : method;
  }
}
