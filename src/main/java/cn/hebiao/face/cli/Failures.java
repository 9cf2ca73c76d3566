package cn.hebiao.face.cli;

import cn.hebiao.app.Refused;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;

/**
 * What the user is told when work ends early: what she has to mend, or, when the mistake is ours,
 * one line with a reference. Stack traces are shown on request only.
 */
final class Failures {
  private final Streams streams;
  private final Messages messages;
  private boolean verbose;

  Failures(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  /** Whether details of our own mistakes are shown. */
  void verbose(boolean wanted) {
    verbose = wanted;
  }

  /** Reports what ended the work; the result is the exit code. */
  int report(Throwable failure) {
    if (failure instanceof Refused refused) {
      refused(refused.problems());
    } else {
      bug(failure);
    }
    return ExitCode.FAILED.number();
  }

  /** Reports a mistake of ours and gives the message, for results that have to name it. */
  Message bug(Throwable failure) {
    Message message = Message.of(key(failure), "reference", reference(failure));
    streams.complaint(messages.text(message));
    if (verbose) {
      StringWriter details = new StringWriter();
      failure.printStackTrace(new PrintWriter(details));
      streams.complaint(details.toString());
    }
    return message;
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

  /** The same for the same mistake, so that two reports of it can be recognised. */
  private static String reference(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String origin =
        failure.getClass().getName()
            + (trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName());
    return String.format(Locale.ROOT, "%06X", origin.hashCode() & 0xFFFFFF);
  }
}
