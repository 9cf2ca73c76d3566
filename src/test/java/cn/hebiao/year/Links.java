package cn.hebiao.year;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Follows every link of every workbook of a folder. */
final class Links {
  private final Path folder;
  private final Map<Path, List<String>> sheets = new HashMap<>();
  private final List<String> dead = new ArrayList<>();
  private int followed;

  private Links(Path folder) throws Exception {
    this.folder = folder;
    for (String file : YearFiles.below(folder)) {
      if (file.endsWith(".xlsx")) {
        follow(folder.resolve(file));
      }
    }
  }

  /** Those that lead to no file or no sheet. */
  static List<String> dead(Path folder) throws Exception {
    return new Links(folder).dead;
  }

  static int count(Path folder) throws Exception {
    return new Links(folder).followed;
  }

  private void follow(Path file) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : book) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          followed++;
          String address = link.getAddress() == null ? "" : link.getAddress();
          if (!leads(file, address)) {
            dead.add(folder.relativize(file) + ": " + address);
          }
        }
      }
    }
  }

  private boolean leads(Path from, String address) throws Exception {
    int place = address.indexOf('#');
    String file = place < 0 ? "" : address.substring(0, place);
    Path target =
        file.isEmpty()
            ? from
            : from.resolveSibling(
                URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8));
    String cell = address.substring(place + 1);
    if (!Files.isRegularFile(target) || cell.lastIndexOf('!') < 0) {
      return false;
    }
    if (!sheets.containsKey(target)) {
      sheets.put(target, sheetsOf(target));
    }
    String sheet = cell.substring(0, cell.lastIndexOf('!'));
    return sheets.get(target).contains(sheet.replaceAll("^'|'$", "").replace("''", "'"));
  }

  private static List<String> sheetsOf(Path file) throws Exception {
    List<String> names = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      book.forEach(sheet -> names.add(sheet.getSheetName()));
    }
    return names;
  }
}
