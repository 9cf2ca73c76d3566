package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The links of one worksheet: ours from appended cells to the report, beside those that exist. */
final class SheetLinks {
  /** Links that Excel allows on one sheet, with some to spare. */
  static final int MOST = 65_000;

  private final SheetGrid grid;
  private final List<XmlElement> present;

  SheetLinks(SheetGrid grid) {
    this.grid = grid;
    this.present = grid.items("hyperlinks", "hyperlink");
  }

  /**
   * Adds links, as far as there is room for them; a cell that somebody has linked keeps that link.
   *
   * @param places by linked cell, the place that it leads to, as in {@code 'Sheet 1'!A5}
   */
  void write(Map<CellRef, String> places, ChangeRegister register, String sheet, XmlEdits edits) {
    Map<Boolean, List<CellRange>> taken =
        present.stream()
            .flatMap(link -> link.cells("ref").stream())
            .collect(Collectors.partitioningBy(area -> area.first().equals(area.last())));
    Set<CellRef> cells = taken.get(true).stream().map(CellRange::first).collect(Collectors.toSet());
    StringBuilder added = new StringBuilder();
    int room = MOST - present.size();
    for (Map.Entry<CellRef, String> link : places.entrySet()) {
      CellRef cell = link.getKey();
      boolean free =
          !cells.contains(cell) && taken.get(false).stream().noneMatch(area -> area.contains(cell));
      if (free && room-- > 0) {
        added.append(
            "<%shyperlink ref=\"%s\" location=\"%s\" tooltip=\"%s\"/>"
                .formatted(
                    grid.prefix(),
                    cell.name(),
                    XmlChars.attribute(link.getValue()),
                    XmlChars.attribute(WriterWording.CHINESE.link())));
        register.add(ChangeRegister.ChangeKind.LINK, sheet, cell.name(), link.getValue(), "");
      }
    }
    String tag = grid.prefix() + "hyperlinks>";
    Optional<XmlElement> list = grid.section("hyperlinks");
    if (!added.isEmpty() && list.isPresent()) {
      edits.append(list.get(), added.toString());
    } else if (!added.isEmpty()) {
      edits.insert(grid.placeOf("hyperlinks"), "<" + tag + added + "</" + tag);
    }
  }

  /**
   * Takes out links of ours that still lead where they led.
   *
   * @param places by linked cell, the place that we made it lead to
   */
  void remove(Map<CellRef, String> places, XmlEdits edits) {
    List<XmlElement> ours = present.stream().filter(link -> isOf(places, link)).toList();
    if (!ours.isEmpty() && ours.size() == present.size()) {
      grid.section("hyperlinks").ifPresent(edits::delete);
    } else {
      ours.forEach(edits::delete);
    }
  }

  private static boolean isOf(Map<CellRef, String> places, XmlElement link) {
    return link.cells("ref")
        .map(area -> places.get(area.first()))
        .filter(place -> plain(place).equals(plain(link.attribute("location", ""))))
        .isPresent();
  }

  /** Programs differ in when they quote a sheet's name. */
  static String plain(String place) {
    return place.replaceAll("['$#\\s]", "");
  }
}
