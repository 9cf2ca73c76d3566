package cn.hebiao.adapter.excel.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
 * @param book the stream with the workbook
 */
record XlsFile(Map<String, byte[]> streams, String book, HSSFWorkbook workbook) {
  static XlsFile of(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      Map<String, byte[]> streams = new LinkedHashMap<>();
      collect(files.getRoot(), "", streams);
      Optional<String> book =
          streams.keySet().stream()
              .filter(name -> name.equalsIgnoreCase("Workbook") || name.equalsIgnoreCase("Book"))
              .findFirst();
      try (InputStream in = new ByteArrayInputStream(file)) {
        return new XlsFile(streams, book.orElse("Workbook"), new HSSFWorkbook(in));
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
