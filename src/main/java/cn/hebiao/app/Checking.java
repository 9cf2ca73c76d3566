package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import java.nio.file.Path;

/** Checks and scores one workbook and changes nothing. */
public interface Checking {
  /**
   * The result of one file. A file that cannot be read is a result too, never an exception.
   *
   * @param file where the file is
   * @param asGiven the file as the user named it, for the result
   */
  Checked check(Path file, String asGiven);
}
