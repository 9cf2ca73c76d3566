package cn.hebiao.face.web;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.files.submission.SubmissionFolder;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.adapter.json.RecordJson;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore;
import cn.hebiao.app.submission.Submissions;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import cn.hebiao.model.finding.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The server without rulebooks, which start in seconds: it takes, keeps and answers for whatever is
 * no workbook as the whole one does. Argument: the folder of its data.
 */
final class LeanServer {
  private static final ServerLimits LIMITS =
      new ServerLimits(1 << 20, 1_000_000, 1000, ServerLimits.USUAL.patience());

  private LeanServer() {}

  /** What such a server offers; every workbook that can be read ends in a mistake of ours. */
  static SubmissionService service(Path data) {
    return service(SubmissionFolder.open(data, new RecordJson()));
  }

  static SubmissionService service(SubmissionStore store) {
    Messages messages = MessageFiles.load();
    JsonFormat json = new RecordJson();
    CheckFiles checking =
        new CheckFiles(new ExcelBookReader(Limits.usual()), new WorkbookAnnotator(), null);
    Submissions submissions =
        new Submissions(store, checking, new CheckedJson(messages)::line, json, Clock.systemUTC());
    return new SubmissionService(
        store, submissions, null, null, null, null, Optional.empty(), json, messages);
  }

  public static void main(String[] args) throws IOException {
    ServerOptions options = new ServerOptions("127.0.0.1", 0, List.of(), Optional.empty(), LIMITS);
    WebServer server = WebServer.start(options, service(Path.of(args[0])), System.err::println);
    System.out.println(server.address());
    System.out.flush();
  }
}
