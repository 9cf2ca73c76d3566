package cn.hebiao.model.grid;

import java.util.Set;

/**
 * What of a workbook Excel lets nobody change, with or without a password. It keeps nobody from
 * reading.
 *
 * @param structure whether sheets can be neither added, moved, renamed nor removed
 * @param sheets names of the sheets whose locked cells cannot be changed
 */
public record Protection(boolean structure, Set<String> sheets) {
  /** Nothing is protected. */
  public static final Protection NONE = new Protection(false, Set.of());

  public Protection {
    sheets = Set.copyOf(sheets);
  }
}
