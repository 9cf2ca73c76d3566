package cn.hebiao.adapter.excel.compare;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the elements of one XML part from the first to the last. */
final class XmlCursor {
  private final XMLStreamReader xml;
  private int depth;

  /** Stands at the document element. */
  XmlCursor(byte[] part) {
    // The JDK's own, whatever other parsers are on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // Goes on.
      }
      depth = 1;
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not an XML part", e);
    }
  }

  int depth() {
    return depth;
  }

  /** Goes to the next element directly inside the one at this depth; false at its end. */
  boolean child(int parent) {
    try {
      while (depth >= parent) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth == parent + 1) {
            return true;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not an XML part", e);
    }
  }

  String local() {
    return xml.getLocalName();
  }

  /** An attribute by its local name, whatever its namespace; empty if it is not there. */
  String attribute(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(local)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** All attributes by local name, those of other namespaces with their namespace before it. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      String key = space == null || space.isEmpty() ? "" : "{" + space + "}";
      attributes.put(key + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** What an element says: equal for elements that differ in prefixes and attribute order only. */
  record Element(String canonical, String text) {}

  /** Reads the element at the cursor to its end. */
  Element element() {
    StringBuilder canonical = new StringBuilder();
    StringBuilder text = new StringBuilder();
    try {
      whole(canonical, text);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not an XML part", e);
    }
    return new Element(canonical.toString(), text.toString());
  }

  private void whole(StringBuilder out, StringBuilder text) throws XMLStreamException {
    int stop = depth - 1;
    open(out);
    StringBuilder words = new StringBuilder();
    boolean leaf = true;
    while (depth > stop) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          words.setLength(0);
          leaf = true;
          open(out);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          boolean blank = words.toString().isBlank();
          if (leaf || !blank) {
            out.append(words);
            text.append(words);
          }
          out.append(']');
          words.setLength(0);
          leaf = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            words.append(xml.getText());
        default -> {}
      }
    }
  }

  private void open(StringBuilder out) {
    out.append('{').append(xml.getNamespaceURI()).append('}').append(xml.getLocalName());
    out.append(attributes()).append('[');
  }
}
