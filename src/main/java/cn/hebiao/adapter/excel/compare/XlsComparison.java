package cn.hebiao.adapter.excel.compare;

import cn.hebiao.tell.edit.Difference.DifferenceKind;
import cn.hebiao.tell.edit.Differences;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Compares two .xls workbooks. Streams are compared to the byte. The workbook's stream is saved
 * anew as a whole, so that it is compared by what it says: cells, notes, rows and columns one by
 * one, every other kind of record sheet by sheet to the byte.
 */
final class XlsComparison {
  private static final String ORIGINAL = "HebiaoOriginal";
  private static final String PRINT_AREA = "Print_Area";

  private final XlsFile before;
  private final XlsFile after;
  private final FoundDifferences noted = new FoundDifferences();

  XlsComparison(byte[] original, byte[] copy) {
    this.before = XlsFile.of(original);
    this.after = XlsFile.of(copy);
  }

  Differences differences() {
    Map<String, byte[]> was = before.streams();
    Map<String, byte[]> is = after.streams();
    PartList parts =
        PartList.of(
            List.copyOf(was.keySet()),
            List.copyOf(is.keySet()),
            name -> Arrays.equals(was.get(name), is.get(name)));
    for (String part : parts.changed()) {
      if (part.equals(XlsFile.BOOK)) {
        workbook(part);
      } else {
        noted.add(DifferenceKind.OTHER, part, "", "", "");
      }
    }
    for (String part : parts.added()) {
      noted.add(
          part.equals(ORIGINAL) ? DifferenceKind.ORIGINAL : DifferenceKind.OTHER,
          part,
          "",
          "",
          part);
    }
    for (String part : parts.lost()) {
      boolean signature = part.contains("_signatures") || part.contains("_xmlsignatures");
      noted.add(signature ? DifferenceKind.SIGNATURE : DifferenceKind.OTHER, part, "", part, "");
    }
    return parts.with(noted.all());
  }

  private void workbook(String part) {
    HSSFWorkbook old = before.workbook();
    HSSFWorkbook now = after.workbook();
    for (int i = 0; i < now.getNumberOfSheets(); i++) {
      if (i >= old.getNumberOfSheets()) {
        boolean hidden = now.getSheetVisibility(i) == SheetVisibility.VERY_HIDDEN;
        DifferenceKind kind = hidden ? DifferenceKind.HIDDEN_SHEET : DifferenceKind.SHEET;
        noted.add(kind, part, now.getSheetName(i), "", now.getSheetName(i));
      }
    }
    List<Map<Integer, List<String>>> was =
        BiffRecords.of(before.streams().get(XlsFile.BOOK)).substreams();
    List<Map<Integer, List<String>>> is =
        BiffRecords.of(after.streams().get(XlsFile.BOOK)).substreams();
    for (int i = 0; i < was.size(); i++) {
      String sheet = i == 0 || i > old.getNumberOfSheets() ? "" : old.getSheetName(i - 1);
      records(part, sheet, i == 0, was.get(i), i < is.size() ? is.get(i) : Map.of());
    }
    for (int i = 0; i < old.getNumberOfSheets(); i++) {
      HSSFSheet sheet = old.getSheetAt(i);
      boolean there =
          i < now.getNumberOfSheets() && now.getSheetName(i).equals(sheet.getSheetName());
      if (there) {
        new SheetComparison(part, sheet.getSheetName(), noted)
            .compare(XlsSheetContent.of(sheet), XlsSheetContent.of(now.getSheetAt(i)));
      } else {
        noted.add(DifferenceKind.OTHER, part, sheet.getSheetName(), sheet.getSheetName(), "");
      }
    }
    names(part, old, now);
  }

  private void records(
      String part,
      String sheet,
      boolean ofBook,
      Map<Integer, List<String>> was,
      Map<Integer, List<String>> is) {
    for (int type : FoundDifferences.either(was, is)) {
      List<String> old = was.getOrDefault(type, List.of());
      List<String> now = is.getOrDefault(type, List.of());
      Optional<DifferenceKind> kind = ofBook ? BiffKinds.ofBook(type) : BiffKinds.ofSheet(type);
      if (!old.equals(now) && !(kind.isEmpty() && BiffKinds.isLookedAt(type))) {
        boolean grown = now.size() >= old.size() && now.subList(0, old.size()).equals(old);
        boolean must = kind.filter(k -> k == DifferenceKind.FORMATS).isPresent();
        String name = "0x" + Integer.toHexString(type);
        noted.add(
            must && !grown ? DifferenceKind.OTHER : kind.orElse(DifferenceKind.OTHER),
            part,
            sheet,
            name + " " + old.size(),
            name + " " + now.size());
      }
    }
  }

  private void names(String part, HSSFWorkbook old, HSSFWorkbook now) {
    Map<String, HSSFName> present = new HashMap<>();
    now.getAllNames().forEach(name -> present.put(key(name), name));
    for (HSSFName name : old.getAllNames()) {
      HSSFName other = present.remove(key(name));
      String is = other == null ? "" : formula(other);
      if (!formula(name).equals(is)) {
        boolean area = name.getNameName().equals(PRINT_AREA) && other != null;
        noted.add(
            area ? DifferenceKind.PRINT_AREA : DifferenceKind.OTHER,
            part,
            sheet(old, name),
            formula(name),
            is);
      }
    }
    present.values().stream()
        .forEach(
            name -> {
              boolean ofNew = name.getSheetIndex() >= old.getNumberOfSheets();
              noted.add(
                  ofNew ? DifferenceKind.NAME : DifferenceKind.OTHER,
                  part,
                  sheet(now, name),
                  "",
                  formula(name));
            });
  }

  private static String key(HSSFName name) {
    return name.getNameName() + "/" + name.getSheetIndex();
  }

  private static String sheet(HSSFWorkbook book, HSSFName name) {
    return name.getSheetIndex() < 0 ? "" : book.getSheetName(name.getSheetIndex());
  }

  private static String formula(HSSFName name) {
    try {
      return name.isFunctionName() ? "" : name.getRefersToFormula();
    } catch (RuntimeException unreadable) {
      // It refers to something that is not in the file.
      return "";
    }
  }
}
