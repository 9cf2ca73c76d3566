package cn.hebiao.face.cli;

import cn.hebiao.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program with everything in it, run inside the test's own process; a process of its own takes
 * seconds and shows no more unless the process is what is tested.
 */
public record RealProgram(int code, String out, String err) {
  /** Runs the program as if in a folder: files of it are named, and printed, from there on. */
  public static RealProgram run(Path folder, String... args) {
    Path root = folder.toAbsolutePath();
    String[] given = args.clone();
    for (int i = 1; i < given.length; i++) {
      boolean isResult = given[i - 1].equals("--out");
      if (isResult || Files.exists(root.resolve(given[i]))) {
        given[i] = root.resolve(given[i]).toString();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(print(out), print(err), false);
    Wiring wiring = new Wiring(root);
    int code = new Program(streams, wiring.messages(), wiring, root).run(given);
    return new RealProgram(code, text(out, root), text(err, root));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes, Path root) {
    return bytes.toString(StandardCharsets.UTF_8).replace(root + "/", "");
  }
}
