package cn.hebiao.app;

import cn.hebiao.core.paper.Leaf;
import java.util.List;

/** The port by which workbooks of our own are made. */
public interface PaperPress {
  /** A workbook of these sheets; the same sheets give the same bytes. */
  byte[] write(List<Leaf> leaves);
}
