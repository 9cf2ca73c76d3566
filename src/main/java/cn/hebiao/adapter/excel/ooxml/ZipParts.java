package cn.hebiao.adapter.excel.ooxml;

import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a package in a zip file, in their order. Parts that are not replaced are written
 * again in their compressed form, which keeps them to the byte and costs next to nothing.
 *
 * <p>Of parts of the same name the first counts; they must be equal. Nothing is unpacked beyond the
 * limits.
 */
public class ZipParts {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int KEPT_PART = 4 << 20;
  private static final int KEPT_TOTAL = 32 << 20;

  private final List<ZippedPart> all = new ArrayList<>();
  private final Map<String, ZippedPart> byName = new HashMap<>();
  private final Map<String, byte[]> kept = new HashMap<>();
  private final PackageLimits limits;

  private ZipParts(PackageLimits limits) {
    this.limits = limits;
  }

  /** A package without parts. */
  public static ZipParts empty() {
    return new ZipParts(PackageLimits.usual());
  }

  /** Reads the directory of a zip file within the usual limits; nothing is unpacked yet. */
  public static ZipParts read(byte[] file) {
    return new ZipParts(file, PackageLimits.usual());
  }

  /** Reads the directory of a zip file; nothing is unpacked yet. */
  public ZipParts(byte[] file, PackageLimits limits) {
    this(limits);
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.entries()) {
        throw UnsoundPackage.of(ReadProblem.TOO_MANY_PARTS, limits.entries());
      }
      for (ZipArchiveEntry entry : entries) {
        read(ZippedPart.of(entry, file));
      }
    } catch (UnsoundPackage e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw UnsoundPackage.corrupt("zip", e);
    }
  }

  private void read(ZippedPart part) {
    refuseBeyond(part, part.size());
    ZippedPart before = byName.get(PartNames.key(part.name()));
    if (before != null && !before.isLike(part)) {
      throw UnsoundPackage.of(ReadProblem.UNSAFE_PACKAGE, part.name());
    }
    add(part);
  }

  private void add(ZippedPart part) {
    all.add(part);
    byName.putIfAbsent(PartNames.key(part.name()), part);
  }

  /** What a file states counts at once; it may be a lie, so what really comes counts too. */
  private void refuseBeyond(ZippedPart part, long size) {
    if (size > limits.ratioFloorBytes() && size / Math.max(1, part.length()) > limits.ratio()) {
      throw UnsoundPackage.of(ReadProblem.ZIP_BOMB);
    }
    if (size > limits.entryBytes()) {
      throw UnsoundPackage.of(ReadProblem.UNPACKED_TOO_BIG, limits.unpackedMegabytes());
    }
  }

  /**
   * Unpacks every part once, so that a damaged or hostile one is refused before any is read. Small
   * parts are kept for their readers.
   */
  public ZipParts checked() {
    long unpacked = 0;
    long keptBytes = 0;
    for (ZippedPart part : all) {
      boolean keep = part.size() <= KEPT_PART && keptBytes + part.size() <= KEPT_TOTAL;
      ByteArrayOutputStream content = new ByteArrayOutputStream(keep ? (int) part.size() : 0);
      unpacked += unpack(part, keep ? content : OutputStream.nullOutputStream());
      if (unpacked > limits.unpackedBytes()) {
        throw UnsoundPackage.of(ReadProblem.UNPACKED_TOO_BIG, limits.unpackedMegabytes());
      }
      if (keep) {
        kept.putIfAbsent(PartNames.key(part.name()), content.toByteArray());
        keptBytes += part.size();
      }
    }
    return this;
  }

  /** Unpacks a part to its end and gives its size, which must be what the file states. */
  private long unpack(ZippedPart part, OutputStream out) {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[16384];
    long size = 0;
    try (InputStream in = part.stream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        refuseBeyond(part, size);
        if (size > part.size()) {
          throw UnsoundPackage.of(ReadProblem.CORRUPT, part.name());
        }
        crc.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    } catch (IOException e) {
      throw UnsoundPackage.corrupt(part.name(), e);
    }
    if ((int) crc.getValue() != part.crc()) {
      throw UnsoundPackage.of(ReadProblem.CORRUPT, part.name());
    }
    return size;
  }

  /** Whether there is a part of this name. */
  public boolean has(String part) {
    return byName.containsKey(PartNames.key(part));
  }

  /** The name of a part as the package has it; the given one where there is no such part. */
  public String stored(String part) {
    return has(part) ? PartNames.plain(existing(part).name()) : part;
  }

  private ZippedPart existing(String part) {
    ZippedPart found = byName.get(PartNames.key(part));
    if (found == null) {
      throw UnsoundPackage.of(ReadProblem.CORRUPT, part);
    }
    return found;
  }

  /** All names in the order of the file as they are written there, with those of folders. */
  public List<String> names() {
    return all.stream().map(ZippedPart::name).toList();
  }

  /** The size of all XML as the file states it. */
  public long xmlBytes() {
    return all.stream()
        .filter(part -> part.name().toLowerCase(Locale.ROOT).endsWith(".xml"))
        .mapToLong(ZippedPart::size)
        .filter(size -> size > 0)
        .sum();
  }

  /** The names of all parts as {@link #stored} gives them, each once. */
  public List<String> parts() {
    return all.stream()
        .filter(part -> !part.isFolder())
        .map(part -> PartNames.plain(part.name()))
        .distinct()
        .toList();
  }

  /** A part that is there, to be read as XML. */
  public XmlCursor xml(String part) {
    return new XmlCursor(part, stream(part), limits.oneTextChars());
  }

  /** The content of a part that is there. */
  public InputStream stream(String part) {
    byte[] content = kept.get(PartNames.key(part));
    return content == null ? existing(part).stream() : new ByteArrayInputStream(content);
  }

  /** The unpacked content of a part, if there is one of this name. */
  public Optional<byte[]> content(String part) {
    return has(part) ? Optional.of(unpacked(existing(part))) : Optional.empty();
  }

  private byte[] unpacked(ZippedPart part) {
    ByteArrayOutputStream content = new ByteArrayOutputStream((int) part.size());
    unpack(part, content);
    return content.toByteArray();
  }

  /** Whether a part has the same content in another package, where it is, too. */
  public boolean isSame(String part, ZipParts other) {
    ZippedPart one = existing(part);
    ZippedPart two = other.existing(part);
    return one.isSamePacked(two)
        || one.isLike(two) && Arrays.equals(unpacked(one), other.unpacked(two));
  }

  /** Replaces a part at its place, or adds it at the end. */
  public void put(String part, byte[] content) {
    ZippedPart old = byName.get(PartNames.key(part));
    kept.remove(PartNames.key(part));
    if (old == null) {
      add(ZippedPart.of(part, content));
    } else {
      ZippedPart changed = old.with(content);
      all.set(all.indexOf(old), changed);
      byName.put(PartNames.key(part), changed);
    }
  }

  /** Takes out all parts of some names. */
  public void remove(Collection<String> parts) {
    Set<String> keys = parts.stream().map(PartNames::key).collect(Collectors.toSet());
    all.removeIf(part -> keys.contains(PartNames.key(part.name())));
    byName.keySet().removeAll(keys);
    kept.keySet().removeAll(keys);
  }

  /** The zip file. */
  public byte[] write() {
    long total = END_LENGTH + all.stream().mapToLong(ZippedPart::written).sum();
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(total)).order(ByteOrder.LITTLE_ENDIAN);
    int[] places = new int[all.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = out.position();
      all.get(i).write(out);
    }
    int directory = out.position();
    for (int i = 0; i < places.length; i++) {
      all.get(i).list(out, places[i]);
    }
    int size = out.position() - directory;
    short count = (short) places.length;
    out.putInt(END).putInt(0).putShort(count).putShort(count);
    out.putInt(size).putInt(directory).putShort((short) 0);
    return out.array();
  }
}
