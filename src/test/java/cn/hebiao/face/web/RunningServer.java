package cn.hebiao.face.web;

import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a free port of this machine. */
final class RunningServer implements AutoCloseable {
  static final long MEGABYTE = 1 << 20;
  static final ServerLimits SMALL = new ServerLimits(MEGABYTE, 1000, 10, Duration.ofMillis(1500));

  final List<String> log = new CopyOnWriteArrayList<>();
  final SubmissionService service;
  final WebServer server;
  final RawClient client;

  RunningServer(SubmissionService service, ServerLimits limits) throws IOException {
    this.service = service;
    ServerOptions options =
        new ServerOptions("127.0.0.1", 0, List.of("jixiao.example"), Optional.empty(), limits);
    server = WebServer.start(options, service, log::add);
    client = new RawClient(server.address());
  }

  @Override
  public void close() {
    server.close();
    service.close();
  }
}
