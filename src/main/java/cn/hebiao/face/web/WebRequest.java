package cn.hebiao.face.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as routes see it. */
final class WebRequest {
  private final HttpExchange exchange;
  private final Map<String, String> parameters;

  private WebRequest(HttpExchange exchange, Map<String, String> parameters) {
    this.exchange = exchange;
    this.parameters = parameters;
  }

  /** What was asked; the JDK's server has turned away what is no address. */
  static WebRequest of(HttpExchange exchange) {
    return new WebRequest(exchange, parameters(exchange.getRequestURI()));
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = uri.getRawQuery();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.putIfAbsent(decoded(name), decoded(value));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String method() {
    return exchange.getRequestMethod();
  }

  /** The path as it was sent. */
  String path() {
    return exchange.getRequestURI().getRawPath();
  }

  /** A parameter of the query; empty where it is not there. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The only value of a header; empty where it is not there or not alone. */
  Optional<String> header(String name) {
    List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Whether a header is there. */
  boolean has(String name) {
    return exchange.getRequestHeaders().containsKey(name);
  }

  /** The address that it came from. */
  String address() {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  InputStream body() {
    return exchange.getRequestBody();
  }

  /** Tells the client something with whatever answer it gets. */
  void answerHeader(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }
}
