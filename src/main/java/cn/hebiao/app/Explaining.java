package cn.hebiao.app;

import java.nio.file.Path;

/** Says how one figure of a workbook came about. */
public interface Explaining {
  /**
   * The explanation of a cell. The file is not changed; a file that cannot be read is an answer
   * too.
   *
   * @param file where the file is
   * @param asGiven the file as the user named it
   * @param cell the cell as the user named it, with or without its sheet
   */
  Explained explain(Path file, String asGiven, CellName cell);
}
