package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.PackageLimits;
import cn.hebiao.adapter.excel.ooxml.XmlCoding;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of an Office Open XML file while they are being changed. Remembers how to undo every
 * change, and which parts are new.
 */
final class EditedPackage extends ZipParts {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, XmlCoding> codings = new HashMap<>();
  private final Map<String, byte[]> encoded = new HashMap<>();
  private final Map<String, Deque<Patch>> undo = new LinkedHashMap<>();
  private final Set<String> added = new LinkedHashSet<>();
  private final Set<String> dirty = new LinkedHashSet<>();

  EditedPackage(byte[] file) {
    super(file, PackageLimits.usual());
  }

  @Override
  public InputStream stream(String part) {
    return texts.containsKey(part) ? new ByteArrayInputStream(bytes(part)) : super.stream(part);
  }

  /** The bytes of a part as they would be saved now. */
  byte[] bytes(String part) {
    String text = texts.get(part);
    return text == null
        ? content(part).orElseThrow()
        : encoded.computeIfAbsent(part, key -> codings.get(key).encode(text));
  }

  /** The text of an XML part as it stands now. */
  String text(String part) {
    return texts.computeIfAbsent(
        part,
        key -> {
          byte[] bytes = content(part).orElseThrow(() -> new IllegalArgumentException(part));
          codings.put(part, XmlCoding.of(bytes));
          return codings.get(part).decode(bytes);
        });
  }

  XmlElement root(String part) {
    return XmlElement.root(text(part));
  }

  /** Changes a part; nothing happens where there is nothing to change. */
  void edit(String part, XmlEdits edits) {
    if (!edits.isEmpty()) {
      edit(part, edits.patch());
    }
  }

  void edit(String part, Patch wanted) {
    String source = text(part);
    Patch patch = wanted.map(codings.get(part)::writable);
    texts.put(part, patch.applyTo(source));
    encoded.remove(part);
    dirty.add(part);
    if (!added.contains(part)) {
      undo.computeIfAbsent(part, key -> new ArrayDeque<>()).push(patch.inverse(source));
    }
  }

  /** Puts an element into a part as the last child of its document element. */
  void append(String part, String child) {
    edit(part, new XmlEdits().append(root(part), child));
  }

  /** Takes elements out of a part. */
  void delete(String part, List<XmlElement> elements) {
    XmlEdits edits = new XmlEdits();
    elements.forEach(edits::delete);
    edit(part, edits);
  }

  /** Adds a new part. */
  void add(String part, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(part, new byte[0]);
    codings.put(part, XmlCoding.of(bytes));
    texts.put(part, text);
    encoded.put(part, bytes);
    added.add(part);
    dirty.add(part);
  }

  @Override
  public void remove(Collection<String> removed) {
    super.remove(removed);
    texts.keySet().removeAll(removed);
    encoded.keySet().removeAll(removed);
    undo.keySet().removeAll(removed);
    added.removeAll(removed);
    dirty.removeAll(removed);
  }

  /**
   * The parts that were there before and have been changed, with the patches that undo it in turn.
   */
  Map<String, ? extends Collection<Patch>> undo() {
    return undo;
  }

  /** What has been done so far counts as the starting point; nothing of it can be undone. */
  void forgetUndo() {
    undo.clear();
    added.clear();
  }

  /** The parts that were not there before. */
  Set<String> added() {
    return added;
  }

  /** A part name that is still free, such as {@code xl/comments3.xml}. */
  String freeName(String before, String after) {
    int number = 1;
    while (has(before + number + after)) {
      number++;
    }
    return before + number + after;
  }

  @Override
  public byte[] write() {
    dirty.forEach(part -> put(part, bytes(part)));
    return super.write();
  }
}
