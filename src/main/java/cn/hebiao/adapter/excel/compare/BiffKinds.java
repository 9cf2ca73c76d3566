package cn.hebiao.adapter.excel.compare;

import cn.hebiao.tell.edit.Difference.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a record of an .xls workbook is about. */
final class BiffKinds {
  /** Cells, rows, columns, notes and names: compared one by one by what they say. */
  private static final Set<Integer> LOOKED_AT =
      Set.of(
          0x06, 0x18, 0x1C, 0x7D, 0xBD, 0xBE, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x207, 0x208, 0x20B,
          0x1B8, 0x21, 0x27E, 0x4BC, 0xD7, 0x55);

  private static final Map<Integer, Kind> OF_BOOK =
      Map.ofEntries(
          Map.entry(0x31, Kind.FORMATS),
          Map.entry(0xE0, Kind.FORMATS),
          Map.entry(0x41E, Kind.FORMATS),
          Map.entry(0x85, Kind.REGISTRATION),
          Map.entry(0xFC, Kind.REGISTRATION),
          Map.entry(0xFF, Kind.REGISTRATION),
          Map.entry(0x13D, Kind.REGISTRATION),
          Map.entry(0x17, Kind.REGISTRATION),
          Map.entry(0x1AE, Kind.REGISTRATION),
          Map.entry(0xEB, Kind.NOTE_SHAPES),
          Map.entry(0x1C1, Kind.CALCULATION));

  private static final Map<Integer, Kind> OF_SHEET =
      Map.of(
          0x200, Kind.REGISTRATION,
          0xEC, Kind.NOTE_SHAPES,
          0x5D, Kind.NOTE_SHAPES,
          0x1B6, Kind.NOTE_SHAPES,
          0x5E, Kind.CALCULATION);

  private BiffKinds() {}

  static boolean isLookedAt(int type) {
    return LOOKED_AT.contains(type);
  }

  static Optional<Kind> ofBook(int type) {
    return Optional.ofNullable(OF_BOOK.get(type));
  }

  static Optional<Kind> ofSheet(int type) {
    return Optional.ofNullable(OF_SHEET.get(type));
  }
}
