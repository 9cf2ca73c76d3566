package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Parts;
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
final class EditedPackage implements Parts {
  private final ZipParts zip;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, XmlCoding> codings = new HashMap<>();
  private final Map<String, Deque<Patch>> undo = new LinkedHashMap<>();
  private final Set<String> added = new LinkedHashSet<>();
  private final Set<String> dirty = new LinkedHashSet<>();

  private EditedPackage(ZipParts zip) {
    this.zip = zip;
  }

  static EditedPackage read(byte[] file) {
    return new EditedPackage(ZipParts.read(file));
  }

  @Override
  public boolean has(String part) {
    return zip.has(part);
  }

  List<String> parts() {
    return zip.names();
  }

  @Override
  public String stored(String part) {
    return zip.stored(part);
  }

  @Override
  public InputStream stream(String part) {
    return new ByteArrayInputStream(bytes(part));
  }

  @Override
  public int oneTextChars() {
    return zip.oneTextChars();
  }

  /** The bytes of a part as they would be saved now. */
  byte[] bytes(String part) {
    String text = texts.get(part);
    if (text != null) {
      return codings.get(part).encode(text);
    }
    return zip.content(part)
        .orElseThrow(() -> new IllegalArgumentException("the package has no part " + part));
  }

  /** The text of an XML part as it stands now. */
  String text(String part) {
    String text = texts.get(part);
    if (text == null) {
      byte[] bytes = bytes(part);
      codings.put(part, XmlCoding.of(bytes));
      text = codings.get(part).decode(bytes);
      texts.put(part, text);
    }
    return text;
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
    dirty.add(part);
    if (!added.contains(part)) {
      undo.computeIfAbsent(part, key -> new ArrayDeque<>()).push(patch.inverse(source));
    }
  }

  /** Adds a new part. */
  void add(String part, String text) {
    zip.put(part, new byte[0]);
    codings.put(part, XmlCoding.of(text.getBytes(StandardCharsets.UTF_8)));
    texts.put(part, text);
    added.add(part);
    dirty.add(part);
  }

  void remove(String part) {
    remove(List.of(part));
  }

  void remove(Collection<String> removed) {
    zip.remove(removed);
    removed.forEach(texts::remove);
    removed.forEach(undo::remove);
    added.removeAll(removed);
    removed.forEach(dirty::remove);
  }

  /**
   * The parts that were there before and have been changed, with the patches that undo it in turn.
   */
  Map<String, List<Patch>> undo() {
    Map<String, List<Patch>> copy = new LinkedHashMap<>();
    undo.forEach((part, patches) -> copy.put(part, List.copyOf(patches)));
    return copy;
  }

  /** What has been done so far counts as the starting point; nothing of it can be undone. */
  void forgetUndo() {
    undo.clear();
    added.clear();
  }

  /** The parts that were not there before. */
  List<String> added() {
    return List.copyOf(added);
  }

  /** A part name that is still free, such as {@code xl/comments3.xml}. */
  String freeName(String before, String after) {
    int number = 1;
    while (zip.has(before + number + after)) {
      number++;
    }
    return before + number + after;
  }

  byte[] write() {
    dirty.forEach(part -> zip.put(part, codings.get(part).encode(texts.get(part))));
    return zip.write();
  }
}
