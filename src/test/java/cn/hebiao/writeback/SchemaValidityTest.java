package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.writeback.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every part that we write is valid by the schemas of Office Open XML, element order included. */
class SchemaValidityTest {
  private static final String TYPES = "[Content_Types].xml";

  private final Pipeline pipeline = new Pipeline();
  private final Schemas schemas = new Schemas();
  private final Map<String, Integer> validated = new TreeMap<>();

  @Test
  void acceptanceWorkbooks() {
    Map<String, byte[]> books = new LinkedHashMap<>();
    for (Path file : Pipeline.inbox()) {
      books.put(file.getFileName().toString(), Pipeline.bytes(file));
    }
    assertValid(books);
    assertTrue(
        validated.keySet().containsAll(Set.of("worksheet", "styleSheet", "workbook", "comments")),
        validated.toString());
  }

  @Test
  void workbooksWithEverythingAgenciesHave() {
    assertValid(VariedBooks.made());
  }

  @Test
  void workbooksWithWhatOnlyExcelAndWpsWrite() {
    assertValid(VariedBooks.edited());
  }

  @Test
  @Tag("slow")
  void workbooksSavedByLibreOffice() {
    assertValid(Recalculation.of(VariedBooks.made()));
  }

  @Test
  void theSchemasNoticeWrongOrder() {
    byte[] copy = pipeline.annotate(MadeForms.workbook(1, 1), "a.xlsx");
    byte[] sheet = Receipt.parts(copy).get("xl/worksheets/sheet1.xml");
    assertEquals(List.of(), schemas.errors(sheet));
    String moved =
        new String(sheet, StandardCharsets.UTF_8)
            .replaceFirst("(<sheetData.*</sheetData>)(<mergeCells.*</mergeCells>)", "$2$1");
    assertFalse(schemas.errors(moved.getBytes(StandardCharsets.UTF_8)).isEmpty());
  }

  private void assertValid(Map<String, byte[]> books) {
    Map<String, List<String>> wrong = new TreeMap<>();
    books.forEach(
        (name, book) -> {
          byte[] copy = pipeline.annotate(book, name);
          Map<String, byte[]> before = Receipt.parts(book);
          Map<String, byte[]> after = Receipt.parts(copy);
          for (String part : Receipt.touched(book, copy)) {
            List<String> errors = new ArrayList<>(errors(part, after));
            if (before.containsKey(part)) {
              errors.removeAll(errors(part, before));
            }
            if (!errors.isEmpty()) {
              wrong.put(name + " " + part, errors.subList(0, Math.min(3, errors.size())));
            }
          }
        });
    assertEquals(Map.of(), wrong);
  }

  private List<String> errors(String part, Map<String, byte[]> parts) {
    if (part.equals(TYPES)) {
      return contentTypes(parts);
    }
    if (part.endsWith(".vml")) {
      return List.of();
    }
    validated.merge(Receipt.root(parts.get(part)).getLocalName(), 1, Integer::sum);
    return schemas.errors(parts.get(part));
  }

  /** Content types have no schema there: each part has just one type, and each type its form. */
  private static List<String> contentTypes(Map<String, byte[]> parts) {
    List<String> errors = new ArrayList<>();
    Set<String> extensions = new HashSet<>();
    Set<String> overrides = new TreeSet<>();
    for (Element type : Receipt.children(Receipt.root(parts.get(TYPES)))) {
      boolean standard = type.getLocalName().equals("Default");
      String key = type.getAttribute(standard ? "Extension" : "PartName");
      if (key.isEmpty() || type.getAttribute("ContentType").isEmpty()) {
        errors.add("incomplete " + type.getLocalName());
      }
      if (!(standard ? extensions.add(key.toLowerCase(Locale.ROOT)) : overrides.add(key))) {
        errors.add("twice " + key);
      }
    }
    for (String part : parts.keySet()) {
      String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (!part.equals(TYPES)
          && !overrides.contains("/" + part)
          && !extensions.contains(extension)) {
        errors.add("no type for " + part);
      }
    }
    for (String override : overrides) {
      if (!parts.containsKey(override.substring(1))) {
        errors.add("type for no part " + override);
      }
    }
    return errors;
  }
}
