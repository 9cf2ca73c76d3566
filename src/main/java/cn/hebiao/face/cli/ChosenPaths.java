package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Looks at paths that the user named before anything is done with them. */
final class ChosenPaths {
  private final Path workingFolder;
  private final CommandLine command;

  ChosenPaths(Path workingFolder, CommandLine command) {
    this.workingFolder = workingFolder;
    this.command = command;
  }

  /** A folder that must be there if it is named. */
  Optional<Path> folder(String option, Optional<Path> path) {
    return path.map(workingFolder::resolve)
        .map(at -> Files.isDirectory(at) ? at : refuse("cli.usage.NO_FOLDER", option, path));
  }

  /** Files and folders that must all be there. */
  List<Path> existing(String option, List<Path> paths) {
    return paths.stream()
        .map(workingFolder::resolve)
        .map(at -> Files.exists(at) ? at : refuse("cli.usage.NO_FILE", option, Optional.of(at)))
        .toList();
  }

  /** A file that must be there if it is named. */
  Optional<Path> file(String option, Optional<Path> path) {
    return path.map(workingFolder::resolve)
        .map(at -> Files.isRegularFile(at) ? at : refuse("cli.usage.NO_FILE", option, path));
  }

  /** Where a report goes: the named file, else one of the usual name in the working folder. */
  Path report(String option, Optional<Path> named, String usual, List<Path> inputs) {
    Path at = workingFolder.resolve(named.orElse(Path.of(usual)));
    if (Files.isDirectory(at)) {
      throw wrong("cli.usage.OUT_IS_FOLDER", option, Optional.of(at));
    }
    if (inputs.stream().anyMatch(input -> same(input, at))) {
      throw wrong("cli.usage.OUT_IS_SOURCE", option, Optional.of(at));
    }
    return at;
  }

  /** The folder for results: not a file, and not one that inputs lie in, for they must stay. */
  Path out(Path out, List<Path> inputs) {
    Path at = workingFolder.resolve(out);
    if (Files.exists(at) && !Files.isDirectory(at)) {
      throw wrong("cli.usage.OUT_IS_FILE", "--out", Optional.of(out));
    }
    for (Path input : inputs) {
      Path source = workingFolder.resolve(input).toAbsolutePath();
      Path folder = Files.isDirectory(source) ? source : source.getParent();
      if (folder != null && same(folder, at)) {
        throw wrong("cli.usage.OUT_IS_INPUT", "--out", Optional.of(out));
      }
    }
    return at;
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unknown) {
      return one.normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  private Path refuse(String key, String option, Optional<Path> path) {
    throw wrong(key, option, path);
  }

  private WrongUsage wrong(String key, String option, Optional<Path> path) {
    String shown = path.map(FileNames::shown).orElse("");
    return new WrongUsage(command, Message.of(key, "option", option, "path", shown));
  }
}
