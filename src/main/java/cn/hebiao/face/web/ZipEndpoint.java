package cn.hebiao.face.web;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore.PendingArchive;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes in an archive as if the files in it had come one by one. */
final class ZipEndpoint {
  /** What all files of an archive may have together, in times of what one file may have. */
  private static final int WHOLE = 20;

  private final SubmissionService service;
  private final FileIntake intake;
  private final Consumer<String> log;

  ZipEndpoint(SubmissionService service, FileIntake intake, Consumer<String> log) {
    this.service = service;
    this.intake = intake;
    this.log = log;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/zip", RouteQueue.UPLOADS, this::unpack));
  }

  private Answer unpack(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    return intake.take(request, requester, zip -> unpacked(requester, zip));
  }

  private Answer unpacked(Requester requester, PendingFile zip) {
    try (PendingArchive archive =
        service.store().unpacked(zip).orElseThrow(() -> new RefusedRequest(422, "web.noZip"))) {
      UnpackedFiles files = new UnpackedFiles(requester, archive);
      archive.names().stream().filter(ZipEndpoint::isWanted).forEach(files.names::add);
      files.take();
      return new Answer(
          200,
          Map.of("Content-Type", "application/json; charset=utf-8"),
          Answer.UNKNOWN,
          files::write);
    }
  }

  /** Not what editors and systems leave beside the files. */
  private static boolean isWanted(String name) {
    String own = name.substring(name.lastIndexOf('/') + 1);
    return !own.startsWith("~$") && !own.startsWith(".") && !name.startsWith("__MACOSX/");
  }

  /** The files of one archive: which were taken in, and which not for what reason. */
  private final class UnpackedFiles {
    private final Requester requester;
    private final PendingArchive archive;
    private final List<String> names = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private long bytes;

    UnpackedFiles(Requester requester, PendingArchive archive) {
      this.requester = requester;
      this.archive = archive;
    }

    void take() {
      for (String name : names) {
        Optional<Message> reason = refusal(name);
        if (reason.isPresent()) {
          String told = service.messages().text(reason.get());
          refused.add(service.json().object(Map.of("name", name, "reason", told)));
        }
      }
    }

    private Optional<Message> refusal(String name) {
      Optional<String> own = SubmittedName.of(name);
      long most = WHOLE * intake.limits().fileBytes();
      if (own.isEmpty()) {
        return Optional.of(Message.of("web.noName"));
      }
      if (taken.size() >= intake.limits().files()) {
        return Optional.of(
            Message.of("web.zipTooMany", "most", Integer.toString(intake.limits().files())));
      }
      if (bytes > most) {
        return Optional.of(Message.of("web.zipTooLarge", "limit", Long.toString(most >> 20)));
      }
      try {
        byte[] content = archive.content(name);
        bytes += content.length;
        if (content.length > intake.limits().fileBytes()) {
          return Optional.of(
              Message.of(
                  "web.tooLarge",
                  "size",
                  Long.toString(content.length >> 20),
                  "limit",
                  Long.toString(intake.limits().fileBytes() >> 20)));
        }
        accept(own.get(), content);
        return Optional.empty();
      } catch (UnreadableBook unreadable) {
        return Optional.of(Message.of("file.unreadable", "text", unreadable.getMessage()));
      } catch (IOException full) {
        log.accept(full.toString());
        return Optional.of(Message.of("web.notStored"));
      }
    }

    private void accept(String name, byte[] content) throws IOException {
      PendingFile file = service.submissions().pend(out -> out.write(content));
      try {
        intake.working(each -> service.submissions().accept(requester, name, each), file);
        taken.add(file.id());
      } finally {
        service.submissions().discard(file);
      }
    }

    /** Results come from where they are stored, so that not all are in memory at once. */
    void write(OutputStream out) throws IOException {
      out.write("{\"files\":[".getBytes(StandardCharsets.UTF_8));
      String between = "";
      for (String id : taken) {
        out.write((between + service.store().result(id)).getBytes(StandardCharsets.UTF_8));
        between = ",";
      }
      String rest = "],\"refused\":[" + String.join(",", refused) + "]}";
      out.write(rest.getBytes(StandardCharsets.UTF_8));
    }
  }
}
