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
   * Reads the content of a file that came by another way than the disk; a source that has limits
   * for files keeps them here, too.
   *
   * @param bytes the whole content, not to be changed afterwards
   * @param fileName the file's name without its folder
   * @throws UnreadableBook if it is no workbook that can be read
   */
  default Received receive(byte[] bytes, String fileName) throws UnreadableBook {
    return new Received(bytes, read(bytes, fileName));
  }

  /**
   * Reads a workbook from its bytes.
   *
   * @throws UnreadableBook if it is no workbook that can be read
   */
  Book read(byte[] bytes, String fileName) throws UnreadableBook;
}
