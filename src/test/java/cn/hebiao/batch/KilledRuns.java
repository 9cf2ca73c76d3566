package cn.hebiao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills runs of the program at random moments, lets them be resumed, and compares the results with
 * those of a run that nobody disturbed. From the command line: FOLDER FILES MOMENTS SEED.
 */
public final class KilledRuns {
  private static final long LONGEST_MINUTES = 30;

  private final Path folder;
  private final Path in;
  private final List<String> options;

  /**
   * @param folder for inputs and results; anything there stays
   * @param files how many workbooks to make
   * @param options of the virtual machine
   */
  public KilledRuns(Path folder, int files, List<String> options) throws IOException {
    this.folder = folder;
    this.in = folder.resolve("in");
    this.options = options;
    new VariedBatch(9).write(in, files);
  }

  private Process start(Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("cn.hebiao.face.cli.Main", "process", "in", "--resume"));
    command.addAll(List.of("--out", out.getFileName().toString(), "--threads", "2"));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve(out.getFileName() + ".screen").toFile())
        .redirectError(folder.resolve(out.getFileName() + ".err").toFile())
        .start();
  }

  /** A run to its end. */
  public Map<String, byte[]> whole(String name) throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    Process process = start(out);
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program did not end");
    }
    return results(out);
  }

  /** A run that is killed once so many files are there, and then resumed. */
  public Map<String, byte[]> killed(String name, long after, long andMillis)
      throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    Process process = start(out);
    while (process.isAlive() && count(out) < after) {
      Thread.sleep(2);
    }
    Thread.sleep(andMillis);
    process.destroyForcibly().waitFor();
    return whole(name);
  }

  private static long count(Path out) {
    if (!Files.isDirectory(out)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(file -> file.toString().endsWith(".xlsx")).count();
    } catch (IOException | UncheckedIOException changing) {
      return 0;
    }
  }

  private static Map<String, byte[]> results(Path out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith("~hebiao")) {
          files.put(out.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** What differs between two results. */
  public static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
    List<String> different = new ArrayList<>();
    Map<String, byte[]> all = new TreeMap<>(one);
    all.putAll(other);
    all.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(one.get(name), other.get(name))) {
            different.add(name);
          }
        });
    return different;
  }

  /** Prints, for each moment, what differs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int files = Integer.parseInt(args[1]);
    Random random = new Random(Long.parseLong(args[3]));
    KilledRuns runs = new KilledRuns(Path.of(args[0]), files, List.of("-Xmx512m"));
    Map<String, byte[]> undisturbed = runs.whole("undisturbed");
    for (int moment = 0; moment < Integer.parseInt(args[2]); moment++) {
      long after = random.nextInt(files);
      Map<String, byte[]> resumed = runs.killed("killed" + moment, after, random.nextInt(200));
      System.out.println(after + " " + differences(undisturbed, resumed));
    }
  }
}
