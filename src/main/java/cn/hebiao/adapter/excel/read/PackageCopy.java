package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.MainPart;
import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Copies of a package in memory that POI opens although it refuses the original. */
final class PackageCopy {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final Pattern NAMESPACE =
      Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
  private static final Pattern CONFORMANCE = Pattern.compile("\\sconformance=\"strict\"");
  private static final String NO_PROPERTIES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<cp:coreProperties xmlns:cp="
          + "\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";

  private PackageCopy() {}

  /** Whether the workbook part is in the strict form of the standard. */
  static boolean isStrict(ZipParts parts, MainPart main) throws IOException {
    try (InputStream in = parts.stream(main.name())) {
      return text(in.readNBytes(4096)).contains(STRICT);
    }
  }

  /** The package with the names of the transitional form. */
  static byte[] transitional(ZipParts parts) {
    for (String part : parts.parts()) {
      String text = isXml(part) ? text(parts.content(part).orElseThrow()) : "";
      if (text.contains(STRICT)) {
        parts.put(part, bytes(transitional(text)));
      }
    }
    return parts.write();
  }

  private static boolean isXml(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
  }

  private static String transitional(String xml) {
    String usual = NAMESPACE.matcher(xml).replaceAll("http://schemas.openxmlformats.org/$1/2006/");
    // Two names differ in more than their beginning.
    return CONFORMANCE
        .matcher(usual)
        .replaceFirst("")
        .replace("/2006/extendedProperties", "/2006/extended-properties")
        .replace("/2006/customProperties", "/2006/custom-properties")
        .replace("/relationships/extendedProperties", "/relationships/extended-properties")
        .replace("/relationships/customProperties", "/relationships/custom-properties");
  }

  /** The package with empty document properties; some programs write them against the rules. */
  static byte[] withoutProperties(byte[] bytes) {
    ZipParts parts = ZipParts.read(bytes);
    Relations.of(parts, "")
        .part("core-properties")
        .ifPresent(properties -> parts.put(properties, bytes(NO_PROPERTIES)));
    return parts.write();
  }

  /**
   * One character for each byte: the names to be replaced are plain ASCII, the rest stays as it is.
   */
  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
