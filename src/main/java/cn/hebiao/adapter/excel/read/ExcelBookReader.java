package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.Received;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import java.nio.file.Path;

/**
 * Reads .xlsx, .xlsm, .xls and .et files, told apart by their content. May be used by several
 * threads at once.
 */
public final class ExcelBookReader implements BookSource {
  private final Limits limits;

  public ExcelBookReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Received open(Path file) throws UnreadableBook {
    byte[] bytes = bytes(file);
    Path name = file.getFileName();
    return new Received(bytes, read(bytes, name == null ? "" : name.toString()));
  }

  @Override
  public Received receive(byte[] bytes, String fileName) throws UnreadableBook {
    WorkbookContent.refuse(bytes, limits);
    return new Received(bytes, read(bytes, fileName));
  }

  @Override
  public byte[] bytes(Path file) throws UnreadableBook {
    return WorkbookContent.of(file, limits);
  }

  @Override
  public long unpackedSize(byte[] bytes) {
    return UnpackedSize.of(bytes);
  }

  /**
   * Reads the content of a file. Short memory is left to the caller, who knows whether others have
   * taken it.
   *
   * @param bytes the whole content
   * @param fileName the file's name without its folder; not looked at, only passed on
   */
  @Override
  public Book read(byte[] bytes, String fileName) throws UnreadableBook {
    try {
      Book book =
          switch (Signature.of(bytes)) {
            case ZIP -> OoxmlBookReader.read(bytes, fileName, new Budget(limits));
            case OLE2 -> XlsBookReader.read(bytes, fileName, new Budget(limits));
          };
      return FormulaRecalculation.on(book, bytes, new WorkbookOpener(limits));
    } catch (UnsoundPackage e) {
      throw e.refusal();
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, e.getClass().getSimpleName()).because(e);
    }
  }
}
