package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.Kind;
import cn.hebiao.model.grid.BookFormat;

/**
 * The workbook part of a package.
 *
 * @param name its name in the package
 * @param format how the package is stored
 */
record MainPart(String name, BookFormat format) {
  private static final String USUAL = "xl/workbook.xml";

  /** Finds it, or says what the package is instead. */
  static MainPart of(OoxmlPackage parts) throws UnreadableBook {
    String name = Relationships.of(parts, "").ofType("officeDocument").orElse(USUAL);
    if (!parts.has(name)) {
      throw new UnreadableBook(withoutMainPart(parts), name);
    }
    return new MainPart(name, format(ContentTypes.of(parts).of(name), name));
  }

  private static Kind withoutMainPart(OoxmlPackage parts) {
    if (parts.has("mimetype") && parts.has("META-INF/manifest.xml")) {
      return Kind.OPEN_DOCUMENT;
    }
    return parts.has(ContentTypes.PART) ? Kind.CORRUPT : Kind.ARCHIVE;
  }

  private static BookFormat format(String type, String name) throws UnreadableBook {
    if (type.contains("wordprocessingml") || type.contains("ms-word")) {
      throw new UnreadableBook(Kind.WORD);
    }
    if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
      throw new UnreadableBook(Kind.SLIDES);
    }
    if (type.contains("sheet.binary") || name.endsWith(".bin")) {
      throw new UnreadableBook(Kind.BINARY_XLSB);
    }
    if (type.contains("macroEnabled")) {
      return BookFormat.XLSM;
    }
    boolean plain = type.contains("spreadsheetml") || name.equals(USUAL);
    if (!plain) {
      throw new UnreadableBook(Kind.OTHER_OFFICE);
    }
    return BookFormat.XLSX;
  }
}
