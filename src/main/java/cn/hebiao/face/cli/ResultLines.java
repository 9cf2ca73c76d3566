package cn.hebiao.face.cli;

import cn.hebiao.judge.result.Checked;
import java.util.List;

/** The lines in which results are printed. */
interface ResultLines {
  /** The lines of one file. */
  List<String> of(Checked checked);

  /** The lines after all files. */
  List<String> last();
}
