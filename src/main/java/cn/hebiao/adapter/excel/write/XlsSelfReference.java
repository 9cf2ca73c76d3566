package cn.hebiao.adapter.excel.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The record by which an xls workbook refers to its own sheets. Workbooks that use functions of
 * newer programs have names or add-ins for them, and may lack it; the library then cannot add a
 * sheet.
 */
final class XlsSelfReference {
  private static final int BOOK = 0x01AE;
  private static final int SHEETS = 0x17;
  private static final int NAME = 0x18;
  private static final int PASSWORD = 0x2F;
  private static final int END = 0x0A;

  /** What the content of a record for the workbook itself ends with. */
  private static final short SELF = 0x0401;

  private XlsSelfReference() {}

  /** The workbook stream with such a record, where it has names or refers to other books alone. */
  static byte[] in(byte[] stream) {
    ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (at + 4 <= stream.length) {
      int type = records.getShort(at) & 0xFFFF;
      int length = records.getShort(at + 2) & 0xFFFF;
      boolean self = type == BOOK && length == 4 && records.getShort(at + 6) == SELF;
      if (self || type == PASSWORD || type == END) {
        return stream;
      }
      if (type == SHEETS || type == NAME) {
        return inserted(stream, at, type == NAME);
      }
      at += 4 + length;
    }
    return stream;
  }

  private static byte[] inserted(byte[] stream, int at, boolean withSheets) {
    ByteBuffer out =
        ByteBuffer.allocate(stream.length + (withSheets ? 14 : 8)).order(ByteOrder.LITTLE_ENDIAN);
    out.put(stream, 0, at);
    out.putShort((short) BOOK).putShort((short) 4).putShort((short) 0).putShort(SELF);
    if (withSheets) {
      out.putShort((short) SHEETS).putShort((short) 2).putShort((short) 0);
    }
    return out.put(stream, at, stream.length - at).array();
  }
}
