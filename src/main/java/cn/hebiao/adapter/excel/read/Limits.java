package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.PackageLimits;

/**
 * How much of a file is read before it is refused. The limits are far above any form that a person
 * fills, and low enough that a hostile file cannot exhaust memory.
 *
 * @param fileBytes size of the file
 * @param ofPackage those that hold for a zip and its parts
 * @param sheets number of sheets
 * @param cells number of cells with content, of all sheets together
 * @param mergedCells number of cells inside merged areas, of all sheets together
 * @param textChars characters of all texts together
 */
public record Limits(
    long fileBytes,
    PackageLimits ofPackage,
    int sheets,
    int cells,
    int mergedCells,
    int textChars) {
  static final long MB = 1024L * 1024L;

  /** The limits the program works with. */
  public static Limits usual() {
    return new Limits(50 * MB, PackageLimits.usual(), 300, 2_000_000, 1_000_000, 50_000_000);
  }
}
