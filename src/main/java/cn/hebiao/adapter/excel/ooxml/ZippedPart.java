package cn.hebiao.adapter.excel.ooxml;

import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * One part in its compressed form, somewhere in the bytes of a file. Its headers are written here
 * and not by the library, which keeps times as moments: the bytes would depend on the time zone of
 * the machine.
 */
record ZippedPart(
    String name,
    byte[] rawName,
    int flags,
    int method,
    int time,
    int crc,
    long size,
    byte[] data,
    int offset,
    int length) {
  /** Changed parts become 8 % larger than at the usual level, and a copy 6 % cheaper. */
  private static final int LEVEL = 3;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final short VERSION = 20;
  private static final int UTF8 = 0x0800;

  /** The first day that zip files know: 1980-01-01, so that new parts are the same at any time. */
  private static final int FIRST_DAY = 0x00210000;

  /** The compressed form of no bytes at all, as of a part that is still to be written. */
  private static final byte[] NOTHING = {3, 0};

  /** Where a local header tells time and day. */
  private static final int LOCAL_TIME = 10;

  /** An entry of a file. */
  static ZippedPart of(ZipArchiveEntry entry, byte[] file) {
    String name = new String(entry.getRawName(), StandardCharsets.UTF_8);
    if (Arrays.asList(PartNames.plain(name).split("/")).contains("..") || name.indexOf('\0') >= 0) {
      throw UnsoundPackage.of(ReadProblem.UNSAFE_PACKAGE, name);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw UnsoundPackage.of(ReadProblem.ENCRYPTED);
    }
    long length = entry.getCompressedSize();
    long data = entry.getDataOffset();
    boolean known = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    if (!known || length < 0 || data < 0 || length > file.length - data) {
      throw UnsoundPackage.of(ReadProblem.CORRUPT, name);
    }
    int time = Math.toIntExact(entry.getLocalHeaderOffset()) + LOCAL_TIME;
    return new ZippedPart(
        name,
        entry.getRawName(),
        entry.getRawFlag() & UTF8,
        entry.getMethod(),
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(time),
        (int) entry.getCrc(),
        entry.getSize(),
        file,
        (int) data,
        (int) length);
  }

  /** A new part. */
  static ZippedPart of(String name, byte[] content) {
    byte[] rawName = name.getBytes(StandardCharsets.UTF_8);
    return packed(name, rawName, FIRST_DAY, content);
  }

  /** The same part with other content. */
  ZippedPart with(byte[] content) {
    return packed(name, rawName, time, content);
  }

  private static ZippedPart packed(String name, byte[] rawName, int time, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] packed = deflated(content);
    int flags = rawName.length == name.length() ? 0 : UTF8;
    return new ZippedPart(
        name,
        rawName,
        flags,
        ZipEntry.DEFLATED,
        time,
        (int) crc.getValue(),
        content.length,
        packed,
        0,
        packed.length);
  }

  private static byte[] deflated(byte[] content) {
    if (content.length == 0) {
      return NOTHING;
    }
    Deflater deflater = new Deflater(LEVEL, true);
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

  boolean isFolder() {
    return name.endsWith("/") || name.endsWith("\\");
  }

  /** Whether both say that they hold the same. */
  boolean isLike(ZippedPart other) {
    return crc == other.crc && size == other.size;
  }

  /** Whether both are packed to the same bytes. */
  boolean isSamePacked(ZippedPart other) {
    return method == other.method
        && isLike(other)
        && Arrays.equals(
            data, offset, offset + length, other.data, other.offset, other.offset + other.length);
  }

  /** The content. Some programs give an empty part no compressed bytes at all, not even an end. */
  InputStream stream() {
    InputStream raw = new ByteArrayInputStream(data, offset, length);
    if (method == ZipEntry.STORED || length == 0 && size == 0) {
      return raw;
    }
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(raw, inflater) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** The bytes that it takes in a file. */
  long written() {
    return 30 + 46 + 2L * rawName.length + length;
  }

  /** Writes it with a plain header: no data descriptor, no extra fields. */
  void write(ByteBuffer out) {
    out.putInt(LOCAL);
    header(out);
    out.putShort((short) 0).put(rawName);
    out.put(data, offset, length);
  }

  /** Writes its line in the directory at the end of the file. */
  void list(ByteBuffer out, int at) {
    out.putInt(CENTRAL).putShort(VERSION);
    header(out);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(0).putInt(at).put(rawName);
  }

  private void header(ByteBuffer out) {
    out.putShort(VERSION).putShort((short) flags).putShort((short) method);
    out.putInt(time).putInt(crc).putInt(length).putInt((int) size);
    out.putShort((short) rawName.length);
  }
}
