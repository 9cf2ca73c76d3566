package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies of a package in memory that POI opens although it refuses the original. */
final class PackageCopy {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final Pattern NAMESPACE =
      Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
  private static final Pattern CONFORMANCE = Pattern.compile("\\sconformance=\"strict\"");
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String NO_PROPERTIES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<cp:coreProperties xmlns:cp="
          + "\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";

  private PackageCopy() {}

  /** Whether the workbook part is in the strict form of the standard. */
  static boolean isStrict(OoxmlPackage parts, MainPart main) throws UnreadableBook, IOException {
    try (InputStream in = parts.stream(main.name())) {
      return text(in.readNBytes(4096)).contains(STRICT);
    }
  }

  /** The package with the names of the transitional form. */
  static byte[] transitional(OoxmlPackage parts) throws UnreadableBook, IOException {
    return copy(
        parts,
        (name, content) ->
            xml(name) && text(content).contains(STRICT)
                ? bytes(transitional(text(content)))
                : content);
  }

  private static boolean xml(String name) {
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
  static byte[] withoutProperties(byte[] bytes, Limits limits) throws UnreadableBook, IOException {
    try (OoxmlPackage parts = OoxmlPackage.open(bytes, limits)) {
      Optional<String> properties = Relationships.of(parts, "").ofType("core-properties");
      return copy(
          parts,
          (name, content) ->
              properties.filter(name::equalsIgnoreCase).isPresent()
                  ? bytes(NO_PROPERTIES)
                  : content);
    }
  }

  private static byte[] copy(OoxmlPackage parts, BiFunction<String, byte[], byte[]> change)
      throws UnreadableBook, IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(copy)) {
      for (String name : parts.names()) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        try (InputStream in = parts.stream(name)) {
          zip.write(change.apply(name.toLowerCase(Locale.ROOT), in.readAllBytes()));
        }
        zip.closeEntry();
      }
    }
    return copy.toByteArray();
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
