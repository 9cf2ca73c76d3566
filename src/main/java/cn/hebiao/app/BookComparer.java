package cn.hebiao.app;

import cn.hebiao.core.annotate.Differences;
import cn.hebiao.core.grid.BookFormat;

/** Compares a copy of a workbook with its original, without knowing how the copy was made. */
public interface BookComparer {
  /** All differences between two files of one format that have both been read before. */
  Differences compare(byte[] original, byte[] copy, BookFormat format);
}
