package cn.hebiao.adapter.excel.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The entries of a zip file in their order. Entries that are not replaced are copied in their
 * compressed form, which keeps them to the byte and costs next to nothing. New entries are dated
 * 1980-01-01, so that the same input gives the same output at any time and place.
 */
final class ZipParts {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int UTF8 = 0x0800;
  private static final int FIRST_DAY = 0x0021;

  /** More than any part of a workbook that a reader would have let pass. */
  private static final int LARGEST = 1 << 30;

  private record Entry(
      String name,
      byte[] rawName,
      int flags,
      int method,
      int time,
      int date,
      long crc,
      int size,
      byte[] data,
      int offset,
      int length) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byName = new HashMap<>();

  private ZipParts() {}

  /** Reads the directory of a zip file; nothing is unpacked yet. */
  static ZipParts read(byte[] file) {
    try {
      ZipParts parts = new ZipParts();
      ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      int end = endRecord(in);
      int count = in.getShort(end + 10) & 0xFFFF;
      long from = in.getInt(end + 16) & 0xFFFFFFFFL;
      if (count == 0xFFFF || from == 0xFFFFFFFFL) {
        int zip64 = Math.toIntExact(in.getLong(end - 20 + 8));
        count = Math.toIntExact(in.getLong(zip64 + 32));
        from = in.getLong(zip64 + 48);
      }
      int at = Math.toIntExact(from);
      for (int i = 0; i < count; i++) {
        at = parts.readEntry(in, at);
      }
      return parts;
    } catch (IndexOutOfBoundsException
        | ArithmeticException
        | java.nio.BufferUnderflowException e) {
      throw new IllegalArgumentException("not a whole zip file", e);
    }
  }

  private static int endRecord(ByteBuffer in) {
    for (int at = in.limit() - 22; at >= Math.max(0, in.limit() - 22 - 0xFFFF); at--) {
      if (in.getInt(at) == END) {
        return at;
      }
    }
    throw new IllegalArgumentException("not a zip file");
  }

  private int readEntry(ByteBuffer in, int at) {
    if (in.getInt(at) != CENTRAL) {
      throw new IllegalArgumentException("zip directory is damaged");
    }
    int nameLength = in.getShort(at + 28) & 0xFFFF;
    int extraLength = in.getShort(at + 30) & 0xFFFF;
    int commentLength = in.getShort(at + 32) & 0xFFFF;
    long length = in.getInt(at + 20) & 0xFFFFFFFFL;
    long size = in.getInt(at + 24) & 0xFFFFFFFFL;
    long local = in.getInt(at + 42) & 0xFFFFFFFFL;
    int extra = at + 46 + nameLength;
    for (int x = extra; x + 4 <= extra + extraLength; x += 4 + (in.getShort(x + 2) & 0xFFFF)) {
      if (in.getShort(x) == 1) {
        int field = x + 4;
        if (size == 0xFFFFFFFFL) {
          size = in.getLong(field);
          field += 8;
        }
        if (length == 0xFFFFFFFFL) {
          length = in.getLong(field);
          field += 8;
        }
        if (local == 0xFFFFFFFFL) {
          local = in.getLong(field);
        }
      }
    }
    byte[] rawName = new byte[nameLength];
    in.get(at + 46, rawName);
    int header = Math.toIntExact(local);
    if (in.getInt(header) != LOCAL) {
      throw new IllegalArgumentException("zip entry is damaged");
    }
    int data =
        header + 30 + (in.getShort(header + 26) & 0xFFFF) + (in.getShort(header + 28) & 0xFFFF);
    in.get(data + Math.toIntExact(length) - (length > 0 ? 1 : 0));
    add(
        new Entry(
            new String(rawName, StandardCharsets.UTF_8),
            rawName,
            in.getShort(at + 8) & (UTF8 | 1),
            in.getShort(at + 10) & 0xFFFF,
            in.getShort(at + 12) & 0xFFFF,
            in.getShort(at + 14) & 0xFFFF,
            in.getInt(at + 16) & 0xFFFFFFFFL,
            Math.toIntExact(size),
            in.array(),
            data,
            Math.toIntExact(length)));
    return extra + extraLength + commentLength;
  }

  private void add(Entry entry) {
    entries.add(entry);
    byName.putIfAbsent(key(entry.name()), entry);
  }

  private static String key(String name) {
    String slashes = name.replace('\\', '/');
    return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    return byName.containsKey(key(name));
  }

  /** All names in the order of the file, as they are written there. */
  List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /** The unpacked content of an entry; names are compared without case, as packages do. */
  Optional<byte[]> content(String name) {
    return Optional.ofNullable(byName.get(key(name))).map(ZipParts::unpack);
  }

  private static byte[] unpack(Entry entry) {
    if ((entry.flags() & 1) != 0 || entry.size() > LARGEST) {
      throw new IllegalArgumentException("zip entry cannot be unpacked: " + entry.name());
    }
    byte[] out = new byte[entry.size()];
    if (entry.method() == 0) {
      if (entry.size() != entry.length()) {
        throw new IllegalArgumentException("zip entry is damaged: " + entry.name());
      }
      System.arraycopy(entry.data(), entry.offset(), out, 0, out.length);
      return out;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(entry.data(), entry.offset(), entry.length());
      int done = 0;
      while (done < out.length) {
        int got = inflater.inflate(out, done, out.length - done);
        if (got == 0) {
          throw new IllegalArgumentException("zip entry is cut off: " + entry.name());
        }
        done += got;
      }
      return out;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("zip entry is damaged: " + entry.name(), e);
    } finally {
      inflater.end();
    }
  }

  /** Replaces an entry at its place, or adds it at the end. */
  void put(String name, byte[] content) {
    Entry old = byName.get(key(name));
    byte[] rawName = old == null ? name.getBytes(StandardCharsets.UTF_8) : old.rawName();
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] packed = deflate(content);
    Entry entry =
        new Entry(
            old == null ? name : old.name(),
            rawName,
            rawName.length == name.length() ? 0 : UTF8,
            8,
            old == null ? 0 : old.time(),
            old == null ? FIRST_DAY : old.date(),
            crc.getValue(),
            content.length,
            packed,
            0,
            packed.length);
    if (old == null) {
      add(entry);
    } else {
      entries.set(entries.indexOf(old), entry);
      byName.put(key(name), entry);
    }
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  void remove(String name) {
    entries.removeIf(entry -> key(entry.name()).equals(key(name)));
    byName.remove(key(name));
  }

  /** The zip file: plain headers, no data descriptors, no extra fields. */
  byte[] write() {
    long total = 22;
    for (Entry entry : entries) {
      total += 30 + 46 + 2L * entry.rawName().length + entry.length();
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(total)).order(ByteOrder.LITTLE_ENDIAN);
    int[] offsets = new int[entries.size()];
    for (int i = 0; i < offsets.length; i++) {
      Entry entry = entries.get(i);
      offsets[i] = out.position();
      out.putInt(LOCAL);
      common(out, entry);
      out.putShort((short) 0).put(entry.rawName());
      out.put(entry.data(), entry.offset(), entry.length());
    }
    int directory = out.position();
    for (int i = 0; i < offsets.length; i++) {
      out.putInt(CENTRAL).putShort((short) 20);
      common(out, entries.get(i));
      out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
      out.putInt(0).putInt(offsets[i]).put(entries.get(i).rawName());
    }
    int size = out.position() - directory;
    short count = (short) offsets.length;
    out.putInt(END).putInt(0).putShort(count).putShort(count);
    out.putInt(size).putInt(directory).putShort((short) 0);
    return out.array();
  }

  private static void common(ByteBuffer out, Entry entry) {
    out.putShort((short) 20).putShort((short) entry.flags()).putShort((short) entry.method());
    out.putShort((short) entry.time()).putShort((short) entry.date()).putInt((int) entry.crc());
    out.putInt(entry.length()).putInt(entry.size()).putShort((short) entry.rawName().length);
  }
}
