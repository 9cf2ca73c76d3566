package cn.hebiao.app;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a file to be, which need not be in memory as a whole. */
@FunctionalInterface
public interface StreamedContent {
  /**
   * Writes the content.
   *
   * @param out where to; left open
   * @throws IOException if it takes no more
   */
  void writeTo(OutputStream out) throws IOException;
}
