package cn.hebiao.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user chose to use.
 *
 * @param rulebooks the folder of rulebooks; empty for the usual ones
 * @param template the summary template; empty for the usual one
 * @param roster who has to report; empty where that is not asked
 * @param receipts whether each copy gets a receipt
 * @param threads how many workbooks are in work at once; empty for as many as there are processors
 * @param resume whether what earlier runs finished is taken over
 */
public record Settings(
    Optional<Path> rulebooks,
    Optional<Path> template,
    Optional<Path> roster,
    boolean receipts,
    Optional<Integer> threads,
    boolean resume) {
  /** Nothing chosen. */
  public static final Settings USUAL = rulebooks(Optional.empty());

  /** Only a folder of rulebooks. */
  public static Settings rulebooks(Optional<Path> folder) {
    return new Settings(folder, Optional.empty(), Optional.empty(), false, Optional.empty(), false);
  }
}
