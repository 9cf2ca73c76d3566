package cn.hebiao.adapter.excel.ooxml;

import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook as its workbook part lists them, and what it says of all of them.
 *
 * @param main the workbook part
 * @param relations what it refers to
 * @param sheets in their order
 * @param from1904 whether days are counted from 1904
 * @param locked whether sheets cannot be added or removed
 */
public record SheetList(
    MainPart main,
    Relations relations,
    List<ListedSheet> sheets,
    boolean from1904,
    boolean locked) {
  private static final String WORKSHEET = "worksheet";

  /**
   * A sheet.
   *
   * @param index its place among the sheets, from 0
   * @param state its visibility as the file has it; empty where it says nothing
   * @param id of the reference to its part; empty for modules of old macros, which have no part
   * @param type the kind of sheet; empty where the reference is missing
   * @param part its part; empty where there is none
   */
  public record ListedSheet(
      String name, int index, String state, String id, String type, String part) {
    /** Whether it has cells; chart, dialog and macro sheets have none. */
    public boolean isWorksheet() {
      return type.equals(WORKSHEET) && !part.isEmpty();
    }

    /** Whether it should have a part with cells that the package does not hold. */
    public boolean isLost() {
      return !id.isEmpty() && (type.isEmpty() || type.equals(WORKSHEET) && part.isEmpty());
    }

    /** Whether users do not see it, also if only a macro could show it again. */
    public boolean isHidden() {
      return !state.isEmpty() && !state.equals("visible");
    }

    /** Whether Excel does not offer to unhide it. */
    public boolean isVeryHidden() {
      return state.equals("veryHidden");
    }
  }

  public SheetList {
    sheets = List.copyOf(sheets);
  }

  /** Reads the workbook part. */
  public static SheetList of(ZipParts parts) {
    MainPart main = MainPart.of(parts);
    Relations relations = Relations.of(parts, main.name());
    List<ListedSheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    boolean locked = false;
    try (XmlCursor xml = parts.xml(main.name())) {
      if (!xml.root().is("workbook")) {
        throw UnsoundPackage.of(ReadProblem.CORRUPT, main.name());
      }
      while (xml.child(1)) {
        switch (xml.name()) {
          case "workbookPr" -> from1904 = xml.flag("date1904");
          case "workbookProtection" -> locked = xml.flag("lockStructure");
          case "sheets" -> {
            while (xml.child(2)) {
              if (xml.is("sheet")) {
                sheets.add(sheet(relations, xml, sheets.size()));
              }
            }
          }
          default -> xml.skip();
        }
      }
    }
    return new SheetList(main, relations, sheets, from1904, locked);
  }

  private static ListedSheet sheet(Relations relations, XmlCursor xml, int index) {
    String id = xml.attribute("id", "");
    Optional<Relations.PackageRelation> relation = relations.byId(id).filter(r -> !id.isEmpty());
    return new ListedSheet(
        UnformattedText.unescaped(xml.attribute("name", "")),
        index,
        xml.attribute("state", ""),
        id,
        relation.map(Relations.PackageRelation::type).orElse(""),
        relation.map(Relations.PackageRelation::part).orElse(""));
  }
}
