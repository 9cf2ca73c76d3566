package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Programs that know nothing of us see the same cells, notes, links and marks in our copies. */
class IndependentReadersTest {
  private static final boolean MUST_RUN = "true".equals(System.getenv("CI"));

  private final Pipeline pipeline = new Pipeline();

  @TempDir Path folder;

  private Map<String, byte[]> copies() {
    Map<String, byte[]> copies = new LinkedHashMap<>();
    for (Path file : Pipeline.inbox()) {
      String name = file.getFileName().toString();
      copies.put(name, pipeline.annotate(Pipeline.bytes(file), name));
    }
    Map<String, byte[]> made = VariedBooks.made();
    for (String name : List.of("COMMENTS.xlsx", "LINKS.xlsx", "mixed1.xlsx", "mixed2.xlsx")) {
      copies.put(name, pipeline.annotate(made.get(name), name));
    }
    return copies;
  }

  /** What POI sees: notes, links and grounds by cell, and the kinds of contents. */
  private static Map<String, String> seen(byte[] file, boolean grounds) {
    Map<String, String> seen = new TreeMap<>();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String place = sheet.getSheetName() + "!" + cell.getAddress().formatAsString();
            cell(place, (XSSFCell) cell, grounds, seen);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seen;
  }

  private static void cell(String place, XSSFCell cell, boolean grounds, Map<String, String> seen) {
    switch (cell.getCellType()) {
      case STRING -> {
        if (!cell.getStringCellValue().isEmpty()) {
          seen.put(place, "text " + one(cell.getStringCellValue()));
        }
      }
      case FORMULA -> seen.put(place, "formula");
      case NUMERIC -> seen.put(place, "number");
      default -> {}
    }
    var note = cell.getCellComment();
    if (note != null && note.getString() != null && note.getString().length() > 0) {
      seen.put(place + " note", one(note.getString().getString()));
    }
    if (cell.getHyperlink() != null && cell.getHyperlink().getLocation() != null) {
      seen.put(place + " link", cell.getHyperlink().getLocation());
    }
    var style = cell.getCellStyle();
    if (grounds
        && style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && style.getFillForegroundColorColor() != null
        && style.getFillForegroundColorColor().getARGBHex() != null) {
      seen.put(place + " ground", style.getFillForegroundColorColor().getARGBHex().substring(2));
    }
  }

  private static String one(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }

  @Test
  void openpyxlSeesTheSame() throws IOException, InterruptedException {
    Path script = folder.resolve("seen.py");
    try (var in = IndependentReadersTest.class.getResourceAsStream("seen.py")) {
      Files.write(script, in.readAllBytes());
    }
    Map<String, Integer> kinds = new TreeMap<>();
    for (Map.Entry<String, byte[]> copy : copies().entrySet()) {
      Path file = Files.write(folder.resolve("copy.xlsx"), copy.getValue());
      Map<String, String> expected = seen(copy.getValue(), true);
      expected.keySet().stream()
          .filter(place -> place.contains(" "))
          .forEach(p -> kinds.merge(p.substring(p.lastIndexOf(' ') + 1), 1, Integer::sum));
      Map<String, String> other = new TreeMap<>();
      for (String line : python(script, file)) {
        int tab = line.indexOf('\t');
        other.put(line.substring(0, tab), line.substring(tab + 1));
      }
      assertSame(copy.getKey(), expected, other);
    }
    assertTrue(
        kinds.keySet().containsAll(List.of("note", "link", "ground")), () -> "seen: " + kinds);
  }

  private static List<String> python(Path script, Path file)
      throws IOException, InterruptedException {
    Process process;
    try {
      ProcessBuilder builder =
          new ProcessBuilder("/usr/bin/python3", script.toString(), file.toString());
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      process = builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.assumeTrue(MUST_RUN, "python3 is not installed; test skipped");
      throw e;
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Assumptions.assumeFalse(code == 3 && !MUST_RUN, "openpyxl is not installed; test skipped");
    assertEquals(0, code, printed);
    return printed.lines().toList();
  }

  @Test
  @Tag("slow")
  void libreOfficeSeesTheSame() {
    Map<String, byte[]> copies = copies();
    Map<String, byte[]> saved = Recalculation.of(copies);
    copies.forEach(
        (name, copy) -> {
          Map<String, String> expected = seen(copy, false);
          Map<String, String> other = seen(saved.get(name), false);
          expected.replaceAll((place, text) -> place.endsWith(" link") ? link(text) : text);
          other.replaceAll((place, text) -> place.endsWith(" link") ? link(text) : text);
          assertSame(name, expected, other);
        });
  }

  /** Without the quotes that only some programs put around sheet names. */
  private static String link(String location) {
    return location.replace("'", "").replace("#", "").replace(".", "!");
  }

  private static void assertSame(
      String name, Map<String, String> expected, Map<String, String> other) {
    Map<String, String> differences = new TreeMap<>();
    expected.forEach(
        (place, text) -> {
          if (!text.equals(other.get(place))) {
            differences.put(place, text + " / " + other.get(place));
          }
        });
    other.forEach(
        (place, text) -> {
          if (!expected.containsKey(place)) {
            differences.put(place, "nothing / " + text);
          }
        });
    assertEquals(Map.of(), differences, name);
  }

  @Test
  void everyRelationLeadsSomewhereAndNumbersAreGivenOnce() {
    Map<String, byte[]> books = new LinkedHashMap<>(copies());
    VariedBooks.edited().forEach((name, book) -> books.put(name, pipeline.annotate(book, name)));
    books.forEach((name, book) -> assertEquals(List.of(), broken(Receipt.parts(book)), name));
  }

  private static List<String> broken(Map<String, byte[]> parts) {
    List<String> broken = new ArrayList<>();
    for (String rels : parts.keySet().stream().filter(p -> p.endsWith(".rels")).toList()) {
      List<String> ids = new ArrayList<>();
      String folder = rels.substring(0, rels.indexOf("_rels/"));
      for (Element relation : Receipt.children(Receipt.root(parts.get(rels)))) {
        String id = relation.getAttribute("Id");
        String target = relation.getAttribute("Target");
        String part =
            target.startsWith("/")
                ? target.substring(1)
                : Path.of(folder + target).normalize().toString();
        if (ids.contains(id)) {
          broken.add(rels + " twice " + id);
        }
        ids.add(id);
        if (!relation.getAttribute("TargetMode").equals("External") && !parts.containsKey(part)) {
          broken.add(rels + " leads nowhere: " + target);
        }
      }
      String source = rels.replace("_rels/", "").replace(".rels", "");
      if (source.endsWith(".xml")) {
        used(Receipt.root(parts.get(source))).stream()
            .filter(id -> !ids.contains(id))
            .forEach(id -> broken.add(source + " uses unknown " + id));
      }
    }
    List<String> numbers = new ArrayList<>();
    NodeList sheets =
        Receipt.root(parts.get("xl/workbook.xml")).getElementsByTagNameNS("*", "sheet");
    for (int i = 0; i < sheets.getLength(); i++) {
      String number = ((Element) sheets.item(i)).getAttribute("sheetId");
      if (numbers.contains(number)) {
        broken.add("sheet number twice: " + number);
      }
      numbers.add(number);
    }
    return broken;
  }

  /** The ids of relations that a part uses. */
  private static List<String> used(Element root) {
    List<String> ids = new ArrayList<>();
    NodeList all = root.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      String id =
          ((Element) all.item(i))
              .getAttributeNS(
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }
}
