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
 * @param returns what agencies are sent back
 * @param reviews the folder of a review whose scores stand beside the others; empty for none
 * @param previous results of the year before, a folder or its consolidated workbook
 */
public record Settings(
    Optional<Path> rulebooks,
    Optional<Path> template,
    Optional<Path> roster,
    boolean receipts,
    Optional<Integer> threads,
    boolean resume,
    Returning returns,
    Optional<Path> reviews,
    Optional<Path> previous) {
  /** Without returns, and without the year before. */
  public Settings(
      Optional<Path> rulebooks,
      Optional<Path> template,
      Optional<Path> roster,
      boolean receipts,
      Optional<Integer> threads,
      boolean resume) {
    this(
        rulebooks,
        template,
        roster,
        receipts,
        threads,
        resume,
        Returning.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What agencies are sent back.
   *
   * @param wanted whether they are sent anything
   * @param due until when they have to correct it; empty where no day is set
   */
  public record Returning(boolean wanted, Optional<String> due) {
    /** Nothing. */
    public static final Returning NONE = new Returning(false, Optional.empty());
  }

  /** Nothing chosen. */
  public static final Settings USUAL = rulebooks(Optional.empty());

  /** Pages are sent back to agencies. */
  public static final Settings RETURNING =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          true,
          new Returning(true, Optional.empty()),
          Optional.empty(),
          Optional.empty());

  /** Only a folder of rulebooks. */
  public static Settings rulebooks(Optional<Path> folder) {
    return new Settings(folder, Optional.empty(), Optional.empty(), false, Optional.empty(), false);
  }
}
