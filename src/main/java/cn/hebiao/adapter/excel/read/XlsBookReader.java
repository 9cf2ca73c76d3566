package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Protection;
import cn.hebiao.model.grid.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Reads .xls and .et (BIFF8) through POI's model. */
final class XlsBookReader {
  private XlsBookReader() {}

  static Book read(byte[] bytes, String fileName, Budget budget) throws UnreadableBook {
    try (CompoundFile file = CompoundFile.open(bytes)) {
      BiffScan.check(file.workbook(budget.limits()), budget);
      try (HSSFWorkbook workbook = new HSSFWorkbook(file.root(), false)) {
        List<Sheet> sheets = sheets(workbook, new Budget(budget.limits()));
        return new Book(fileName, BookFormat.XLS, sheets, protection(workbook));
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableBook(ReadProblem.ENCRYPTED).because(e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Its records are whole, so it is POI that does not know one of them.
      throw new UnreadableBook(ReadProblem.XLS_UNSUPPORTED).because(e);
    }
  }

  private static Protection protection(HSSFWorkbook workbook) {
    Set<String> locked = new HashSet<>();
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      if (workbook.getSheetAt(index).getProtect()) {
        locked.add(workbook.getSheetName(index));
      }
    }
    boolean structure =
        workbook.getInternalWorkbook().findFirstRecordBySid(ProtectRecord.sid)
                instanceof ProtectRecord protect
            && protect.getProtect();
    return new Protection(structure, locked);
  }

  private static List<Sheet> sheets(HSSFWorkbook workbook, Budget budget) throws UnreadableBook {
    XlsNumberFormats styles = new XlsNumberFormats(workbook);
    Values values =
        new Values(DateSystem.of(workbook.getInternalWorkbook().isUsing1904DateWindowing()));
    List<Sheet> sheets = new ArrayList<>();
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
      XlsSheetReader reader =
          new XlsSheetReader(workbook.getSheetAt(index), styles, values, budget);
      sheets.add(reader.read(hidden).outOfSight(workbook.isSheetVeryHidden(index)));
    }
    return sheets;
  }
}
