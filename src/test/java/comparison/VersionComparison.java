package comparison;

import blackbox.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs two versions of the program over a folder and lists every difference in the JSON of {@code
 * check}, in the annotated copies and in the consolidated workbook. Says what has changed, never
 * which of the two is right. See src/docs/comparing.md.
 */
public final class VersionComparison {
  /** So many files a run: the command line of Windows ends at 32,767 characters. */
  private static final int AT_ONCE = 50;

  private static final int USAGE = 64;

  private final ComparedVersion before;
  private final ComparedVersion after;
  private final List<String> lines = new ArrayList<>();

  private VersionComparison(String before, String after) throws IOException {
    this.before = ComparedVersion.of(before);
    this.after = ComparedVersion.of(after);
  }

  /**
   * Prints the differences; ends with 0 where there are none, 1 where there are some, 2 where the
   * comparison failed, 64 on wrong usage.
   *
   * @param args two runnable jars or class paths, and a folder of workbooks
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String... args) {
    if (args.length != 3) {
      System.err.println(
          "usage: VersionComparison OLD NEW FOLDER (each version a jar or class path)");
      return USAGE;
    }
    try {
      List<String> differences = differences(args[0], args[1], Path.of(args[2]));
      differences.forEach(System.out::println);
      System.out.println(differences.size() + " differences");
      return differences.isEmpty() ? 0 : 1;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      failed.printStackTrace();
      return 2;
    }
  }

  /** Every difference that two versions make over the files of a folder, a line each. */
  public static List<String> differences(String before, String after, Path folder)
      throws IOException, InterruptedException {
    VersionComparison comparison = new VersionComparison(before, after);
    List<String> files = files(folder);
    for (int start = 0; start < files.size(); start += AT_ONCE) {
      comparison.check(folder, files.subList(start, Math.min(files.size(), start + AT_ONCE)));
    }
    comparison.process(folder);
    return comparison.lines;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      // Hidden files are not for people: what a run notes for the next one.
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void check(Path folder, List<String> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("check", "--format", "json"));
    command.addAll(files);
    ComparedVersion.Ended old = before.run(folder, command);
    ComparedVersion.Ended now = after.run(folder, command);
    code("check", old, now);
    Map<String, String> was = byFile(old.out());
    Map<String, String> is = byFile(now.out());
    for (String file : files) {
      if (!was.containsKey(file) || !is.containsKey(file)) {
        lines.add(file + ": result " + (was.containsKey(file) ? "gone" : "added"));
      } else if (!was.get(file).equals(is.get(file))) {
        List<String> found =
            ResultDifferences.of(JsonTree.object(was.get(file)), JsonTree.object(is.get(file)));
        say(file, found.isEmpty() ? List.of("the same values, written otherwise") : found);
      }
    }
  }

  private void code(String command, ComparedVersion.Ended old, ComparedVersion.Ended now) {
    if (old.code() != now.code()) {
      lines.add(command + ": exit code " + old.code() + " -> " + now.code());
    }
  }

  private static Map<String, String> byFile(List<String> results) throws IOException {
    Map<String, String> byFile = new LinkedHashMap<>();
    for (String line : results) {
      byFile.put(String.valueOf(JsonTree.object(line).get("file")), line);
    }
    return byFile;
  }

  private void process(Path folder) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("hebiao-comparison");
    try {
      Path old = work.resolve("before");
      Path now = work.resolve("after");
      code(
          "process",
          before.run(folder, List.of("process", ".", "--out", old.toString())),
          after.run(folder, List.of("process", ".", "--out", now.toString())));
      TreeSet<String> outputs = new TreeSet<>(files(old));
      outputs.addAll(files(now));
      for (String output : outputs) {
        output(output, old.resolve(output), now.resolve(output));
      }
    } finally {
      delete(work);
    }
  }

  private void output(String name, Path old, Path now) throws IOException {
    if (!Files.exists(old) || !Files.exists(now)) {
      lines.add("output " + name + (Files.exists(old) ? " gone" : " added"));
    } else if (Files.mismatch(old, now) >= 0) {
      List<String> found =
          name.matches("(?i).*[.](xls[xm]?|et)")
              ? WorkbookCells.of(old).differences(WorkbookCells.of(now))
              : List.of("another text");
      say("output " + name, found.isEmpty() ? List.of("other bytes, the same cells") : found);
    }
  }

  private void say(String file, List<String> found) {
    found.forEach(line -> lines.add(file + " | " + line));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
