package cn.hebiao.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A mistake of ours, as it is told and recorded.
 *
 * @param reference the same for the same mistake, so that two reports of it can be recognised
 * @param trace for whoever mends it
 */
public record Fault(String reference, List<String> trace) {
  private static final int TELLING_FRAMES = 4;
  private static final int SHOWN_FRAMES = 60;
  private static final int DEEPEST_CAUSE = 5;
  private static final String OURS = "cn.hebiao.";

  public Fault {
    trace = List.copyOf(trace);
  }

  /** The record of what was thrown. */
  public static Fault of(Throwable thrown) {
    return new Fault(reference(thrown), trace(thrown));
  }

  /** Where memory ends is chance; all else is told by the way that led to it through our code. */
  private static String reference(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    String way =
        thrown instanceof VirtualMachineError
            ? ""
            : Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(TELLING_FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining(" ", frames.length == 0 ? "" : frames[0] + " ", ""));
    String origin = thrown.getClass().getName() + way;
    return String.format(Locale.ROOT, "%06X", origin.hashCode() & 0xFFFFFF);
  }

  private static List<String> trace(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    String before = "";
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      lines.add(before + cause);
      StackTraceElement[] frames = cause.getStackTrace();
      Arrays.stream(frames).limit(SHOWN_FRAMES).forEach(frame -> lines.add("\tat " + frame));
      if (frames.length > SHOWN_FRAMES) {
        lines.add("\t... " + (frames.length - SHOWN_FRAMES));
      }
      before = "Caused by: ";
      cause = cause.getCause();
    }
    return lines;
  }
}
