package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks over the records of a workbook stream before POI builds anything from them: are they whole,
 * of Excel 97 or later, and within the limits?
 */
final class BiffScan {
  private static final int BOF = 0x0809;
  private static final int BIFF8 = 0x0600;
  private static final int FORMULA = 0x0006;
  private static final int LABEL = 0x0204;
  private static final int LABEL_SST = 0x00FD;
  private static final int NUMBER = 0x0203;
  private static final int RK = 0x027E;
  private static final int BOOL_ERR = 0x0205;
  private static final int MUL_RK = 0x00BD;
  private static final int MUL_BLANK = 0x00BE;
  private static final int BOUND_SHEET = 0x0085;
  private static final int MERGED = 0x00E5;
  private static final int MAX_RECORD = 8228;
  private static final String STREAM = "Workbook";

  private BiffScan() {}

  /** Whether a stream begins as Excel 97 and later begin it. */
  static boolean isBiff8(byte[] stream) {
    ByteBuffer head = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    return stream.length >= 6
        && (head.getShort(0) & 0xffff) == BOF
        && (head.getShort(4) & 0xffff) == BIFF8;
  }

  static void check(byte[] stream, Budget budget) throws UnreadableBook {
    ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    int sheets = 0;
    boolean first = true;
    while (records.remaining() >= 4) {
      int type = records.getShort() & 0xffff;
      int length = records.getShort() & 0xffff;
      // The stream is filled up with zeros behind its last record.
      if (type == 0 && length == 0 && !first) {
        break;
      }
      if (length > MAX_RECORD || length > records.remaining() || (first && type != BOF)) {
        throw new UnreadableBook(ReadProblem.CORRUPT, STREAM);
      }
      if (first && length >= 2 && records.getShort(records.position()) != BIFF8) {
        throw new UnreadableBook(ReadProblem.OLD_BIFF);
      }
      sheets += type == BOUND_SHEET ? 1 : 0;
      budget.cells(weight(type, length), STREAM);
      records.position(records.position() + length);
      first = false;
    }
    if (first) {
      throw new UnreadableBook(ReadProblem.CORRUPT, STREAM);
    }
    budget.sheets(sheets);
  }

  /** How many cells a record stands for; styled blanks count, as POI keeps them. */
  private static int weight(int type, int length) {
    return switch (type) {
      case FORMULA, LABEL, LABEL_SST, NUMBER, RK, BOOL_ERR -> 1;
      case MUL_RK -> length / 6;
      case MUL_BLANK -> length / 2;
      case MERGED -> length / 8;
      default -> 0;
    };
  }
}
