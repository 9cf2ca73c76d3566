package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.adapter.excel.ooxml.SheetList;
import cn.hebiao.adapter.excel.ooxml.SheetList.ListedSheet;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Protection;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads .xlsx and .xlsm, transitional and strict, from the parts of the package. */
final class OoxmlBookReader {
  private final ZipParts parts;
  private final SheetList list;
  private final Budget budget;
  private final Set<String> lockedSheets = new HashSet<>();

  private OoxmlBookReader(ZipParts parts, Budget budget) {
    this.parts = parts;
    this.list = SheetList.of(parts);
    this.budget = budget;
  }

  static Book read(byte[] bytes, String fileName, Budget budget) throws UnreadableBook {
    ZipParts parts = new ZipParts(bytes, budget.limits().ofPackage()).checked();
    OoxmlBookReader reader = new OoxmlBookReader(parts, budget);
    budget.sheets(reader.list.sheets().size());
    List<Sheet> sheets = reader.sheets();
    Protection protection = new Protection(reader.list.locked(), reader.lockedSheets);
    return new Book(fileName, reader.list.main().format(), sheets, protection);
  }

  private List<Sheet> sheets() throws UnreadableBook {
    String main = list.main().name();
    Optional<String> strings = list.relations().part("sharedStrings");
    OoxmlCells.Shared shared =
        new OoxmlCells.Shared(
            SharedStrings.of(parts, strings, text -> budget.shared(text, strings.orElse(main))),
            CellStyles.of(parts, list.relations().part("styles")),
            new Values(DateSystem.of(list.from1904())),
            budget);
    List<Sheet> sheets = new ArrayList<>();
    for (ListedSheet listed : list.sheets()) {
      budget.text(listed.name(), main);
      if (listed.isLost()) {
        throw new UnreadableBook(ReadProblem.CORRUPT, main + " " + listed.name());
      }
      if (listed.isWorksheet()) {
        sheets.add(sheet(listed, shared));
      }
    }
    return sheets;
  }

  private Sheet sheet(ListedSheet listed, OoxmlCells.Shared shared) throws UnreadableBook {
    try (XmlCursor xml = parts.xml(listed.part())) {
      OoxmlSheetReader reader = new OoxmlSheetReader(xml, shared);
      Sheet sheet = reader.read(listed.name(), listed.isHidden());
      if (reader.locked()) {
        lockedSheets.add(listed.name());
      }
      return sheet.drawnOn(Drawings.of(parts, listed.part())).outOfSight(listed.isVeryHidden());
    }
  }
}
