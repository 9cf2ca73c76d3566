package cn.hebiao.face.cli;

import cn.hebiao.app.Fault;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.Refused;
import cn.hebiao.app.UseCases;
import cn.hebiao.app.batch.FaultLog;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user is told when work ends early: what she has to mend, or, when the mistake is ours,
 * one line with a reference. Stack traces are shown on request only.
 */
final class Failures {
  private final Streams streams;
  private final Messages messages;
  private final UseCases useCases;
  private final Map<Path, FaultLog> logs = new HashMap<>();
  private boolean verbose;
  private Optional<Path> outputs = Optional.empty();

  Failures(Streams streams, Messages messages, UseCases useCases) {
    this.useCases = useCases;
    this.streams = streams;
    this.messages = messages;
  }

  /** Whether details of our own mistakes are shown. */
  void verbose(boolean wanted) {
    verbose = wanted;
  }

  /** The folder that the command writes into, where mistakes of ours are recorded as well. */
  void outputs(Path folder) {
    outputs = Optional.of(folder);
  }

  /** Reports what ended the work; the result is the exit code. */
  int report(Throwable failure) {
    if (failure instanceof Refused refused) {
      refused(refused.problems());
      Optional.ofNullable(failure.getCause()).map(Fault::of).ifPresent(this::details);
    } else {
      tell(failure);
      Fault fault = Fault.of(failure);
      outputs
          .filter(Files::isDirectory)
          .ifPresentOrElse(
              folder -> record(messages.text(Message.of("process.allFiles")), fault, folder),
              () -> details(fault));
    }
    return ExitCode.FAILED.number();
  }

  /** Reports a mistake of ours and gives the message, for results that have to name it. */
  Message bug(Throwable failure) {
    Message message = tell(failure);
    details(Fault.of(failure));
    return message;
  }

  private Message tell(Throwable failure) {
    Message message = Message.of(key(failure), "reference", Fault.of(failure).reference());
    streams.complaint(messages.text(message));
    return message;
  }

  /** Tells and records a mistake of ours with one of several files; the others go on. */
  ExitCode withFile(String file, Throwable thrown, Path folder) {
    Fault fault = Fault.of(thrown);
    Message of = Message.of("process.faultOf", "file", file, "reference", fault.reference());
    streams.complaint(messages.text(Message.of("cli.process.PROBLEM", "text", messages.text(of))));
    record(file, fault, folder);
    return ExitCode.FAILED;
  }

  /** The trace of a mistake of ours, for those who asked for it. */
  void details(Fault fault) {
    if (verbose) {
      fault.trace().forEach(streams::complaint);
    }
  }

  /**
   * Writes a mistake of ours into the log beside the results.
   *
   * @param subject what it happened to
   * @param folder where the results are
   */
  void record(String subject, Fault fault, Path folder) {
    details(fault);
    FaultLog log = logs.computeIfAbsent(folder, at -> new FaultLog(messages));
    log.add(subject, fault);
    Path file = FileNames.path(folder, messages.text(Message.of("process.logFile")));
    Message told =
        useCases
            .saveText(file, log.lines())
            .orElse(Message.of("cli.process.LOG", "file", FileNames.shown(file)));
    streams.complaint(messages.text(told));
  }

  private static String key(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "cli.failure.OUT_OF_MEMORY";
    }
    // Names of files that the system's character set cannot express; not a mistake of ours.
    return failure instanceof InvalidPathException ? "cli.failure.NO_PATH" : "cli.failure.BUG";
  }

  private void refused(List<Message> problems) {
    streams.complaint(
        messages.text(
            Message.of("cli.failure.REFUSED", "count", Integer.toString(problems.size()))));
    for (int i = 0; i < problems.size(); i++) {
      String number = Integer.toString(i + 1);
      String text = messages.text(problems.get(i));
      streams.complaint(
          messages.text(Message.of("cli.failure.PROBLEM", "number", number, "text", text)));
    }
  }
}
