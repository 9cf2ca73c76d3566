package cn.hebiao.face.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where output goes. Print streams are used because they swallow what a closed pipe raises.
 *
 * @param out results
 * @param err progress and complaints
 * @param interactive whether a person is watching, so that a line may be redrawn
 */
record Streams(PrintStream out, PrintStream err, boolean interactive) implements AutoCloseable {

  /** The standard streams, in UTF-8 whatever the system's encoding is. */
  static Streams standard() {
    return new Streams(
        utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.console() != null);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    OutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor));
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  /** Prints a line of results; the line break is the same on all systems. */
  void result(String line) {
    out.print(line);
    out.print('\n');
  }

  /** Whether nobody reads the results any more; what was printed is passed on first. */
  boolean abandoned() {
    return out.checkError();
  }

  /** Prints a complaint, after all results so far. */
  void complaint(String line) {
    out.flush();
    err.print(line);
    err.print('\n');
    err.flush();
  }

  @Override
  public void close() {
    out.flush();
    err.flush();
  }
}
