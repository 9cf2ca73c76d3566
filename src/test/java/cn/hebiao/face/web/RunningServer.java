package cn.hebiao.face.web;

import cn.hebiao.adapter.excel.look.WorkbookLooks;
import cn.hebiao.app.Settings;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.view.BookLooks;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import cn.hebiao.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server with everything in it, on a free port of this machine. */
final class RunningServer implements AutoCloseable {
  static final long MEGABYTE = 1 << 20;
  static final ServerLimits SMALL = new ServerLimits(MEGABYTE, 1000, 10, Duration.ofMillis(1500));

  final List<String> log = new CopyOnWriteArrayList<>();
  final SubmissionService service;
  final WebServer server;
  final RawClient client;

  RunningServer(Path data, ServerLimits limits) throws IOException {
    this(data, limits, new WorkbookLooks());
  }

  RunningServer(Path data, ServerLimits limits, BookLooks looks) throws IOException {
    SubmissionService usual = new Wiring().submissions(Settings.USUAL, data);
    service =
        new SubmissionService(
            usual.store(),
            usual.submissions(),
            usual.books(),
            usual.batch(),
            looks,
            usual.roster(),
            usual.json(),
            usual.messages());
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
