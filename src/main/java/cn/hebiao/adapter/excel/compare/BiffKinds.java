package cn.hebiao.adapter.excel.compare;

import cn.hebiao.tell.edit.Difference.DifferenceKind;
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

  private static final Map<Integer, DifferenceKind> OF_BOOK =
      Map.ofEntries(
          Map.entry(0x31, DifferenceKind.FORMATS),
          Map.entry(0xE0, DifferenceKind.FORMATS),
          Map.entry(0x41E, DifferenceKind.FORMATS),
          Map.entry(0x85, DifferenceKind.REGISTRATION),
          Map.entry(0xFC, DifferenceKind.REGISTRATION),
          Map.entry(0xFF, DifferenceKind.REGISTRATION),
          Map.entry(0x13D, DifferenceKind.REGISTRATION),
          Map.entry(0x17, DifferenceKind.REGISTRATION),
          Map.entry(0x1AE, DifferenceKind.REGISTRATION),
          Map.entry(0xEB, DifferenceKind.NOTE_SHAPES),
          Map.entry(0x1C1, DifferenceKind.CALCULATION));

  private static final Map<Integer, DifferenceKind> OF_SHEET =
      Map.of(
          0x200, DifferenceKind.REGISTRATION,
          0xEC, DifferenceKind.NOTE_SHAPES,
          0x5D, DifferenceKind.NOTE_SHAPES,
          0x1B6, DifferenceKind.NOTE_SHAPES,
          0x5E, DifferenceKind.CALCULATION);

  private BiffKinds() {}

  static boolean isLookedAt(int type) {
    return LOOKED_AT.contains(type);
  }

  static Optional<DifferenceKind> ofBook(int type) {
    return Optional.ofNullable(OF_BOOK.get(type));
  }

  static Optional<DifferenceKind> ofSheet(int type) {
    return Optional.ofNullable(OF_SHEET.get(type));
  }
}
