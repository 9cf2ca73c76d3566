package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML text, known by where it stands in that text. Children are looked for only
 * when asked for, so that untouched parts of a large sheet cost a scan and nothing more. Entities
 * are never resolved and nothing outside the text is ever read.
 */
final class XmlElement {
  private final String source;
  private final int start;
  private final int nameEnd;
  private final int openEnd;
  private final int contentEnd;
  private final int end;

  private XmlElement(String source, int start, int openEnd, int contentEnd, int end) {
    this.source = source;
    this.start = start;
    this.openEnd = openEnd;
    this.contentEnd = contentEnd;
    this.end = end;
    int at = start + 1;
    while (at < openEnd && !XmlScan.isNameEnd(source.charAt(at))) {
      at++;
    }
    this.nameEnd = at;
  }

  /** The document element of an XML text. */
  static XmlElement root(String source) {
    int at = 0;
    while (true) {
      int open = source.indexOf('<', at);
      if (open < 0 || open + 1 >= source.length()) {
        throw new IllegalArgumentException("no XML element");
      }
      char next = source.charAt(open + 1);
      if (next == '?' || next == '!') {
        at = XmlScan.skipMarkup(source, open);
        continue;
      }
      int openEnd = XmlScan.tagEnd(source, open);
      if (source.charAt(openEnd - 2) == '/') {
        return new XmlElement(source, open, openEnd, openEnd, openEnd);
      }
      int close = source.lastIndexOf("</", XmlScan.contentEnd(source));
      if (close < openEnd) {
        throw new IllegalArgumentException("XML text is cut off");
      }
      return new XmlElement(source, open, openEnd, close, source.indexOf('>', close) + 1);
    }
  }

  /** The elements directly inside this one. */
  List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    walk(children, new StringBuilder(0), false);
    return children;
  }

  /** Text directly inside this element, unescaped. */
  String text() {
    StringBuilder text = new StringBuilder();
    walk(new ArrayList<>(), text, true);
    return text.toString();
  }

  /** Goes over all that stands inside, and gathers what stands directly inside. */
  private void walk(List<XmlElement> children, StringBuilder text, boolean texts) {
    int depth = 0;
    int childStart = 0;
    int childOpenEnd = 0;
    int at = openEnd;
    while (at < contentEnd) {
      int open = source.indexOf('<', at);
      int stop = open < 0 || open > contentEnd ? contentEnd : open;
      if (texts && depth == 0) {
        text.append(XmlChars.unescape(source.substring(at, stop).replace("\r\n", "\n")));
      }
      if (stop == contentEnd) {
        return;
      }
      char next = source.charAt(open + 1);
      if (next == '!' || next == '?') {
        at = XmlScan.skipMarkup(source, open);
        if (texts && depth == 0 && source.startsWith("<![CDATA[", open)) {
          text.append(source, open + 9, at - 3);
        }
      } else if (next == '/') {
        at = XmlScan.after(source, ">", open);
        if (--depth == 0) {
          children.add(new XmlElement(source, childStart, childOpenEnd, open, at));
        }
      } else {
        at = XmlScan.tagEnd(source, open);
        boolean empty = source.charAt(at - 2) == '/';
        if (depth == 0 && empty) {
          children.add(new XmlElement(source, open, at, at, at));
        } else if (depth == 0) {
          childStart = open;
          childOpenEnd = at;
        }
        depth += empty ? 0 : 1;
      }
    }
  }

  /** The direct children of a local name. */
  List<XmlElement> children(String local) {
    return children().stream().filter(child -> child.is(local)).toList();
  }

  /** The items of a list that stands directly inside this element; none where it is missing. */
  List<XmlElement> children(String list, String item) {
    return child(list).map(found -> found.children(item)).orElse(List.of());
  }

  /** The first direct child of a local name. */
  Optional<XmlElement> child(String local) {
    return children().stream().filter(child -> child.is(local)).findFirst();
  }

  /** Name without prefix. */
  String local() {
    String name = source.substring(start + 1, nameEnd);
    return name.substring(name.indexOf(':') + 1);
  }

  boolean is(String local) {
    int length = local.length();
    int from = nameEnd - length;
    return from > start
        && source.startsWith(local, from)
        && (from == start + 1 || source.charAt(from - 1) == ':');
  }

  /** Prefix with its colon, empty where the element has none. */
  String prefix() {
    String name = source.substring(start + 1, nameEnd);
    return name.substring(0, name.indexOf(':') + 1);
  }

  /** The value of an attribute, named as it is written in the file. */
  Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes().get(name));
  }

  /** The value of an attribute, or another one where the element lacks it. */
  String attribute(String name, String otherwise) {
    return attributes().getOrDefault(name, otherwise);
  }

  /** Whether an attribute has a value. */
  boolean has(String name, String value) {
    return value.equals(attributes().get(name));
  }

  /** An attribute that says yes or no; absent means no. */
  boolean flag(String name) {
    return isTrue(attributes().get(name));
  }

  static boolean isTrue(String flag) {
    return "1".equals(flag) || "true".equals(flag) || "on".equals(flag);
  }

  /** A whole number as attribute, or another one where it is absent or none. */
  int number(String name, int otherwise) {
    return AttributeNumbers.intOr(attribute(name, ""), otherwise);
  }

  /** The cells that an attribute names, such as {@code A1:I30}; empty where it names none. */
  Optional<CellRange> cells(String name) {
    return attribute(name).flatMap(SheetGrid::range);
  }

  /**
   * Where a child of a local name belongs.
   *
   * @param order the names of children in the order that the schema demands
   * @param from a position that it must be behind
   */
  int placeOf(String local, List<String> order, int from) {
    List<String> later = order.subList(order.indexOf(local) + 1, order.size());
    return children().stream()
        .filter(child -> later.contains(child.local()) && child.start() >= from)
        .findFirst()
        .map(XmlElement::start)
        .orElse(contentEnd);
  }

  /** All attributes in their order, values unescaped. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, int[]> span : spans().entrySet()) {
      int[] at = span.getValue();
      attributes.put(span.getKey(), XmlChars.unescape(source.substring(at[0], at[1])));
    }
    return attributes;
  }

  /** Where the value of an attribute begins and ends. */
  Optional<int[]> span(String attribute) {
    return Optional.ofNullable(spans().get(attribute));
  }

  private Map<String, int[]> spans() {
    Map<String, int[]> spans = new LinkedHashMap<>();
    int at = nameEnd;
    while (true) {
      while (at < openEnd && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      int equals = source.indexOf('=', at);
      if (equals < 0 || equals >= openEnd || source.charAt(at) == '/' || source.charAt(at) == '>') {
        return spans;
      }
      int open = equals + 1;
      while (Character.isWhitespace(source.charAt(open))) {
        open++;
      }
      int close = source.indexOf(source.charAt(open), open + 1);
      if (close < 0 || close >= openEnd) {
        throw new IllegalArgumentException("XML attribute without quotes");
      }
      spans.put(source.substring(at, equals).strip(), new int[] {open + 1, close});
      at = close + 1;
    }
  }

  /** The element as it is written in the file. */
  String raw() {
    return source.substring(start, end);
  }

  /** What stands between its tags. */
  String inner() {
    return source.substring(openEnd, Math.max(openEnd, contentEnd));
  }

  /** Whether it is written as a single tag. */
  boolean empty() {
    return end == openEnd;
  }

  int start() {
    return start;
  }

  /** Just after its opening tag. */
  int openEnd() {
    return openEnd;
  }

  /** Where a new last child belongs; only where the element is not {@link #empty()}. */
  int contentEnd() {
    return contentEnd;
  }

  int end() {
    return end;
  }

  /** Where a new attribute belongs. */
  int attributesEnd() {
    int at = openEnd - (source.charAt(openEnd - 2) == '/' ? 2 : 1);
    while (Character.isWhitespace(source.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
