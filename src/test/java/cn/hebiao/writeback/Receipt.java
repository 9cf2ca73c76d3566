package cn.hebiao.writeback;

import cn.hebiao.core.annotate.Edit;
import cn.hebiao.core.annotate.EditPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What differs between a workbook and its annotated copy, part by part and cell by cell, apart from
 * what the plan asked for. It knows nothing of how the copy is written.
 */
final class Receipt {
  private static final Set<String> SECTIONS_WE_EDIT =
      Set.of("sheetData", "cols", "dimension", "legacyDrawing");

  private final Map<String, byte[]> before;
  private final Map<String, byte[]> after;
  private final Map<String, String> sheetParts = new LinkedHashMap<>();
  private final Set<String> filled = new LinkedHashSet<>();
  private final Set<String> appended = new LinkedHashSet<>();
  private final Set<String> marked = new LinkedHashSet<>();
  private final Set<String> edited = new LinkedHashSet<>();
  private final Set<String> widths = new LinkedHashSet<>();
  private final List<String> unexpected = new ArrayList<>();

  private Receipt(byte[] original, byte[] copy, EditPlan plan) {
    this.before = parts(original);
    this.after = parts(copy);
    plan.edits().forEach(this::note);
  }

  /** Every difference that the plan does not explain; empty where nothing else has changed. */
  static List<String> unexpected(byte[] original, byte[] copy, EditPlan plan) {
    Receipt receipt = new Receipt(original, copy, plan);
    receipt.compare();
    return receipt.unexpected;
  }

  /** The names of all parts that differ or are new. */
  static Set<String> touched(byte[] original, byte[] copy) {
    Map<String, byte[]> before = parts(original);
    Set<String> touched = new LinkedHashSet<>();
    parts(copy)
        .forEach(
            (name, bytes) -> {
              if (!Arrays.equals(bytes, before.get(name))) {
                touched.add(name);
              }
            });
    return touched;
  }

  private void note(Edit edit) {
    edited.add(edit.sheet());
    edit.accept(
        new Edit.Visitor() {
          @Override
          public void fill(Edit.Fill fill) {
            filled.add(fill.sheet() + "!" + fill.cell().name());
          }

          @Override
          public void append(Edit.Append append) {
            appended.add(append.sheet() + "!" + append.cell().name());
          }

          @Override
          public void width(Edit.Width width) {
            widths.add(width.sheet() + "!" + (width.column() + 1));
          }

          @Override
          public void print(Edit.Print print) {}

          @Override
          public void note(Edit.Note note) {}

          @Override
          public void mark(Edit.Mark mark) {
            marked.add(mark.sheet() + "!" + mark.cell().name());
          }
        });
  }

  private void compare() {
    sheets();
    for (String name : before.keySet()) {
      byte[] now = after.get(name);
      if (now == null) {
        unexpected.add("part is gone: " + name);
      } else if (!Arrays.equals(before.get(name), now)) {
        changed(name);
      }
    }
    for (String name : after.keySet()) {
      if (!before.containsKey(name)
          && !name.matches(
              "xl/worksheets/sheet\\d+[.]xml|xl/worksheets/_rels/[^/]+[.]rels"
                  + "|xl/comments\\d*[.]xml|xl/drawings/vmlDrawing\\d*[.]vml"
                  + "|xl/(comments|drawings|worksheets)/[^/]*[Cc]omments?\\d*[.]xml|xl/styles[.]xml")) {
        unexpected.add("part is new: " + name);
      }
    }
  }

  /** Which part each sheet of the original is. */
  private void sheets() {
    Map<String, String> targets = new LinkedHashMap<>();
    String rels = relations("xl/workbook.xml");
    for (Element relation : children(root(before.get(rels)))) {
      String target = relation.getAttribute("Target");
      targets.put(
          relation.getAttribute("Id"),
          target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
    for (Element sheet : children(child(root(before.get("xl/workbook.xml")), "sheets"))) {
      sheetParts.put(targets.get(id(sheet)), sheet.getAttribute("name"));
    }
  }

  private static String id(Element sheet) {
    NamedNodeMap attributes = sheet.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      if (name.endsWith(":id")) {
        return attributes.item(i).getNodeValue();
      }
    }
    throw new AssertionError("sheet without relation");
  }

  static String relations(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  private void changed(String name) {
    if (name.equals("[Content_Types].xml") || name.endsWith(".rels")) {
      grown(name, root(before.get(name)), root(after.get(name)));
    } else if (sheetParts.containsKey(name)) {
      sheet(name, sheetParts.get(name));
    } else if (name.equals("xl/styles.xml")) {
      styles(name);
    } else if (name.equals("xl/workbook.xml")) {
      workbook(name);
    } else if (name.toLowerCase(java.util.Locale.ROOT).contains("comments")) {
      comments(name);
    } else if (name.endsWith(".vml")) {
      grown(name, root(before.get(name)), root(after.get(name)), "shapelayout");
    } else {
      unexpected.add("part differs: " + name);
    }
  }

  /** All children that were there are there, and in the same order. */
  private void grown(String place, Element was, Element is, String... exceptions) {
    List<String> now = new ArrayList<>(children(is).stream().map(Receipt::canonical).toList());
    int from = 0;
    for (Element child : children(was)) {
      if (List.of(exceptions).contains(child.getLocalName())) {
        continue;
      }
      int at = now.subList(from, now.size()).indexOf(canonical(child));
      if (at < 0) {
        unexpected.add(place + ": lost or moved " + brief(child));
      } else {
        from += at + 1;
      }
    }
  }

  private void styles(String name) {
    Set<String> lists =
        Set.of("numFmts", "fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "cellStyles");
    Map<String, Element> now = sections(root(after.get(name)));
    sections(root(before.get(name)))
        .forEach(
            (section, was) -> {
              Element is = now.get(section);
              if (is == null) {
                unexpected.add("styles: no " + section);
              } else if (lists.contains(section)) {
                prefix("styles " + section, was, is);
              } else if (!canonical(was).equals(canonical(is))) {
                unexpected.add("styles: " + section + " differs");
              }
            });
  }

  private void prefix(String place, Element was, Element is) {
    List<String> old = children(was).stream().map(Receipt::canonical).toList();
    List<String> now = children(is).stream().map(Receipt::canonical).toList();
    if (now.size() < old.size() || !now.subList(0, old.size()).equals(old)) {
      unexpected.add(place + ": entries moved or changed");
    }
  }

  private void workbook(String name) {
    Map<String, Element> now = sections(root(after.get(name)));
    sections(root(before.get(name)))
        .forEach(
            (section, was) -> {
              Element is = now.get(section);
              if (is == null) {
                unexpected.add("workbook: no " + section);
              } else if (section.equals("sheets")) {
                prefix("workbook sheets", was, is);
              } else if (section.equals("definedNames")) {
                names(was, is);
              } else if (!section.equals("calcPr") && !canonical(was).equals(canonical(is))) {
                unexpected.add("workbook: " + section + " differs");
              }
            });
  }

  private void names(Element was, Element is) {
    Map<String, String> now = new TreeMap<>();
    children(is).forEach(name -> now.put(key(name), canonical(name)));
    for (Element name : children(was)) {
      String other = now.get(key(name));
      boolean area = name.getAttribute("name").equals("_xlnm.Print_Area");
      if (other == null || !area && !other.equals(canonical(name))) {
        unexpected.add("workbook: name differs " + key(name));
      }
    }
  }

  private static String key(Element name) {
    return name.getAttribute("name") + "/" + name.getAttribute("localSheetId");
  }

  private void comments(String name) {
    Element was = root(before.get(name));
    Element is = root(after.get(name));
    prefix(name + " authors", child(was, "authors"), child(is, "authors"));
    Map<String, Element> now = new TreeMap<>();
    children(child(is, "commentList")).forEach(c -> now.put(c.getAttribute("ref"), c));
    for (Element comment : children(child(was, "commentList"))) {
      Element other = now.get(comment.getAttribute("ref"));
      if (other == null || !other.getTextContent().startsWith(comment.getTextContent())) {
        unexpected.add(name + ": comment lost at " + comment.getAttribute("ref"));
      }
    }
  }

  private void sheet(String part, String sheet) {
    if (!edited.contains(sheet)) {
      unexpected.add("sheet that nothing is written into differs: " + sheet);
      return;
    }
    Element was = root(before.get(part));
    Element is = root(after.get(part));
    Map<String, Element> now = sections(is);
    sections(was)
        .forEach(
            (section, element) -> {
              Element other = now.get(section);
              if (other == null) {
                unexpected.add(sheet + ": no " + section);
              } else if (!SECTIONS_WE_EDIT.contains(section)
                  && !canonical(element).equals(canonical(other))) {
                unexpected.add(sheet + ": " + section + " differs");
              }
            });
    now.keySet().stream()
        .filter(section -> !sections(was).containsKey(section))
        .filter(section -> !SECTIONS_WE_EDIT.contains(section))
        .forEach(section -> unexpected.add(sheet + ": new section " + section));
    columns(sheet, sections(was).get("cols"), now.get("cols"));
    rows(sheet, child(was, "sheetData"), child(is, "sheetData"));
  }

  private void columns(String sheet, Element was, Element is) {
    Map<Integer, Map<String, String>> old = columns(was);
    Map<Integer, Map<String, String>> now = columns(is);
    Set<Integer> all = new LinkedHashSet<>(old.keySet());
    all.addAll(now.keySet());
    for (int column : all) {
      Map<String, String> one = new TreeMap<>(old.getOrDefault(column, Map.of()));
      Map<String, String> two = new TreeMap<>(now.getOrDefault(column, Map.of()));
      if (widths.contains(sheet + "!" + column)) {
        for (String attribute : List.of("width", "customWidth", "hidden", "bestFit")) {
          one.remove(attribute);
          two.remove(attribute);
        }
      }
      if (!one.equals(two)) {
        unexpected.add(sheet + ": column " + column + " " + one + " is now " + two);
      }
    }
  }

  private static Map<Integer, Map<String, String>> columns(Element cols) {
    Map<Integer, Map<String, String>> columns = new TreeMap<>();
    if (cols != null) {
      for (Element col : children(cols)) {
        Map<String, String> attributes = attributes(col, a -> !a.equals("min") && !a.equals("max"));
        int last = Math.min(Integer.parseInt(col.getAttribute("max")), 60);
        for (int i = Integer.parseInt(col.getAttribute("min")); i <= last; i++) {
          columns.put(i, attributes);
        }
      }
    }
    return columns;
  }

  private void rows(String sheet, Element was, Element is) {
    Map<String, Element> now = byName(is);
    Map<String, Element> old = byName(was);
    old.forEach(
        (number, row) -> {
          Element other = now.get(number);
          if (other == null) {
            unexpected.add(sheet + ": row lost " + number);
            return;
          }
          Predicate<String> kept = a -> !List.of("ht", "customHeight", "spans").contains(a);
          if (!attributes(row, kept).equals(attributes(other, kept))) {
            unexpected.add(sheet + ": row " + number + " differs");
          }
          cells(sheet, row, other);
        });
    now.forEach(
        (number, row) -> {
          if (!old.containsKey(number)) {
            children(row).forEach(cell -> added(sheet, cell));
          }
        });
  }

  private void cells(String sheet, Element was, Element is) {
    Map<String, Element> now = byName(is);
    Map<String, Element> old = byName(was);
    old.forEach(
        (name, cell) -> {
          Element other = now.get(name);
          String place = sheet + "!" + name;
          if (other == null) {
            unexpected.add("cell lost " + place);
            return;
          }
          boolean ours = filled.contains(place) || appended.contains(place);
          boolean blank = cell.getTextContent().isBlank();
          if (!content(cell).equals(content(other)) && !(ours && blank)) {
            unexpected.add("cell differs " + place);
          }
          boolean restyled = marked.contains(place) || appended.contains(place);
          if (!cell.getAttribute("s").equals(other.getAttribute("s")) && !restyled) {
            unexpected.add("style differs " + place);
          }
        });
    now.forEach(
        (name, cell) -> {
          if (!old.containsKey(name)) {
            added(sheet, cell);
          }
        });
  }

  private void added(String sheet, Element cell) {
    String place = sheet + "!" + cell.getAttribute("r");
    if (!appended.contains(place) && !filled.contains(place) && !marked.contains(place)) {
      unexpected.add("cell is new " + place);
    }
  }

  private static String content(Element cell) {
    return cell.getAttribute("t") + children(cell).stream().map(Receipt::canonical).toList();
  }

  private static Map<String, Element> byName(Element parent) {
    Map<String, Element> named = new LinkedHashMap<>();
    children(parent).forEach(child -> named.put(child.getAttribute("r"), child));
    return named;
  }

  private static Map<String, Element> sections(Element root) {
    Map<String, Element> sections = new LinkedHashMap<>();
    for (Element child : children(root)) {
      String name = child.getLocalName();
      sections.put(sections.containsKey(name) ? name + sections.size() : name, child);
    }
    return sections;
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getLocalName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Map<String, String> attributes(Element element, Predicate<String> wanted) {
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      if (wanted.test(all.item(i).getNodeName())) {
        attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
      }
    }
    return attributes;
  }

  private static String canonical(Node node) {
    if (!(node instanceof Element element)) {
      return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE
          ? node.getNodeValue()
          : "";
    }
    StringBuilder out = new StringBuilder("<" + element.getNodeName());
    attributes(element, a -> true)
        .forEach((k, v) -> out.append(' ').append(k).append('=').append(v));
    out.append('>');
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      out.append(canonical(child));
    }
    return out.append("</>").toString();
  }

  private static String brief(Element element) {
    String text = canonical(element);
    return text.substring(0, Math.min(120, text.length()));
  }

  static Element root(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
