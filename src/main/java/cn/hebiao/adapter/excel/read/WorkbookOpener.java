package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.MainPart;
import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The one door by which bytes that have been read already are opened again as POI's model, for
 * writing. Strict files are opened as transitional ones, and broken document properties are left
 * out.
 */
public final class WorkbookOpener {
  private final Limits limits;

  public WorkbookOpener(Limits limits) {
    this.limits = limits;
    // These are settings of the whole process. POI's ratio refuses honest style parts; our own
    // check
    // has been made before.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxEntrySize(limits.ofPackage().entryBytes());
    ZipSecureFile.setMaxFileCount(limits.ofPackage().entries());
  }

  /** The workbook; to be closed by the caller. */
  public Workbook open(byte[] bytes) throws UnreadableBook {
    try {
      return switch (Signature.of(bytes)) {
        case OLE2 -> new HSSFWorkbook(new ByteArrayInputStream(bytes));
        case ZIP -> ooxml(bytes);
      };
    } catch (UnsoundPackage e) {
      throw e.refusal();
    } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, e.getClass().getSimpleName()).because(e);
    }
  }

  private Workbook ooxml(byte[] bytes) throws IOException, OpenXML4JException {
    ZipParts parts = new ZipParts(bytes, limits.ofPackage()).checked();
    MainPart main = MainPart.of(parts);
    byte[] usual = PackageCopy.isStrict(parts, main) ? PackageCopy.transitional(parts) : bytes;
    try {
      return model(usual);
    } catch (OpenXML4JException | RuntimeException e) {
      return model(PackageCopy.withoutProperties(usual));
    }
  }

  private static Workbook model(byte[] bytes) throws IOException, OpenXML4JException {
    return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
  }

  /** Lets a workbook go without writing anything anywhere. */
  static void release(Workbook workbook) throws IOException {
    if (workbook instanceof XSSFWorkbook ooxml) {
      ooxml.getPackage().revert();
    } else {
      workbook.close();
    }
  }
}
