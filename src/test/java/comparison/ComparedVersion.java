package comparison;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of the program, each run a process of its own.
 *
 * @param start the options of the virtual machine that start it
 */
record ComparedVersion(List<String> start) {
  private static final String MAIN = "cn.hebiao.face.cli.Main";

  /** A run that has ended. */
  record Ended(int code, List<String> out) {}

  /** A runnable jar, or a class path of a library and all that it needs. */
  static ComparedVersion of(String jarOrClassPath) throws IOException {
    if (jarOrClassPath.endsWith(".jar") && !jarOrClassPath.contains(File.pathSeparator)) {
      try (JarFile jar = new JarFile(jarOrClassPath)) {
        Manifest manifest = jar.getManifest();
        if (manifest != null
            && manifest.getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS)) {
          String path = Path.of(jarOrClassPath).toAbsolutePath().toString();
          return new ComparedVersion(List.of("-jar", path));
        }
      }
    }
    String absolute =
        Stream.of(jarOrClassPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new ComparedVersion(List.of("-cp", absolute, MAIN));
  }

  /** Runs a command in a folder and waits for its end; complaints go where ours go. */
  Ended run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(start);
    command.addAll(arguments);
    Path out = Files.createTempFile("hebiao", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new Ended(process.waitFor(), Files.readAllLines(out));
    } finally {
      Files.delete(out);
    }
  }
}
