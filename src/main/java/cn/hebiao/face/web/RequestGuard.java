package cn.hebiao.face.web;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away what no page of ours sends: requests to other names than the machine's, as a web site
 * sends them whose name was made to point here, and requests that other sites have a browser send.
 */
final class RequestGuard {
  private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|[0-9]+(\\.[0-9]+){3}");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

  private final String scheme;
  private final int port;
  private final Set<String> names;

  /**
   * @param scheme http or https
   * @param port the port that is listened on
   * @param names names of the machine in small letters, perhaps with a port behind a colon
   */
  RequestGuard(String scheme, int port, Set<String> names) {
    this.scheme = scheme;
    this.port = port;
    this.names = Set.copyOf(names);
  }

  /**
   * Looks at the head of a request.
   *
   * @throws RefusedRequest if it is not one for us
   */
  void check(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String path = uri.getRawPath();
    if (uri.isAbsolute()
        || uri.getRawAuthority() != null
        || path == null
        || !path.startsWith("/")) {
      throw new RefusedRequest(400, "web.badAddress");
    }
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (hosts.size() != 1) {
      throw new RefusedRequest(400, "web.badHost");
    }
    String host = hosts.get(0).toLowerCase(Locale.ROOT);
    if (!isOurs(host, exchange.getLocalAddress().getAddress())) {
      throw new RefusedRequest(403, "web.foreignHost");
    }
    List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
    if (!origins.isEmpty() && !origins.equals(List.of(scheme + "://" + host))) {
      throw new RefusedRequest(403, "web.foreignOrigin");
    }
    List<String> sites = exchange.getRequestHeaders().getOrDefault("Sec-Fetch-Site", List.of());
    boolean elsewhere = sites.stream().anyMatch(site -> site.endsWith("-site"));
    if (elsewhere && !SAFE_METHODS.contains(exchange.getRequestMethod())) {
      throw new RefusedRequest(403, "web.foreignOrigin");
    }
  }

  private boolean isOurs(String host, InetAddress local) {
    if (names.contains(host)) {
      return true;
    }
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']') && colon >= 0;
    String name = hasPort ? host.substring(0, colon) : host;
    String asked = hasPort ? host.substring(colon + 1) : scheme.equals("https") ? "443" : "80";
    if (!asked.equals(Integer.toString(port))) {
      return false;
    }
    return names.contains(name)
        || local.isLoopbackAddress() && name.equals("localhost")
        || ADDRESS.matcher(name).matches() && isAddress(name, local);
  }

  private static boolean isAddress(String name, InetAddress local) {
    try {
      InetAddress asked = InetAddress.getByName(name.replaceAll("[\\[\\]]", ""));
      return asked.equals(local) || asked.isLoopbackAddress() && local.isLoopbackAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
  }
}
