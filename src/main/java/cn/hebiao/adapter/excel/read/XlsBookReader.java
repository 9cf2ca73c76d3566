package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Protection;
import cn.hebiao.model.grid.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads .xls and .et (BIFF8) through POI's model, from the compound file that holds them. */
final class XlsBookReader {
  private static final String BIFF8 = "WORKBOOK";
  private static final String BOOK = "BOOK";

  /** What a compound file without a workbook is, by the name of a stream. */
  private static final Map<String, ReadProblem> INSTEAD =
      Map.of(
          "ENCRYPTEDPACKAGE", ReadProblem.ENCRYPTED,
          "WORDDOCUMENT", ReadProblem.WORD,
          "WPSDOCUMENT", ReadProblem.WORD,
          "POWERPOINT DOCUMENT", ReadProblem.SLIDES,
          "PP97_DUALSTORAGE", ReadProblem.SLIDES);

  private XlsBookReader() {}

  static Book read(byte[] bytes, String fileName, Budget budget) throws UnreadableBook {
    try (POIFSFileSystem files = open(bytes)) {
      BiffScan.check(stream(files.getRoot(), budget.limits()), budget);
      try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), false)) {
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

  private static POIFSFileSystem open(byte[] bytes) throws UnreadableBook {
    try {
      return new POIFSFileSystem(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, "ole2").because(e);
    }
  }

  /** The workbook stream of Excel 97 to 2003, or the refusal that says what the file is instead. */
  private static byte[] stream(DirectoryNode root, Limits limits) throws UnreadableBook {
    Map<String, String> names = new HashMap<>();
    root.getEntryNames().forEach(name -> names.putIfAbsent(name.toUpperCase(Locale.ROOT), name));
    String name = names.getOrDefault(BIFF8, names.get(BOOK));
    if (name == null) {
      throw new UnreadableBook(
          names.keySet().stream()
              .filter(INSTEAD::containsKey)
              .map(INSTEAD::get)
              .min(Comparator.naturalOrder())
              .orElse(ReadProblem.OTHER_OFFICE));
    }
    try (DocumentInputStream in = root.createDocumentInputStream(name)) {
      byte[] stream = in.readNBytes(Math.toIntExact(limits.fileBytes()));
      // Excel 95 calls it so; some programs do with the newer records.
      if (!names.containsKey(BIFF8) && !BiffScan.isBiff8(stream)) {
        throw new UnreadableBook(ReadProblem.OLD_BIFF);
      }
      return stream;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, name).because(e);
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
