package cn.hebiao.adapter.excel.ooxml;

import cn.hebiao.app.UnreadableBook.ReadProblem;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
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
public final class XmlCursor implements AutoCloseable {
  private static final int MAX_DEPTH = 256;

  /** Made once: it keeps the names that it has met, which all workbooks share. */
  private static final XMLInputFactory FACTORY = factory();

  private final String part;
  private final int maxText;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /**
   * Stands before the document element.
   *
   * @param part what the part is called in messages
   * @param maxText the longest text that {@link #text()} reads
   */
  XmlCursor(String part, InputStream in, int maxText) {
    this.part = part;
    this.maxText = maxText;
    try {
      xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw corrupt(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** The name of the part. */
  public String part() {
    return part;
  }

  /** The number of elements that are open at the cursor. */
  public int depth() {
    return depth;
  }

  /**
   * Goes to the next start of an element anywhere inside the one at this depth; false at its end.
   */
  public boolean next(int parentDepth) {
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

  /** Goes to the next element directly inside the one at this depth; false at its end. */
  public boolean child(int parentDepth) {
    while (next(parentDepth)) {
      if (depth == parentDepth + 1) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the document element. */
  public XmlCursor root() {
    if (!next(0)) {
      throw UnsoundPackage.of(ReadProblem.CORRUPT, part);
    }
    return this;
  }

  private int step() {
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw UnsoundPackage.of(ReadProblem.XML_ATTACK, part);
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        throw UnsoundPackage.of(ReadProblem.CORRUPT, part);
      }
      return event;
    } catch (UnsoundPackage e) {
      throw e;
    } catch (XMLStreamException | RuntimeException e) {
      throw corrupt(e);
    }
  }

  private UnsoundPackage corrupt(Exception cause) {
    return UnsoundPackage.corrupt(part, cause);
  }

  /** The name of the element at the cursor without its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  /** Whether the element at the cursor has this name. */
  public boolean is(String name) {
    return xml.getLocalName().equals(name);
  }

  /**
   * An attribute of the element at the cursor by its name without prefix, or the given value where
   * it has none. One without a namespace goes before one that has one.
   */
  public String attribute(String name, String otherwise) {
    String found = otherwise;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        found = xml.getAttributeValue(i);
        if (xml.getAttributeNamespace(i).isEmpty()) {
          return found;
        }
      }
    }
    return found;
  }

  /** All attributes by their names, those of a namespace with it before them in braces. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      String key = space.isEmpty() ? "" : "{" + space + "}";
      attributes.put(key + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** An attribute that says yes or no; absent means no. */
  public boolean flag(String name) {
    String value = attribute(name, "0");
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** A whole number as attribute, or the given one where it is absent. */
  public int number(String name, int otherwise) {
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
  public String text() {
    text.setLength(0);
    int inside = depth;
    while (depth >= inside) {
      if (isText(step())) {
        append(text);
        if (text.length() > maxText) {
          throw UnsoundPackage.of(ReadProblem.TOO_MUCH_TEXT, maxText, part);
        }
      }
    }
    return text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** The parser looks at characters only when they are asked for, and may refuse them then. */
  private void append(StringBuilder out) {
    try {
      out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    } catch (RuntimeException e) {
      throw corrupt(e);
    }
  }

  /** Goes behind the element at the cursor. */
  public void skip() {
    int inside = depth;
    while (depth >= inside) {
      step();
    }
  }

  /**
   * What an element says.
   *
   * @param canonical equal for elements that differ in prefixes and the order of attributes only
   * @param text its text and that of all elements inside it
   */
  public record Element(String canonical, String text) {}

  /** Reads the element at the cursor, which then is behind it. */
  public Element element() {
    StringBuilder canonical = new StringBuilder();
    StringBuilder all = new StringBuilder();
    StringBuilder words = new StringBuilder();
    int stop = depth - 1;
    boolean leaf = true;
    open(canonical);
    while (depth > stop) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        words.setLength(0);
        leaf = true;
        open(canonical);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (leaf || !words.toString().isBlank()) {
          canonical.append(words);
          all.append(words);
        }
        canonical.append(']');
        words.setLength(0);
        leaf = false;
      } else if (isText(event)) {
        append(words);
      }
    }
    return new Element(canonical.toString(), all.toString());
  }

  private void open(StringBuilder out) {
    out.append('{').append(xml.getNamespaceURI()).append('}').append(xml.getLocalName());
    out.append(attributes()).append('[');
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
