package cn.hebiao.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rooms, arrows and libraries as the architecture page lists them. */
record ArchitecturePage(List<Room> rooms, List<Library> libraries) {
  private static final Path PAGE = Path.of("src", "docs", "architecture.md");
  private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

  /**
   * A package with all below it that have no room of their own.
   *
   * @param name the package below the root
   * @param uses the rooms, or wings of rooms, that it may use
   */
  record Room(String name, List<String> uses) {
    /** Whether this room may use that one. */
    boolean mayUse(Room other) {
      return other.equals(this) || uses.stream().anyMatch(used -> within(other.name(), used));
    }
  }

  /** Packages of a library and the rooms that may import it. */
  record Library(List<String> packages, List<String> rooms) {
    boolean has(String packageName) {
      return packages.stream().anyMatch(prefix -> within(packageName, prefix));
    }
  }

  static ArchitecturePage read() {
    List<Room> rooms = new ArrayList<>();
    List<Library> libraries = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(PAGE)) {
        String[] cells = line.split("\\|", -1);
        if (cells.length == 4 && !names(cells[1]).isEmpty()) {
          rooms.add(new Room(names(cells[1]).get(0), names(cells[2])));
        } else if (cells.length == 5 && !names(cells[2]).isEmpty()) {
          libraries.add(new Library(names(cells[2]), names(cells[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ArchitecturePage(rooms, libraries);
  }

  /** The room of a package below the root: the one with the longest name that covers it. */
  Optional<Room> roomOf(String packageName) {
    return rooms.stream()
        .filter(room -> within(packageName, room.name()))
        .max(Comparator.comparingInt(room -> room.name().length()));
  }

  /** The library that a package belongs to. */
  Optional<Library> libraryOf(String packageName) {
    return libraries.stream().filter(library -> library.has(packageName)).findFirst();
  }

  /** Whether a package is a wing or in it. */
  static boolean within(String packageName, String wing) {
    return packageName.equals(wing) || packageName.startsWith(wing + ".");
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map((MatchResult name) -> name.group(1)).toList();
  }
}
