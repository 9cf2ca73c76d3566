package cn.hebiao.adapter.excel.write;

import cn.hebiao.app.Annotated;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import java.util.List;

/** Hands each workbook to the writer for its format. */
public final class WorkbookAnnotator implements BookAnnotator {
  private final BookAnnotator ooxml = new OoxmlAnnotator();
  private final BookAnnotator xls = new XlsAnnotator();

  private BookAnnotator writer(BookFormat format) {
    return switch (format) {
      case XLSX, XLSM -> ooxml;
      case XLS -> xls;
    };
  }

  @Override
  public Annotated annotate(
      byte[] original, BookFormat format, EditPlan plan, Omissions omissions) {
    return writer(format).annotate(original, format, plan, omissions);
  }

  @Override
  public Annotated complete(byte[] original, BookFormat format, List<Edit.Fill> fills) {
    return writer(format).complete(original, format, fills);
  }

  @Override
  public boolean untouched(byte[] copy, BookFormat format) {
    return writer(format).untouched(copy, format);
  }

  @Override
  public byte[] pristine(byte[] copy, BookFormat format) {
    return writer(format).pristine(copy, format);
  }

  @Override
  public boolean ours(byte[] copy, BookFormat format) {
    return writer(format).ours(copy, format);
  }
}
