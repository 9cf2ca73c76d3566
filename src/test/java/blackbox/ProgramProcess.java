package blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a user or another program starts it. */
record ProgramProcess(int code, String out, String err) {
  private static final long MINUTES = 3;

  /** Runs the program in a folder and waits for its end. */
  static ProgramProcess run(Path folder, String... args) throws IOException, InterruptedException {
    return run(Map.of(), folder, args);
  }

  /** The same under other variables of the environment. */
  static ProgramProcess run(Map<String, String> variables, Path folder, String... args)
      throws IOException, InterruptedException {
    return run(List.of("-Dfile.encoding=UTF-8"), variables, folder, args);
  }

  /** The same with other options of the virtual machine. */
  static ProgramProcess run(
      List<String> options, Map<String, String> variables, Path folder, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    // Short runs spend most of their time on the second compiler.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("cn.hebiao.face.cli.Main");
    command.addAll(List.of(args));
    Path out = Files.createTempFile("hebiao", ".out");
    Path err = Files.createTempFile("hebiao", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program did not end");
    }
    ProgramProcess ended =
        new ProgramProcess(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }
}
