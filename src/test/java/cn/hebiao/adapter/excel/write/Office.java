package cn.hebiao.adapter.excel.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs LibreOffice and Python where they are installed; tests that need them are skipped elsewhere.
 */
final class Office {
  /** The system's Python, which is where distributions install openpyxl. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final boolean MUST_RUN = "true".equals(System.getenv("CI"));

  private Office() {}

  /** Opens a file in LibreOffice and saves it in another format. */
  static byte[] convert(byte[] file, String extension, String filter) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("office");
      Path source = Files.write(folder.resolve("in." + extension), file);
      Path out = folder.resolve("out");
      run(
          List.of(
              "soffice",
              "-env:UserInstallation=" + folder.resolve("profile").toUri(),
              "--headless",
              "--convert-to",
              filter,
              "--outdir",
              out.toString(),
              source.toString()));
      try (Stream<Path> results = Files.list(out)) {
        return Files.readAllBytes(results.findFirst().orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /** Opens a file with openpyxl and saves it again. */
  static byte[] openpyxl(byte[] file) {
    List<String> probe =
        List.of(PYTHON, "-c", "import importlib.util as u; print(u.find_spec('openpyxl'))");
    if (run(probe).strip().equals("None")) {
      Assumptions.assumeTrue(MUST_RUN, "openpyxl is not installed; test skipped");
      throw new AssertionError("openpyxl is not installed");
    }
    Path folder = null;
    try {
      folder = Files.createTempDirectory("openpyxl");
      Path source = Files.write(folder.resolve("in.xlsx"), file);
      Path saved = folder.resolve("out.xlsx");
      String script = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
      run(List.of(PYTHON, "-W", "ignore", "-c", script, source.toString(), saved.toString()));
      return Files.readAllBytes(saved);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /** Runs a program and gives what it prints. */
  static String run(List<String> command) {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      if (MUST_RUN) {
        throw new UncheckedIOException(e);
      }
      Assumptions.abort(command.get(0) + " is not installed; test skipped");
      throw new UncheckedIOException(e);
    }
    try {
      String printed =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError(command.get(0) + " failed: " + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
