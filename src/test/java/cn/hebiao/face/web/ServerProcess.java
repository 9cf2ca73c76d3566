package cn.hebiao.face.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
  private static final int LONGEST_START_SECONDS = 120;

  private final Process process;
  private final Path errors;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServerProcess(Process process, Path errors, String address) {
    this.process = process;
    this.errors = errors;
    this.address = address;
  }

  /** The whole program. */
  static ServerProcess whole(Path folder, String... javaOptions)
      throws IOException, InterruptedException {
    String data = folder.resolve("data").toString();
    return start(
        folder,
        List.of(javaOptions),
        List.of("cn.hebiao.face.cli.Main", "serve", "--port", "0", "--no-browser", "--data", data));
  }

  /** Only what takes and keeps files. */
  static ServerProcess lean(Path folder, String... javaOptions)
      throws IOException, InterruptedException {
    String data = folder.resolve("data").toString();
    return start(folder, List.of(javaOptions), List.of(LeanServer.class.getName(), data));
  }

  private static ServerProcess start(Path folder, List<String> javaOptions, List<String> program)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Files.deleteIfExists(out);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(program);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.txt").toFile()))
            .start();
    String address = "";
    for (int i = 0; i < LONGEST_START_SECONDS * 20 && !address.endsWith("\n"); i++) {
      if (!process.isAlive()) {
        throw new IOException(Files.readString(folder.resolve("err.txt")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
      address = Files.exists(out) ? Files.readString(out) : "";
    }
    return new ServerProcess(process, folder.resolve("err.txt"), address.strip());
  }

  /** Hands a file in; the result as JSON. */
  HttpResponse<String> check(String name, byte[] content) throws IOException, InterruptedException {
    URI uri =
        URI.create(
            address
                + "api/check?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  static String id(String json) {
    int start = json.lastIndexOf("\"id\":\"", end(json)) + 6;
    return json.substring(start, json.indexOf('"', start));
  }

  /** Where what is told of an earlier version begins. */
  private static int end(String json) {
    int previous = json.lastIndexOf("\"previous\":{");
    return previous < 0 ? json.length() : previous;
  }

  /** The most memory it ever had, in MB; 0 where the system does not say. */
  long mostMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return !Files.exists(status)
        ? 0
        : Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
            .findFirst()
            .orElse(0);
  }

  /** Whether it still runs, and what it complained of. */
  String state() throws IOException {
    return (process.isAlive() ? "running " : "ended with " + process.exitValue() + " ")
        + Files.readString(errors);
  }

  /** As the system kills: the process gets to do nothing more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
