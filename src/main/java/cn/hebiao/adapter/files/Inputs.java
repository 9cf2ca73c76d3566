package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Incoming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files that the user means by files, folders and archives, each once, in a fixed order. Files
 * lie where they lie below what was given; where several folders or archives were given, below its
 * name. So a place hangs on what was given, and not on which other files are there.
 */
final class Inputs {
  private final Path out;
  private final Function<Path, Optional<Archive>> archives;
  private final Map<String, Incoming> files = new LinkedHashMap<>();

  private Inputs(Path out, Function<Path, Optional<Archive>> archives) {
    this.out = out;
    this.archives = archives;
  }

  /**
   * The files of the inputs.
   *
   * @param out what lies in this folder is no input
   * @param archives opens what is to be read as a folder
   */
  static List<Incoming> of(
      List<Path> inputs, Path out, Function<Path, Optional<Archive>> archives) {
    Inputs found = new Inputs(out, archives);
    Map<Path, String> above = above(inputs, archives);
    inputs.forEach(input -> found.add(input, above.get(input)));
    return distinct(found.files.values());
  }

  private void add(Path input, String above) {
    if (Files.isDirectory(input)) {
      for (Path file : FolderFiles.of(input, out)) {
        String below = below(input, file);
        file(file, below, above + below);
      }
    } else {
      archive(input, FileNames.last(input), above, above + FileNames.last(input));
    }
  }

  private void file(Path file, String name, String place) {
    archive(file, name, place + "/", place);
  }

  /** The files of an archive, or the one file if it is none. */
  private void archive(Path path, String name, String above, String place) {
    Optional<Archive> archive =
        name.toLowerCase(Locale.ROOT).endsWith(".zip") ? archives.apply(path) : Optional.empty();
    if (archive.isEmpty()) {
      files.putIfAbsent(identity(path), new Incoming(path, name, place));
      return;
    }
    for (String entry : archive.get().names()) {
      if (FolderFiles.wanted(entry.substring(entry.lastIndexOf('/') + 1))) {
        files.putIfAbsent(
            identity(path) + "/" + entry,
            new Incoming(
                path, name + "/" + entry, Optional.of(entry), above + Archive.place(entry)));
      }
    }
  }

  /** What comes before the places of each input's files: nothing for one alone. */
  private static Map<Path, String> above(
      List<Path> inputs, Function<Path, Optional<Archive>> archives) {
    List<Path> folders =
        inputs.stream()
            .distinct()
            .filter(input -> Files.isDirectory(input) || archives.apply(input).isPresent())
            .toList();
    Map<Path, String> above = new LinkedHashMap<>();
    for (Path input : inputs) {
      boolean folder = folders.contains(input);
      List<Path> like =
          folder ? folders : inputs.stream().filter(i -> !folders.contains(i)).toList();
      above.put(
          input,
          folder ? folders.size() == 1 ? "" : tail(input, folders) + "/" : single(input, like));
    }
    return above;
  }

  /** Files given one by one lie side by side, but for those of one name. */
  private static String single(Path input, List<Path> files) {
    String own = FileNames.last(input).toLowerCase(Locale.ROOT);
    List<Path> folders =
        files.stream()
            .filter(file -> FileNames.last(file).toLowerCase(Locale.ROOT).equals(own))
            .map(file -> normal(file).getParent())
            .distinct()
            .toList();
    return folders.size() < 2 ? "" : tail(normal(input).getParent(), folders) + "/";
  }

  /** The shortest end of a path that no other path has. */
  private static String tail(Path path, List<Path> all) {
    Path whole = normal(path);
    for (int names = 1; names < whole.getNameCount(); names++) {
      Path tail = last(whole, names);
      int wanted = names;
      if (all.stream()
              .map(Inputs::normal)
              .filter(other -> other.getNameCount() >= wanted && last(other, wanted).equals(tail))
              .distinct()
              .count()
          == 1) {
        return Archive.place(FileNames.shown(tail).replace('\\', '/'));
      }
    }
    return Archive.place(FileNames.shown(whole).replace('\\', '/'));
  }

  private static Path last(Path path, int names) {
    return path.subpath(path.getNameCount() - names, path.getNameCount());
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Files of the same name in different inputs are called by their whole paths. */
  private static List<Incoming> distinct(Collection<Incoming> files) {
    Map<String, Long> uses =
        files.stream().collect(Collectors.groupingBy(Incoming::name, Collectors.counting()));
    return files.stream()
        .map(file -> uses.get(file.name()) == 1 ? file : file.called(whole(file)))
        .toList();
  }

  private static String whole(Incoming file) {
    String path = FileNames.shown(file.path());
    return file.entry().map(entry -> path + "/" + entry).orElse(path);
  }

  private static String identity(Path file) {
    try {
      return file.toRealPath().toUri().toString();
    } catch (IOException missing) {
      return normal(file).toUri().toString();
    }
  }

  private static String below(Path folder, Path file) {
    List<String> names = new ArrayList<>();
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      names.add(0, FileNames.last(at));
    }
    return String.join("/", names);
  }
}
