package cn.hebiao.writeback;

import cn.hebiao.adapter.excel.compare.WorkbookComparer;
import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.ChangeReason;
import cn.hebiao.tell.edit.ChangeReasons;
import cn.hebiao.tell.edit.Difference;
import cn.hebiao.tell.edit.EditPlan;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The same comparison that users get as a receipt, and the parts of a workbook for tests. */
final class Receipt {
  private Receipt() {}

  /** Every difference that the plan does not explain; empty where nothing else has changed. */
  static List<String> unexpected(byte[] original, byte[] copy, EditPlan plan) {
    Book book = read(original);
    ChangeReasons reasons =
        new ChangeReasons(
            plan, (sheet, cell) -> book.sheet(sheet).map(s -> s.extent(cell).first()).orElse(cell));
    return new WorkbookComparer()
        .compare(original, copy, book.format()).all().stream()
            .filter(difference -> reasons.of(difference) == ChangeReason.NONE)
            .map(Receipt::brief)
            .toList();
  }

  private static String brief(Difference d) {
    String place = d.part() + " " + d.sheet() + d.cell().map(CellRef::name).orElse("");
    String text = d.kind() + " " + place + ": " + d.before() + " / " + d.after();
    return text.substring(0, Math.min(300, text.length()));
  }

  private static Book read(byte[] file) {
    try {
      return new ExcelBookReader(Limits.usual()).read(file, "book");
    } catch (UnreadableBook e) {
      throw new AssertionError(e);
    }
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

  static String relations(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
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
