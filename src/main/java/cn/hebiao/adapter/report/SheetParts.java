package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How the lines of each sheet of the template are shared out among that sheet and the copies of it
 * on which it goes on where it cannot hold them all.
 */
final class SheetParts {
  /** A line about the next sheet, one about links, and a blank one before them. */
  private static final int NOTES = 3;

  private final XSSFWorkbook workbook;
  private final SheetLimits limits;
  private final Map<String, List<List<BandLines>>> parts = new LinkedHashMap<>();
  private final Map<String, String> next = new HashMap<>();

  /** Shares out the lines; each band is given with all of its list. */
  SheetParts(XSSFWorkbook workbook, List<BandLines> bands, SheetLimits limits) {
    this.workbook = workbook;
    this.limits = limits;
    bands.stream()
        .collect(
            Collectors.groupingBy(
                lines -> lines.band().sheet(), LinkedHashMap::new, Collectors.toList()))
        .forEach((sheet, own) -> parts.put(sheet, shared(own, room(sheet, own))));
  }

  /** How many rows of bands a sheet of the template has room for. */
  private int room(String sheet, List<BandLines> bands) {
    int others = workbook.getSheet(sheet).getLastRowNum() + 1 - bands.size();
    return Math.max(bands.size(), limits.rows() - others - NOTES);
  }

  private static List<List<BandLines>> shared(List<BandLines> bands, int room) {
    List<List<BandLines>> parts = new ArrayList<>();
    int[] shown = new int[bands.size()];
    boolean more = true;
    while (more) {
      List<BandLines> part = new ArrayList<>();
      int left = room - bands.size();
      more = false;
      for (int i = 0; i < shown.length; i++) {
        BandLines lines = bands.get(i);
        int count = Math.min(lines.count() - shown[i], left + 1);
        part.add(lines.some(shown[i], count));
        left -= Math.max(0, count - 1);
        shown[i] += count;
        more |= shown[i] < lines.count();
      }
      parts.add(part);
    }
    return parts;
  }

  /** What is to be said of sheets that go on, in one text; empty where none does. */
  String told(ReportWords words) {
    return parts.entrySet().stream()
        .filter(sheet -> sheet.getValue().size() > 1)
        .map(sheet -> words.parts(sheet.getKey(), sheet.getValue().size()))
        .collect(Collectors.joining());
  }

  /**
   * Makes the copies and gives the bands of all sheets.
   *
   * @param followers what is to be done for each sheet and copy
   */
  List<BandLines> spread(ReportWords words, List<BiConsumer<String, String>> followers) {
    List<BandLines> all = new ArrayList<>();
    parts.forEach(
        (sheet, own) -> {
          all.addAll(own.get(0));
          String before = sheet;
          for (int i = 1; i < own.size(); i++) {
            String copy = copy(sheet, before, words.continued(sheet, i + 1));
            followers.forEach(follower -> follower.accept(sheet, copy));
            next.put(before, copy);
            before = copy;
            own.get(i).forEach(lines -> all.add(lines.on(copy)));
          }
        });
    return all;
  }

  /** The copy on which a sheet, or a copy of it, goes on; empty where it does not. */
  String next(String sheet) {
    return next.getOrDefault(sheet, "");
  }

  private String copy(String sheet, String before, String wish) {
    int index = workbook.getSheetIndex(sheet);
    String name = wish;
    for (int i = 2; workbook.getSheetIndex(name) >= 0; i++) {
      name = wish.substring(0, Math.min(wish.length(), 28)) + "_" + i;
    }
    String area = workbook.getPrintArea(index);
    XSSFSheet copy = workbook.cloneSheet(index, name);
    copy.setRepeatingRows(workbook.getSheetAt(index).getRepeatingRows());
    copy.setRepeatingColumns(workbook.getSheetAt(index).getRepeatingColumns());
    workbook.setSheetOrder(name, workbook.getSheetIndex(before) + 1);
    if (area != null && !area.contains(",")) {
      AreaReference cells = new AreaReference(area, SpreadsheetVersion.EXCEL2007);
      workbook.setPrintArea(
          workbook.getSheetIndex(name),
          cells.getFirstCell().getCol(),
          cells.getLastCell().getCol(),
          cells.getFirstCell().getRow(),
          cells.getLastCell().getRow());
    }
    return name;
  }
}
