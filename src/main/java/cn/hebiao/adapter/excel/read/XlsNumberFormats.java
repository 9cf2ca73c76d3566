package cn.hebiao.adapter.excel.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** The number formats of an .xls. */
final class XlsNumberFormats {
  private final Map<Integer, NumberStyle> formats = new HashMap<>();

  XlsNumberFormats(HSSFWorkbook workbook) {
    for (FormatRecord format : workbook.getInternalWorkbook().getFormats()) {
      int id = format.getIndexCode();
      // Built-in numbers mean what they mean in the user's country, whatever the file spells out.
      formats.put(
          id, id == 14 ? NumberStyle.builtin(id) : NumberStyle.of(id, format.getFormatString()));
    }
  }

  NumberStyle of(HSSFCell cell) {
    return formats.computeIfAbsent((int) cell.getCellStyle().getDataFormat(), NumberStyle::builtin);
  }
}
