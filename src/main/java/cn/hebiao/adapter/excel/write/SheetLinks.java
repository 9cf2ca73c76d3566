package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The links of one worksheet: ours from appended cells to the report, beside those that exist. */
final class SheetLinks {
  /** Links that Excel allows on one sheet, with some to spare. */
  static final int MOST = 65_000;

  private final SheetGrid grid;
  private final List<XmlElement> present;

  SheetLinks(SheetGrid grid) {
    this.grid = grid;
    this.present = all(grid);
  }

  private static List<XmlElement> all(SheetGrid grid) {
    return grid.section("hyperlinks").map(links -> links.children("hyperlink")).orElse(List.of());
  }

  /**
   * Adds links, as far as there is room for them; a cell that somebody has linked keeps that link.
   *
   * @param places by linked cell, the place that it leads to, as in {@code 'Sheet 1'!A5}
   */
  void write(Map<CellRef, String> places, ChangeRegister register, String sheet, XmlEdits edits) {
    Set<CellRef> cells = new HashSet<>();
    List<CellRange> areas = new ArrayList<>();
    present.stream()
        .flatMap(link -> area(link).stream())
        .forEach(
            area -> {
              if (area.equals(CellRange.of(area.first()))) {
                cells.add(area.first());
              } else {
                areas.add(area);
              }
            });
    StringBuilder added = new StringBuilder();
    int room = MOST - present.size();
    for (Map.Entry<CellRef, String> link : places.entrySet()) {
      boolean free =
          !cells.contains(link.getKey())
              && areas.stream().noneMatch(area -> area.contains(link.getKey()));
      if (free && room-- > 0) {
        added.append(xml(link.getKey(), link.getValue()));
        register.add(
            ChangeRegister.ChangeKind.LINK, sheet, link.getKey().name(), link.getValue(), "");
      }
    }
    if (added.isEmpty()) {
      return;
    }
    String tag = grid.prefix() + "hyperlinks>";
    grid.section("hyperlinks")
        .ifPresentOrElse(
            links -> edits.append(links, added.toString()),
            () -> edits.insert(grid.placeOf("hyperlinks"), "<" + tag + added + "</" + tag));
  }

  private String xml(CellRef cell, String place) {
    return "<%shyperlink ref=\"%s\" location=\"%s\" tooltip=\"%s\"/>"
        .formatted(
            grid.prefix(),
            cell.name(),
            XmlChars.attribute(place),
            XmlChars.attribute(WriterWording.CHINESE.link()));
  }

  private static Optional<CellRange> area(XmlElement link) {
    return link.attribute("ref").flatMap(SheetGrid::range);
  }

  /**
   * Takes out links of ours that still lead where they led.
   *
   * @param places by linked cell, the place that we made it lead to
   */
  void remove(Map<CellRef, String> places, XmlEdits edits) {
    List<XmlElement> ours =
        present.stream()
            .filter(
                link ->
                    area(link)
                        .map(area -> places.get(area.first()))
                        .filter(place -> plain(place).equals(plain(leadsTo(link))))
                        .isPresent())
            .toList();
    if (!ours.isEmpty() && ours.size() == present.size()) {
      grid.section("hyperlinks").ifPresent(edits::delete);
    } else {
      ours.forEach(edits::delete);
    }
  }

  private static String leadsTo(XmlElement link) {
    return link.attribute("location").orElse("");
  }

  /** Programs differ in when they quote a sheet's name. */
  static String plain(String place) {
    return place.replaceAll("['$#\\s]", "");
  }
}
