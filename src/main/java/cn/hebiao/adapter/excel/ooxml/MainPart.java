package cn.hebiao.adapter.excel.ooxml;

import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.BookFormat;
import java.util.Optional;

/**
 * The workbook part of a package.
 *
 * @param name its name in the package
 * @param format how the package is stored; templates count as what is made from them
 */
public record MainPart(String name, BookFormat format) {
  /** The type of the relation that leads to it from the package. */
  public static final String RELATION = "officeDocument";

  private static final String USUAL = "xl/workbook.xml";
  private static final String PLAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

  /**
   * Finds it by the relation of the package, by its content type or at its usual place, or says
   * what the package is instead.
   */
  public static MainPart of(ZipParts parts) {
    ContentTypes types = ContentTypes.of(parts);
    String name =
        Relations.of(parts, "")
            .part(RELATION)
            .or(() -> typed(parts, types))
            .or(() -> Optional.of(USUAL).filter(parts::has))
            .orElseThrow(() -> UnsoundPackage.of(withoutMainPart(parts), USUAL));
    return new MainPart(parts.stored(name), format(types.of(name), name));
  }

  private static Optional<String> typed(ZipParts parts, ContentTypes types) {
    return types.byPart().entrySet().stream()
        .filter(entry -> entry.getValue().equals(PLAIN) || entry.getValue().equals(WITH_MACROS))
        .map(entry -> parts.stored(entry.getKey()))
        .filter(parts::has)
        .findFirst();
  }

  private static ReadProblem withoutMainPart(ZipParts parts) {
    if (parts.has("mimetype") && parts.has("META-INF/manifest.xml")) {
      return ReadProblem.OPEN_DOCUMENT;
    }
    return parts.has(ContentTypes.PART) ? ReadProblem.CORRUPT : ReadProblem.ARCHIVE;
  }

  private static BookFormat format(String type, String name) {
    if (type.contains("wordprocessingml") || type.contains("ms-word")) {
      throw UnsoundPackage.of(ReadProblem.WORD);
    }
    if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
      throw UnsoundPackage.of(ReadProblem.SLIDES);
    }
    if (type.contains("sheet.binary") || name.endsWith(".bin")) {
      throw UnsoundPackage.of(ReadProblem.BINARY_XLSB);
    }
    if (type.contains("macroEnabled")) {
      return BookFormat.XLSM;
    }
    if (!type.contains("spreadsheetml") && !name.equalsIgnoreCase(USUAL)) {
      throw UnsoundPackage.of(ReadProblem.OTHER_OFFICE);
    }
    return BookFormat.XLSX;
  }

  /** The content type that a workbook of its format has, and a template has not. */
  public String contentType() {
    return format == BookFormat.XLSM ? WITH_MACROS : PLAIN;
  }
}
