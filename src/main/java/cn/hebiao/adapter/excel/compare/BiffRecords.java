package cn.hebiao.adapter.excel.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of a workbook stream of Excel 97 to 2003, by substream: the workbook's own first,
 * then one for each sheet in the order of the stream. Records inside a chart belong to its sheet.
 */
record BiffRecords(List<Map<Integer, List<String>>> substreams) {
  private static final int BOF = 0x809;
  private static final int FONT = 0x31;

  /** Where a font record tells the length of the name. */
  private static final int FONT_NAME = 14;

  /** Who saved the file last, filled up with blanks as the program likes. */
  private static final int WRITE_ACCESS = 0x5C;

  private static final int HEADER = 0x14;
  private static final int FOOTER = 0x15;

  private static final int EOF = 0x0A;
  private static final int CONTINUE = 0x3C;

  static BiffRecords of(byte[] stream) {
    List<Map<Integer, List<String>>> substreams = new ArrayList<>();
    int depth = 0;
    int previous = 0;
    int at = 0;
    while (at + 4 <= stream.length) {
      int type = number(stream, at);
      int length = number(stream, at + 2);
      int end = Math.min(stream.length, at + 4 + length);
      if (type == BOF && depth++ == 0) {
        substreams.add(new LinkedHashMap<>());
      }
      if (depth > 0 && !isEmptyLine(type, stream, at + 4, end)) {
        int key = (type == CONTINUE ? previous : type) + (depth > 1 ? 0x10000 : 0);
        String content = content(type, Arrays.copyOfRange(stream, at + 4, end));
        substreams
            .get(substreams.size() - 1)
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(content);
      }
      if (type == EOF && depth > 0) {
        depth--;
      }
      previous = type == CONTINUE ? previous : type;
      at = end;
    }
    return new BiffRecords(substreams);
  }

  /** A header or footer without text says the same as none. */
  private static boolean isEmptyLine(int type, byte[] stream, int from, int end) {
    return (type == HEADER || type == FOOTER) && (end - from < 2 || number(stream, from) == 0);
  }

  /** The bytes of a record; a font's name may be stored with one or two bytes a letter. */
  private static String content(int type, byte[] record) {
    if (type == WRITE_ACCESS && record.length > 3) {
      return letters(record, 2, 3, number(record, 0)).strip();
    }
    if (type != FONT || record.length < FONT_NAME + 2) {
      return HexFormat.of().formatHex(record);
    }
    return HexFormat.of().formatHex(record, 0, FONT_NAME)
        + letters(record, FONT_NAME + 1, FONT_NAME + 2, record.length);
  }

  /** Letters of one or two bytes each, as a flag says. */
  private static String letters(byte[] record, int flag, int from, int most) {
    boolean wide = (record[flag] & 1) != 0;
    int bytes = Math.min(record.length - from, wide ? 2 * most : most);
    return new String(
        record, from, bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }

  private static int number(byte[] stream, int at) {
    return (stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << 8;
  }
}
