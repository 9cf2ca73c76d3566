package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a zip package, all unpacked and checked once within the limits before any is read.
 *
 * <p>Part names are looked up without regard to case, a leading slash or backslashes: some programs
 * write them oddly. Small parts are kept, large ones are unpacked again when asked for.
 */
final class OoxmlPackage implements AutoCloseable {
  private static final int KEPT_PART = 4 << 20;
  private static final int KEPT_TOTAL = 32 << 20;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Limits limits;
  private final byte[] buffer = new byte[16384];
  private long unpacked;
  private long keptBytes;

  private OoxmlPackage(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /** Opens a package and checks all of it. */
  static OoxmlPackage open(byte[] bytes, Limits limits) throws UnreadableBook {
    OoxmlPackage parts;
    try {
      parts = new OoxmlPackage(ZipFile.builder().setByteArray(bytes).get(), limits);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBook(Kind.CORRUPT, "zip").because(e);
    }
    boolean sound = false;
    try {
      parts.check();
      sound = true;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBook(Kind.CORRUPT, "zip").because(e);
    } finally {
      if (!sound) {
        parts.close();
      }
    }
    return parts;
  }

  private void check() throws UnreadableBook, IOException {
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    if (all.size() > limits.entries()) {
      throw new UnreadableBook(Kind.TOO_MANY_PARTS, limits.entries());
    }
    for (ZipArchiveEntry entry : all) {
      if (!entry.isDirectory()) {
        add(entry);
      }
    }
  }

  private void add(ZipArchiveEntry entry) throws UnreadableBook, IOException {
    String name = key(entry.getName());
    if (Arrays.asList(name.split("/")).contains("..") || name.indexOf('\0') >= 0) {
      throw new UnreadableBook(Kind.UNSAFE_PACKAGE, entry.getName());
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableBook(Kind.ENCRYPTED);
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw new UnreadableBook(Kind.CORRUPT, entry.getName());
    }
    byte[] content = unpack(entry);
    ZipArchiveEntry before = entries.putIfAbsent(name, entry);
    if (before == null && content.length > 0) {
      kept.put(name, content);
      keptBytes += content.length;
    }
    if (before != null
        && (before.getCrc() != entry.getCrc() || before.getSize() != entry.getSize())) {
      throw new UnreadableBook(Kind.UNSAFE_PACKAGE, entry.getName());
    }
  }

  /** Unpacks a part to its end; gives its bytes if they are few enough to be kept, else none. */
  private byte[] unpack(ZipArchiveEntry entry) throws UnreadableBook, IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(keepable(entry.getSize()));
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        unpacked += count;
        refuseBeyond(size, entry);
        crc.update(buffer, 0, count);
        if (size <= KEPT_PART) {
          content.write(buffer, 0, count);
        }
      }
    }
    if (crc.getValue() != entry.getCrc()) {
      throw new UnreadableBook(Kind.CORRUPT, entry.getName());
    }
    return size <= KEPT_PART && keptBytes + size <= KEPT_TOTAL
        ? content.toByteArray()
        : new byte[0];
  }

  private static int keepable(long size) {
    return size < 0 || size > KEPT_PART ? 8192 : (int) size;
  }

  private void refuseBeyond(long size, ZipArchiveEntry entry) throws UnreadableBook {
    long packed = Math.max(1, entry.getCompressedSize());
    // What is stated counts at once; it may be a lie, so what really comes counts too.
    long largest = Math.max(size, entry.getSize());
    if (largest > limits.ratioFloorBytes() && largest / packed > limits.ratio()) {
      throw new UnreadableBook(Kind.ZIP_BOMB);
    }
    if (size > limits.entryBytes() || unpacked > limits.unpackedBytes()) {
      throw new UnreadableBook(Kind.UNPACKED_TOO_BIG, limits.unpackedBytes() / Limits.MB);
    }
  }

  private static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** Whether there is a part of this name. */
  boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** The names of all parts as they are stored, in the order of the package. */
  List<String> names() {
    return entries.values().stream().map(ZipArchiveEntry::getName).toList();
  }

  /** The content of a part that is there. */
  InputStream stream(String part) throws UnreadableBook {
    byte[] content = kept.get(key(part));
    if (content != null) {
      return new ByteArrayInputStream(content);
    }
    ZipArchiveEntry entry = entries.get(key(part));
    if (entry == null) {
      throw new UnreadableBook(Kind.CORRUPT, part);
    }
    try {
      return zip.getInputStream(entry);
    } catch (IOException e) {
      throw new UnreadableBook(Kind.CORRUPT, part).because(e);
    }
  }

  /** A part that is there, to be read as XML. */
  XmlPart xml(String part) throws UnreadableBook {
    return new XmlPart(part, stream(part), limits.oneTextChars());
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to close", e);
    }
  }
}
