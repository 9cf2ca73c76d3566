package cn.hebiao.app;

import cn.hebiao.model.grid.Book;
import java.nio.file.Path;

/** The port by which workbooks come in. */
public interface BookSource {
  /**
   * Reads one file completely; the file itself is never changed and is not touched again
   * afterwards.
   *
   * @throws UnreadableBook if it is no workbook that can be read, whatever it is instead
   */
  Received open(Path file) throws UnreadableBook;

  /**
   * Takes in the bytes of a file.
   *
   * @throws UnreadableBook if that is not possible, or if it has too many
   */
  byte[] bytes(Path file) throws UnreadableBook;

  /** How much there is to be read in a workbook's bytes once they are unpacked; an estimate. */
  long unpackedSize(byte[] bytes);

  /**
   * Reads a workbook from its bytes.
   *
   * @throws UnreadableBook if it is no workbook that can be read
   */
  Book read(byte[] bytes, String fileName) throws UnreadableBook;
}
