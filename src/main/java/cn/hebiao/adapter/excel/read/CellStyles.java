package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number format of each cell style of an OOXML workbook. */
final class CellStyles {
  private final Map<Integer, NumberStyle> formats = new HashMap<>();
  private final List<NumberStyle> styles = new ArrayList<>();

  private CellStyles() {}

  /** Those of the styles part; every cell is General where there is none. */
  static CellStyles of(ZipParts parts, Optional<String> part) {
    CellStyles found = new CellStyles();
    if (part.isPresent()) {
      try (XmlCursor xml = parts.xml(part.get())) {
        found.read(xml);
      }
    }
    return found;
  }

  private void read(XmlCursor xml) {
    xml.root();
    while (xml.next(1)) {
      String list = xml.name();
      // Conditional and table styles hold elements of the same names.
      if (!list.equals("numFmts") && !list.equals("cellXfs")) {
        xml.skip();
      }
      while (xml.next(2)) {
        if (list.equals("numFmts") && xml.is("numFmt")) {
          int id = xml.number("numFmtId", -1);
          formats.put(id, NumberStyle.of(id, xml.attribute("formatCode", "")));
        } else if (list.equals("cellXfs") && xml.is("xf")) {
          int id = xml.number("numFmtId", 0);
          styles.add(formats.computeIfAbsent(id, NumberStyle::builtin));
        }
      }
    }
  }

  /** The format of a style; General for one that the file does not have. */
  NumberStyle at(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : NumberStyle.GENERAL;
  }
}
