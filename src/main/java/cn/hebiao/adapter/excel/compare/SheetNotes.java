package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The notes of one sheet and who wrote them.
 *
 * @param part the part they are in; empty where the sheet has none
 */
record SheetNotes(String part, Map<CellRef, String> texts, List<String> authors) {
  static SheetNotes of(ComparedPackage file, String sheetPart) {
    Map<CellRef, String> texts = new TreeMap<>();
    List<String> authors = new ArrayList<>();
    String part = file.related(sheetPart, "comments").orElse("");
    if (!part.isEmpty()) {
      XmlCursor xml = file.xml(part);
      while (xml.child(1)) {
        boolean list = xml.name().equals("commentList");
        while (xml.child(2)) {
          CellRef cell = list ? CellRef.of(xml.attribute("ref", "")) : new CellRef(0, 0);
          String author = xml.attribute("authorId", "");
          String text = list ? words(xml) : xml.element().text();
          if (list) {
            texts.put(cell, text);
            authors.add(cell.name() + "/" + author);
          } else {
            authors.add(text);
          }
        }
      }
    }
    return new SheetNotes(part, texts, authors);
  }

  /** The words of the note at the cursor, without what newer programs keep about its box. */
  private static String words(XmlCursor xml) {
    StringBuilder words = new StringBuilder();
    while (xml.child(3)) {
      boolean text = xml.name().equals("text");
      XmlCursor.Element part = xml.element();
      words.append(text ? part.text() : "");
    }
    return words.toString();
  }
}
