package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.Received;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
    refuse(bytes);
    return new Received(bytes, read(bytes, fileName));
  }

  /** Takes a file from the disk in one go, so that all later work is on the same bytes. */
  @Override
  public byte[] bytes(Path file) throws UnreadableBook {
    if (Files.isDirectory(file)) {
      throw new UnreadableBook(ReadProblem.FOLDER);
    }
    if (!Files.exists(file)) {
      throw new UnreadableBook(ReadProblem.MISSING);
    }
    // Pipes and devices have no end.
    if (!Files.isRegularFile(file)) {
      throw new UnreadableBook(ReadProblem.NOT_READABLE);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      refuseBeyond(Files.size(file));
      bytes = in.readNBytes(Math.toIntExact(limits.fileBytes()) + 1);
    } catch (IOException | SecurityException e) {
      throw new UnreadableBook(ReadProblem.NOT_READABLE).because(e);
    }
    refuse(bytes);
    return bytes;
  }

  /** Refuses what is no content to be read. */
  private void refuse(byte[] bytes) throws UnreadableBook {
    refuseBeyond(bytes.length);
    if (bytes.length == 0) {
      throw new UnreadableBook(ReadProblem.EMPTY);
    }
  }

  private void refuseBeyond(long size) throws UnreadableBook {
    if (size > limits.fileBytes()) {
      long megabytes = (size + Limits.MB - 1) / Limits.MB;
      throw new UnreadableBook(ReadProblem.TOO_BIG, megabytes, limits.fileBytes() / Limits.MB);
    }
  }

  /** The bytes of all XML in a package, of which pictures are no part; else those of the file. */
  @Override
  public long unpackedSize(byte[] bytes) {
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    try {
      return packed ? ZipParts.read(bytes).xmlBytes() : bytes.length;
    } catch (UnsoundPackage broken) {
      return bytes.length;
    }
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
