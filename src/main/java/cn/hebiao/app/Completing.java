package cn.hebiao.app;

import java.nio.file.Path;

/** Fills the blanks of an agency's own form in a copy beside it. */
public interface Completing {
  /**
   * Fills what follows from the form and looks at the result. The file itself never changes; a copy
   * that somebody has worked on is never replaced. A file that cannot be read is a result too.
   *
   * @param file where the file is
   * @param asGiven the file as the user named it, for the result
   * @param marks whether the copy also gets notes at the cells at fault and the sheet 核查结果
   */
  Completed complete(Path file, String asGiven, boolean marks);
}
