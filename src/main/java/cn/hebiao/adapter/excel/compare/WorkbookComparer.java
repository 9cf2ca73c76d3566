package cn.hebiao.adapter.excel.compare;

import cn.hebiao.app.BookComparer;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Differences;

/** Compares workbooks of every format. */
public final class WorkbookComparer implements BookComparer {
  @Override
  public Differences compare(byte[] original, byte[] copy, BookFormat format) {
    return switch (format) {
      case XLSX, XLSM -> new OoxmlComparison(original, copy).differences();
      case XLS -> new XlsComparison(original, copy).differences();
    };
  }
}
