package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a folder and of the folders in it. A folder that may not be looked into is listed
 * itself, so that it is reported and the others are still found.
 */
final class FolderFiles extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 20;

  /** What Windows puts into folders. */
  private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");

  /** How the results of a run end that it leaves for other programs. */
  private static final String RESULTS = ".jsonl";

  private final Path out;
  private final List<Path> files = new ArrayList<>();

  private FolderFiles(Path out) {
    this.out = out;
  }

  /** All files that may be somebody's report, sorted by path; none that lie in the folder out. */
  static List<Path> of(Path folder, Path out) {
    FolderFiles found = new FolderFiles(out);
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.files.stream().sorted().toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return same(folder, out) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (Files.isRegularFile(file) && wanted(FileNames.last(file))) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException refused) {
    files.add(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException cutShort) {
    return FileVisitResult.CONTINUE;
  }

  /**
   * Lock files of office programs, hidden and unfinished files and our results are nobody's report.
   */
  static boolean wanted(String name) {
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && !AtomicFile.isUnfinished(name)
        && !name.endsWith(RESULTS)
        && !OF_THE_SYSTEM.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unknown) {
      return false;
    }
  }
}
