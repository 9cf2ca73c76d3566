package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.face.web.AccessCodes.IssuedCode;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes new codes once into a file that the bureau prints and hands out. */
final class CodeList {
  /** The number of the list that a code is on. */
  private static final String LIST = "list";

  private final SubmissionService service;
  private final Consumer<String> log;

  CodeList(SubmissionService service, Consumer<String> log) {
    this.service = service;
    this.log = log;
  }

  /**
   * Makes the codes that lack, and the list of them.
   *
   * @throws IOException if they cannot be stored
   */
  void issue(AccessCodes codes, List<String> agencies) throws IOException {
    List<IssuedCode> issued = codes.lacking(agencies);
    if (issued.isEmpty()) {
      return;
    }
    String number =
        Integer.toString(
            service.store().events().stream()
                    .mapToInt(event -> Integer.parseInt(event.getOrDefault(LIST, "0")))
                    .max()
                    .orElse(0)
                + 1);
    List<String> lines = new ArrayList<>();
    lines.add(text("web.codesHead"));
    issued.forEach(each -> lines.add(name(each.code().requester()) + "\t" + each.text()));
    // First the list: a code that is stored and on no list could never be handed out.
    Path list = service.store().note(text("web.codesFile", "number", number), lines);
    for (IssuedCode each : issued) {
      Map<String, String> event = new LinkedHashMap<>(each.code().event());
      event.put(LIST, number);
      service.store().append(event);
      codes.take(each.code());
    }
    log.accept(text("serve.codes", "file", list.toString()));
  }

  private String name(Requester requester) {
    return switch (requester.role()) {
      case BUREAU -> text("web.bureau");
      case REVIEWER -> text("web.reviewer");
      default -> requester.name();
    };
  }

  private String text(String key, String... args) {
    return service.messages().text(Message.of(key, args));
  }
}
