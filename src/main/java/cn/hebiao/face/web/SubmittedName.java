package cn.hebiao.face.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name under which a client hands something in, without what is no name. */
final class SubmittedName {
  private static final int LONGEST = 400;

  private SubmittedName() {}

  /**
   * The name that a request gives.
   *
   * @throws RefusedRequest if it gives none
   */
  static String of(WebRequest request) {
    return request
        .parameter("name")
        .flatMap(SubmittedName::of)
        .orElseThrow(() -> new RefusedRequest(400, "web.noName"));
  }

  /** The name with the folders before it; empty where nothing is left of it. */
  static Optional<String> of(String given) {
    String name =
        Arrays.stream(given.replace('\\', '/').split("/"))
            .map(part -> part.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\u2028\u2029]", "").strip())
            .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
            .collect(Collectors.joining("/"));
    int start = name.codePointCount(0, name.length()) - LONGEST;
    return Optional.of(start > 0 ? name.substring(name.offsetByCodePoints(0, start)) : name)
        .filter(text -> !text.isEmpty());
  }
}
