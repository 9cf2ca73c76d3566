package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that the cells of an OOXML workbook refer to by their number. */
final class SharedStrings {
  private final List<String> texts = new ArrayList<>();

  private SharedStrings() {}

  /** Those of the shared strings part; none where there is no such part. */
  static SharedStrings of(OoxmlPackage parts, Optional<String> part, Budget budget)
      throws UnreadableBook {
    SharedStrings found = new SharedStrings();
    if (part.isPresent() && parts.has(part.get())) {
      try (XmlPart xml = parts.xml(part.get())) {
        found.read(xml, budget);
      }
    }
    return found;
  }

  private void read(XmlPart xml, Budget budget) throws UnreadableBook {
    xml.root();
    while (xml.next(1)) {
      if (xml.is("si")) {
        budget.cells(1, xml.part());
        texts.add(budget.text(UnformattedText.of(xml), xml.part()));
      } else {
        xml.skip();
      }
    }
  }

  /** The text of a number as a cell stores it. */
  String at(String number, String where) throws UnreadableBook {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new UnreadableBook(Kind.CORRUPT, where).because(e);
    }
  }
}
