package blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server as a process of its own. */
final class RunningServer implements AutoCloseable {
  private final Process process;
  private final String address;

  private RunningServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it at a free port. */
  static RunningServer start(Path data, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("server.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of("cn.hebiao.face.cli.Main", "serve", "--port", "0", "--no-browser"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.contains("http://")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server did not start");
    }
    return new RunningServer(process, line.substring(line.indexOf("http://")).strip());
  }

  /** With a stroke at its end. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
