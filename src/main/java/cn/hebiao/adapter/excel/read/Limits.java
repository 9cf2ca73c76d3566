package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.PackageLimits;

/**
 * How much of a file is read before it is refused. The limits are far above any form that a person
 * fills, and low enough that a hostile file cannot exhaust memory.
 *
 * @param fileBytes size of the file
 * @param entryBytes unpacked size of one packed part
 * @param unpackedBytes unpacked size of all parts together
 * @param ratioFloorBytes unpacked size of one part below which its packing ratio does not matter;
 *     honest style parts pack very tightly
 * @param ratio unpacked bytes per packed byte above the floor
 * @param entries number of packed parts
 * @param sheets number of sheets
 * @param cells number of cells with content, of all sheets together
 * @param mergedCells number of cells inside merged areas, of all sheets together
 * @param textChars characters of all texts together
 * @param oneTextChars characters of one text (Excel itself ends at 32,767)
 */
public record Limits(
    long fileBytes,
    long entryBytes,
    long unpackedBytes,
    long ratioFloorBytes,
    int ratio,
    int entries,
    int sheets,
    int cells,
    int mergedCells,
    int textChars,
    int oneTextChars) {
  static final long MB = 1024L * 1024L;

  /** The limits the program works with. */
  public static Limits usual() {
    PackageLimits ofPackage = PackageLimits.usual();
    return new Limits(
        50 * MB,
        ofPackage.entryBytes(),
        ofPackage.unpackedBytes(),
        ofPackage.ratioFloorBytes(),
        ofPackage.ratio(),
        ofPackage.entries(),
        300,
        2_000_000,
        1_000_000,
        50_000_000,
        ofPackage.oneTextChars());
  }

  /** Those of them that hold for the zip and its parts. */
  PackageLimits ofPackage() {
    return new PackageLimits(
        entryBytes, unpackedBytes, ratioFloorBytes, ratio, entries, oneTextChars);
  }
}
