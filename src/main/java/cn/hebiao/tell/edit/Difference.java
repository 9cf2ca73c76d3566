package cn.hebiao.tell.edit;

import cn.hebiao.model.grid.CellRef;
import java.util.Optional;

/**
 * One place where a copy is not like the original, found by comparing the two files.
 *
 * @param kind what differs
 * @param part the part of the file it is in
 * @param sheet the sheet it is on; empty for what belongs to the whole workbook
 * @param cell the cell; for rows and columns their first cell; empty for anything else
 * @param before what was there, as text; empty where nothing was
 * @param after what is there now; empty where nothing is
 */
public record Difference(
    DifferenceKind kind,
    String part,
    String sheet,
    Optional<CellRef> cell,
    String before,
    String after) {

  /** A difference that is not at a cell. */
  public static Difference of(
      DifferenceKind kind, String part, String sheet, String before, String after) {
    return new Difference(kind, part, sheet, Optional.empty(), before, after);
  }

  /** What differs. */
  public enum DifferenceKind {
    /** The content of a cell. */
    CELL,
    /** The format a cell points to. */
    FORMAT,
    /** A column's width. */
    WIDTH,
    /** A row's height. */
    HEIGHT,
    /** The note on a cell. */
    NOTE,
    /** The link of a cell. */
    LINK,
    /** The sheet's print area. */
    PRINT_AREA,
    /** A sheet that was not there. */
    SHEET,
    /** A hidden sheet that was not there and that no user can show. */
    HIDDEN_SHEET,
    /** Cell formats that were not there, behind those that were. */
    FORMATS,
    /** Shapes that show notes. */
    NOTE_SHAPES,
    /** Lists of what the file consists of, longer than before. */
    REGISTRATION,
    /** A name that belongs to an added sheet. */
    NAME,
    /** Whether and when the program computes formulas. */
    CALCULATION,
    /** The digital signature is gone. */
    SIGNATURE,
    /** The original, packed into the copy so that our work can be taken out again. */
    ORIGINAL,
    /** Anything else; never ours. */
    OTHER
  }
}
