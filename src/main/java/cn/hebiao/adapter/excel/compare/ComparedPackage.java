package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.SheetList;
import cn.hebiao.adapter.excel.ooxml.SheetList.ListedSheet;
import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of two packages that are compared. Parts have the names that the file gives them.
 *
 * @param parts what it holds
 * @param list its sheets
 * @param sheets the same by name, in their order
 */
record ComparedPackage(ZipParts parts, SheetList list, Map<String, ListedSheet> sheets) {
  static ComparedPackage of(byte[] file) {
    ZipParts parts = ZipParts.read(file);
    SheetList list = SheetList.of(parts);
    Map<String, ListedSheet> sheets = new LinkedHashMap<>();
    list.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
    return new ComparedPackage(parts, list, sheets);
  }

  /** The workbook part. */
  String workbook() {
    return list.main().name();
  }

  /** The part with the references of another part. */
  String relationsOf(String part) {
    return parts.stored(Relations.partOf(part));
  }

  /**
   * The part of a type that another one leads to; a reference to a part that is missing leads
   * nowhere.
   */
  Optional<String> related(String source, String type) {
    return relations(source).part(type);
  }

  /** What a part refers to; nothing where the list of it is damaged, which stops no reader. */
  Relations relations(String source) {
    try {
      return Relations.of(parts, source);
    } catch (UnsoundPackage damaged) {
      return new Relations(List.of());
    }
  }

  /** Stands at the document element of a part. */
  XmlCursor xml(String part) {
    return parts.xml(part).root();
  }

  byte[] bytes(String part) {
    return parts.content(part).orElseThrow();
  }
}
