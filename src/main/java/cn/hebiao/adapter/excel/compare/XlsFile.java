package cn.hebiao.adapter.excel.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The streams of an .xls file and the workbook in it.
 *
 * @param streams by path, in the order of the file
 */
record XlsFile(Map<String, byte[]> streams, HSSFWorkbook workbook) {
  /** The stream with the workbook. */
  static final String BOOK = "Workbook";

  static XlsFile of(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      Map<String, byte[]> streams = new LinkedHashMap<>();
      collect(files.getRoot(), "", streams);
      // Whatever a program calls it; ours is saved under the usual name.
      streams.keySet().stream()
          .filter(name -> name.equalsIgnoreCase(BOOK) || name.equalsIgnoreCase("Book"))
          .findFirst()
          .ifPresent(name -> streams.put(BOOK, streams.remove(name)));
      try (InputStream in = new ByteArrayInputStream(file)) {
        return new XlsFile(streams, new HSSFWorkbook(in));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a workbook of Excel 97 to 2003", e);
    }
  }

  private static void collect(DirectoryEntry folder, String path, Map<String, byte[]> streams)
      throws IOException {
    for (Entry entry : folder) {
      if (entry instanceof DirectoryEntry inner) {
        collect(inner, path + entry.getName() + "/", streams);
      } else if (entry instanceof DocumentEntry document) {
        try (DocumentInputStream in = new DocumentInputStream(document)) {
          streams.put(path + entry.getName(), in.readAllBytes());
        }
      }
    }
  }
}
