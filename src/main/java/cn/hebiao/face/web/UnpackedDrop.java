package cn.hebiao.face.web;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.submission.PackedFiles;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What becomes of the files of one archive. */
final class UnpackedDrop implements PackedFiles.Taker {
  /** All files of an archive together may be so many times as large as one. */
  private static final int TIMES = 20;

  private static final List<String> ENDINGS =
      List.of(".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".et");

  private final SubmissionService service;
  private final ServerLimits limits;
  private final Acceptance acceptance;
  private final List<String> results = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private long bytes;

  /** Makes a submission of a file. */
  @FunctionalInterface
  interface Acceptance {
    /** Its result as JSON. */
    String of(String name, PendingFile file) throws IOException;
  }

  UnpackedDrop(SubmissionService service, ServerLimits limits, Acceptance acceptance) {
    this.service = service;
    this.limits = limits;
    this.acceptance = acceptance;
  }

  @Override
  public void take(String name, PackedFiles.Unpacking content) throws IOException {
    Optional<String> own = SubmittedName.of(name);
    String lower = name.toLowerCase(Locale.ROOT);
    if (own.isEmpty() || ENDINGS.stream().noneMatch(lower::endsWith)) {
      refuse(name, service.messages().text(Message.of("web.notTaken")));
    } else if (results.size() >= limits.files() || bytes > TIMES * limits.fileBytes()) {
      refuse(name, service.messages().text(Message.of("web.archiveFull")));
    } else {
      try {
        accept(own.get(), content.bytes());
      } catch (UnreadableBook unreadable) {
        refuse(name, unreadable.getMessage());
      }
    }
  }

  private void accept(String name, byte[] content) throws IOException {
    bytes += content.length;
    PendingFile file = service.submissions().pend(out -> out.write(content));
    try {
      results.add(acceptance.of(name, file));
    } finally {
      service.submissions().discard(file);
    }
  }

  private void refuse(String name, String reason) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("reason", reason);
    refused.add(service.json().object(fields));
  }

  /** All results, and what was refused with its reason. */
  String json(String archive) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("archive", archive);
    String head = service.json().object(fields);
    return head.substring(0, head.length() - 1)
        + ",\"files\":["
        + String.join(",", results)
        + "],\"refused\":["
        + String.join(",", refused)
        + "]}";
  }
}
