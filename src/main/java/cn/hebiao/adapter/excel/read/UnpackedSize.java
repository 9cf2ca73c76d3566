package cn.hebiao.adapter.excel.read;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** How much a workbook says it holds: the cost of it before it is read. */
final class UnpackedSize {
  private UnpackedSize() {}

  /** The bytes of all XML in a package, of which pictures are no part; else those of the file. */
  static long of(byte[] bytes) {
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    if (!packed) {
      return bytes.length;
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      return Collections.list(zip.getEntries()).stream()
          .filter(part -> part.getName().toLowerCase(Locale.ROOT).endsWith(".xml"))
          .mapToLong(ZipArchiveEntry::getSize)
          .filter(size -> size > 0)
          .sum();
    } catch (IOException | RuntimeException broken) {
      return bytes.length;
    }
  }
}
