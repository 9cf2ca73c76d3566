package cn.hebiao.app.year;

import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks at a folder again and again: a file is complete when it is as it was at the look before.
 * What is still being copied makes all wait, so that nobody gets an answer to half a file.
 */
public final class CompleteArrivals {
  private final OutputFolder files;
  private final Path folder;
  private final Path out;
  private Map<String, String> before = Map.of();
  private Map<String, String> done = Map.of();

  public CompleteArrivals(OutputFolder files, Path folder, Path out) {
    this.files = files;
    this.folder = folder;
    this.out = out;
  }

  /** What was last said did not work out: it will be said again. */
  public void again() {
    done = Map.of();
  }

  /** Whether all files are complete and some are new or other than when it was last said so. */
  public boolean look() {
    Map<String, String> now = new TreeMap<>();
    boolean known = true;
    for (Incoming file : files.files(List.of(folder), out)) {
      Optional<String> stamp = files.stamp(file.path());
      known &= stamp.isPresent();
      now.put(file.place(), stamp.orElse(""));
    }
    boolean still = known && now.equals(before);
    before = now;
    if (!still || now.equals(done)) {
      return false;
    }
    done = now;
    return true;
  }
}
