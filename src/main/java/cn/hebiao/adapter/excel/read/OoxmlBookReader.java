package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.read.Relationships.Relationship;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.Kind;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Protection;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads .xlsx and .xlsm, transitional and strict, from the parts of the package. */
final class OoxmlBookReader {
  /**
   * A sheet as the workbook part lists it.
   *
   * @param name its name
   * @param hidden whether it is hidden, also if only a macro could show it again
   * @param id the id of its part
   */
  private record Listed(String name, boolean hidden, String id) {}

  private final OoxmlPackage parts;
  private final Budget budget;
  private final List<Listed> listed = new ArrayList<>();
  private final Set<String> lockedSheets = new HashSet<>();
  private boolean locked;
  private DateSystem dates = DateSystem.FROM_1900;

  private OoxmlBookReader(OoxmlPackage parts, Budget budget) {
    this.parts = parts;
    this.budget = budget;
  }

  static Book read(byte[] bytes, String fileName, Budget budget) throws UnreadableBook {
    try (OoxmlPackage parts = OoxmlPackage.open(bytes, budget.limits())) {
      MainPart main = MainPart.of(parts);
      OoxmlBookReader reader = new OoxmlBookReader(parts, budget);
      reader.readMain(main.name());
      List<Sheet> sheets = reader.sheets(main.name());
      return new Book(
          fileName, main.format(), sheets, new Protection(reader.locked, reader.lockedSheets));
    }
  }

  private void readMain(String part) throws UnreadableBook {
    try (XmlPart xml = parts.xml(part)) {
      xml.root();
      if (!xml.is("workbook")) {
        throw new UnreadableBook(Kind.CORRUPT, part);
      }
      while (xml.next(1)) {
        switch (xml.name()) {
          case "workbookPr" -> dates = DateSystem.of(xml.flag("date1904"));
          case "workbookProtection" -> locked = xml.flag("lockStructure");
          case "sheets" -> readSheetList(xml);
          default -> xml.skip();
        }
      }
    }
    budget.sheets(listed.size());
  }

  private void readSheetList(XmlPart xml) throws UnreadableBook {
    int depth = xml.depth();
    while (xml.next(depth)) {
      if (xml.is("sheet")) {
        boolean hidden = !xml.attribute("state", "visible").equals("visible");
        listed.add(
            new Listed(
                budget.text(UnformattedText.unescaped(xml.attribute("name", "")), xml.part()),
                hidden,
                xml.attribute("id", "")));
      }
    }
  }

  private List<Sheet> sheets(String main) throws UnreadableBook {
    Relationships related = Relationships.of(parts, main);
    OoxmlCells.Shared shared =
        new OoxmlCells.Shared(
            SharedStrings.of(parts, related.ofType("sharedStrings"), budget),
            CellStyles.of(parts, related.ofType("styles")),
            new Values(dates),
            budget);
    List<Sheet> sheets = new ArrayList<>();
    for (Listed sheet : listed) {
      Relationship relationship =
          related
              .byId(sheet.id())
              .orElseThrow(() -> new UnreadableBook(Kind.CORRUPT, main + " " + sheet.name()));
      // Chart, dialog and macro sheets have no cells.
      if (relationship.type().equals("worksheet")) {
        try (XmlPart xml = parts.xml(relationship.target())) {
          OoxmlSheetReader reader = new OoxmlSheetReader(xml, shared);
          sheets.add(
              reader
                  .read(sheet.name(), sheet.hidden())
                  .drawnOn(Drawings.of(parts, relationship.target())));
          if (reader.locked()) {
            lockedSheets.add(sheet.name());
          }
        }
      }
    }
    return sheets;
  }
}
