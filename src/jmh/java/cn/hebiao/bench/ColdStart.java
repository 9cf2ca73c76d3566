package cn.hebiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole processes on one file, taken in turn: the processor time that the shell counts. What is not
 * installed or not packaged is left out.
 */
final class ColdStart {
  private static final Path PACKAGED = Path.of("target", "hebiao");
  /** The number of the round in a command: a second run into a folder goes on with the first. */
  private static final String ROUND = "{round}";

  private static final Pattern TIMES = Pattern.compile("([0-9]+)m([0-9.]+)s");
  private static final String PYTHON =
      "import sys, openpyxl\\nbook = openpyxl.load_workbook(sys.argv[1])\\n"
          + "book.worksheets[0]['A1'] = 'x'\\nbook.save(sys.argv[2])";

  private ColdStart() {}

  /** The processor seconds of each way, the least of the rounds. */
  static Map<String, Double> seconds(int rounds) {
    Map<String, List<String>> commands = commands();
    Map<String, Double> least = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      String own = String.valueOf(round);
      commands.forEach(
          (name, command) -> {
            double spent =
                spent(command.stream().map(part -> part.replace(ROUND, own)).toList());
            if (spent >= 0) {
              least.merge(name, spent, Math::min);
            }
          });
    }
    return least;
  }

  private static Map<String, List<String>> commands() {
    try (Stream<Path> inbox = Files.list(Path.of("workbooks", "inbox"))) {
      String file = inbox.min(ColdStart::bySize).orElseThrow().toString();
      Path out = Files.createTempDirectory("bench");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Map<String, List<String>> commands = new LinkedHashMap<>();
      commands.put(
          "POI open, edit, save",
          List.of(
              java,
              "-cp",
              System.getProperty("java.class.path"),
              PoiEdit.class.getName(),
              file,
              out.resolve("poi.xlsx").toString()));
      if (Files.exists(PACKAGED.resolve("hebiao.jar"))) {
        String jar = PACKAGED.resolve("hebiao.jar").toString();
        String launcher = PACKAGED.resolve("hebiao.sh").toAbsolutePath().toString();
        commands.put("check, java -jar", List.of(java, "-jar", jar, "check", file));
        commands.put("check, launcher", List.of(launcher, "check", file));
        commands.put(
            "process, launcher", List.of(launcher, "process", file, "--out", out + "/" + ROUND));
      }
      commands.put(
          "openpyxl",
          List.of("/usr/bin/python3", "-c", PYTHON.replace("\\n", "\n"), file, out + "/py.xlsx"));
      commands.put(
          "LibreOffice",
          List.of("soffice", "--headless", "--convert-to", "xlsx", "--outdir", out + "/lo", file));
      return commands;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int bySize(Path one, Path other) {
    return Long.compare(one.toFile().length(), other.toFile().length());
  }

  /** User and system time of the command; less than 0 where it cannot be run. */
  private static double spent(List<String> command) {
    List<String> timed = new ArrayList<>();
    timed.addAll(List.of("bash", "-c", "\"$@\" >/dev/null 2>&1; code=$?; times; exit $code", "-"));
    timed.addAll(command);
    try {
      Process process = new ProcessBuilder(timed).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // 1 means findings; beyond that it did not work.
      if (process.waitFor() > 1) {
        return -1;
      }
      String children = said.lines().skip(1).collect(Collectors.joining());
      double spent = 0;
      Matcher time = TIMES.matcher(children);
      while (time.find()) {
        spent += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
      }
      return spent;
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
