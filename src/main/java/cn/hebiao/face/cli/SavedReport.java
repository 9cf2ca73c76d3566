package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.Optional;

/** Saves a report and says where. */
record SavedReport(Context context) {
  ExitCode save(Path target, byte[] content) {
    Optional<Message> problem = context.useCases().save(target, content);
    if (problem.isPresent()) {
      context.streams().complaint(context.messages().text(problem.get()));
      return ExitCode.FAILED;
    }
    context.streams().result(context.text("cli.rules.SAVED", "file", FileNames.shown(target)));
    return ExitCode.CLEAN;
  }
}
