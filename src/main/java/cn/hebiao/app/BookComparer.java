package cn.hebiao.app;

import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Differences;

/** Compares a copy of a workbook with its original, without knowing how the copy was made. */
public interface BookComparer {
  /** All differences between two files of one format that have both been read before. */
  Differences compare(byte[] original, byte[] copy, BookFormat format);
}
