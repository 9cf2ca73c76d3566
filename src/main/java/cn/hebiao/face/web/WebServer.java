package cn.hebiao.face.web;

import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.model.finding.Message;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** The program as a server. Runs until it is closed. */
public final class WebServer implements AutoCloseable {
  private final HttpServer server;
  private final WorkQueues queues;
  private final ScheduledExecutorService timer;
  private final String address;

  private WebServer(
      HttpServer server, WorkQueues queues, ScheduledExecutorService timer, String address) {
    this.server = server;
    this.queues = queues;
    this.timer = timer;
    this.address = address;
  }

  /**
   * Starts a server.
   *
   * @param service what it offers
   * @param log takes what whoever runs it must know, line by line
   * @throws IOException if it cannot listen there
   */
  public static WebServer start(
      ServerOptions options, SubmissionService service, Consumer<String> log) throws IOException {
    InetAddress host = InetAddress.getByName(options.host());
    boolean encrypted = options.tls().isPresent();
    InetSocketAddress listening = new InetSocketAddress(host, options.port());
    HttpServer server =
        encrypted ? options.tls().get().server(listening) : HttpServer.create(listening, 0);
    String scheme = encrypted ? "https" : "http";
    int port = server.getAddress().getPort();
    Duration patience = options.limits().patience();
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "hebiao-timer");
              thread.setDaemon(true);
              return thread;
            });
    WorkQueues queues = new WorkQueues();
    HeaderDeadlines heads = new HeaderDeadlines(queues.heads(), timer, patience);
    RequestBody bodies = new RequestBody(timer, patience);
    FileIntake intake = new FileIntake(service.submissions(), bodies, options.limits(), log);
    List<Route> routes = new ArrayList<>(new StaticPages().routes());
    routes.addAll(new UploadEndpoint(service.submissions(), intake).routes());
    routes.addAll(new ZipEndpoint(service, intake, log).routes());
    routes.addAll(new FileEndpoints(service).routes());
    routes.addAll(new BatchEndpoints(service).routes());
    routes.addAll(new BoardEndpoints(service, bodies).routes());
    routes.addAll(new SpotCheckEndpoints(service, bodies, intake).routes());
    routes.addAll(
        new AboutEndpoint(service.json(), options.limits(), service.agencies().isPresent())
            .routes());
    SessionCookie cookie = new SessionCookie(encrypted);
    Access access = new OpenAccess(host.isLoopbackAddress(), cookie);
    if (!host.isLoopbackAddress() && service.agencies().isPresent()) {
      AccessCodes codes = new AccessCodes(service.store().events());
      new CodeList(service, log).issue(codes, service.agencies().get());
      CodeAccess byCode = new CodeAccess(codes, cookie, bodies, service.json(), System::nanoTime);
      routes.addAll(byCode.routes());
      access = byCode;
    }
    if (!host.isLoopbackAddress() && !encrypted) {
      log.accept(service.messages().text(Message.of("serve.plain")));
    }
    server.createContext(
        "/",
        new RequestRun(
            new RequestGuard(scheme, port, names(options)),
            new Routes(routes),
            access,
            queues,
            heads,
            bodies,
            timer,
            patience,
            service.messages(),
            service.json(),
            log));
    server.setExecutor(heads);
    server.start();
    return new WebServer(server, queues, timer, scheme + "://" + shown(host) + ":" + port + "/");
  }

  private static Set<String> names(ServerOptions options) throws IOException {
    Set<String> names = new HashSet<>();
    names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
    options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return names;
  }

  private static String shown(InetAddress host) throws IOException {
    InetAddress reachable = host.isAnyLocalAddress() ? InetAddress.getLocalHost() : host;
    String text = reachable.getHostAddress();
    return text.indexOf(':') >= 0 ? "[" + text + "]" : text;
  }

  /** Where it can be reached, with a stroke at the end. */
  public String address() {
    return address;
  }

  @Override
  public void close() {
    server.stop(0);
    queues.close();
    timer.shutdownNow();
  }
}
