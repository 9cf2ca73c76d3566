package cn.hebiao.face.cli;

import cn.hebiao.wiring.Wiring;
import java.nio.file.Path;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    // The JDK's server reads these once, when it is first used.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("jdk.httpserver.maxConnections", "2000");
    Path workingFolder = GivenArguments.workingFolder();
    try (Streams streams = Streams.standard()) {
      Wiring wiring = new Wiring(workingFolder);
      Program program = new Program(streams, wiring.messages(), wiring, workingFolder);
      int code = program.run(GivenArguments.of(args));
      streams.out().flush();
      // Maven runs the program inside itself and must be able to finish after success.
      if (code != 0) {
        System.exit(code);
      }
    }
  }
}
