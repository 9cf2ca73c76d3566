package cn.hebiao.adapter.excel.ooxml;

/**
 * How much of a package is unpacked before it is refused.
 *
 * @param entryBytes unpacked size of one part
 * @param unpackedBytes unpacked size of all parts together
 * @param ratioFloorBytes unpacked size of one part below which its packing ratio does not matter;
 *     honest style parts pack very tightly
 * @param ratio unpacked bytes per packed byte above the floor
 * @param entries number of parts
 * @param oneTextChars characters of one text (Excel itself ends at 32,767)
 */
public record PackageLimits(
    long entryBytes,
    long unpackedBytes,
    long ratioFloorBytes,
    int ratio,
    int entries,
    int oneTextChars) {
  private static final long MB = 1024L * 1024L;

  /** The limits the program works with. */
  public static PackageLimits usual() {
    return new PackageLimits(300 * MB, 500 * MB, 20 * MB, 100, 10_000, 1_000_000);
  }

  /** The limit on all parts together as messages name it. */
  long unpackedMegabytes() {
    return unpackedBytes / MB;
  }
}
