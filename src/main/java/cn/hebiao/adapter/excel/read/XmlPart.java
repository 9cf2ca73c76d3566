package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.Kind;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cursor over the elements of one XML part. Names are compared without their namespace, so that
 * transitional and strict files, and any prefix, read alike.
 *
 * <p>No workbook has a document type; one that has is refused before anything in it is looked at,
 * so neither entities nor outside files are ever resolved.
 */
final class XmlPart implements AutoCloseable {
  private static final int MAX_DEPTH = 256;

  private final String part;
  private final int maxText;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  XmlPart(String part, InputStream in, int maxText) throws UnreadableBook {
    this.part = part;
    this.maxText = maxText;
    // The JDK's own, whatever other parsers are on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw corrupt(e);
    }
  }

  String part() {
    return part;
  }

  /** The number of elements that are open at the cursor. */
  int depth() {
    return depth;
  }

  /** Goes to the next start of an element inside the one at this depth; false at its end. */
  boolean next(int parentDepth) throws UnreadableBook {
    while (depth >= parentDepth) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
    return false;
  }

  /** Goes to the root element. */
  void root() throws UnreadableBook {
    if (!next(0)) {
      throw new UnreadableBook(Kind.CORRUPT, part);
    }
  }

  private int step() throws UnreadableBook {
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableBook(Kind.XML_ATTACK, part);
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        throw new UnreadableBook(Kind.CORRUPT, part);
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw corrupt(e);
    }
  }

  private UnreadableBook corrupt(Exception cause) {
    return new UnreadableBook(Kind.CORRUPT, part).because(cause);
  }

  /** The name of the element at the cursor without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  boolean is(String name) {
    return xml.getLocalName().equals(name);
  }

  /** An attribute of the element at the cursor, or the given value where it has none. */
  String attribute(String name, String otherwise) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }

  /** An attribute that says yes or no; absent means no. */
  boolean flag(String name) {
    String value = attribute(name, "0");
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** A whole number as attribute, or the given one where it is absent. */
  int number(String name, int otherwise) throws UnreadableBook {
    String value = attribute(name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw corrupt(e);
    }
  }

  /** All text inside the element at the cursor, which then is behind the element. */
  String text() throws UnreadableBook {
    text.setLength(0);
    int inside = depth;
    while (depth >= inside) {
      int event = step();
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > maxText) {
          throw new UnreadableBook(Kind.TOO_MUCH_TEXT, maxText, part);
        }
      }
    }
    return text.toString();
  }

  /** Goes behind the element at the cursor. */
  void skip() throws UnreadableBook {
    int inside = depth;
    while (depth >= inside) {
      step();
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
