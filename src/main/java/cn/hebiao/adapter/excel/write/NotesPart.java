package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations.PackageRelation;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The notes of one worksheet: the part with their texts and the drawing with their shapes. */
final class NotesPart {
  private final EditedPackage parts;
  private final WorkbookPart book;
  private final RelationList relations;
  private final Map<CellRef, XmlElement> comments = new HashMap<>();
  private Optional<String> commentsPart = Optional.empty();
  private List<String> authors = List.of();
  private boolean readable;

  NotesPart(EditedPackage parts, WorkbookPart book, String sheetPart) {
    this.parts = parts;
    this.book = book;
    this.relations = new RelationList(parts, sheetPart);
    try {
      commentsPart = relations.now().part("comments");
      readable = commentsPart.map(part -> read(parts.root(part))).orElse(true);
    } catch (IllegalArgumentException damaged) {
      readable = false;
    }
  }

  /** Reads the notes there are, and tells whether others can be added. */
  private boolean read(XmlElement root) {
    authors = root.children("authors", "author").stream().map(XmlElement::text).toList();
    comments(root).forEach(c -> cellOf(c).ifPresent(cell -> comments.putIfAbsent(cell, c)));
    return root.child("authors").isPresent() && root.child("commentList").isPresent();
  }

  /** The notes in a part of notes. */
  static List<XmlElement> comments(XmlElement root) {
    return root.children("commentList", "comment");
  }

  /** The cell that a note or a discussion is on. */
  static Optional<CellRef> cellOf(XmlElement comment) {
    return comment.cells("ref").map(CellRange::first);
  }

  /** Whether notes can be written; a damaged part of notes is left alone. */
  boolean readable() {
    return readable;
  }

  private String author(XmlElement comment) {
    int index = comment.number("authorId", -1);
    return index >= 0 && index < authors.size() ? authors.get(index) : "";
  }

  /** The cells with a discussion: threaded comments, and the stand-ins that old programs see. */
  Set<CellRef> discussed() {
    Set<CellRef> cells = new TreeSet<>();
    if (readable) {
      relations.now().parts("threadedComment").forEach(part -> cells.addAll(discussions(part)));
    }
    comments.forEach(
        (cell, comment) -> {
          if (author(comment).startsWith("tc=")) {
            cells.add(cell);
          }
        });
    return cells;
  }

  /** The cells with threaded comments; none where the part cannot be read. */
  private List<CellRef> discussions(String part) {
    try {
      return parts.root(part).children().stream().flatMap(c -> cellOf(c).stream()).toList();
    } catch (IllegalArgumentException damaged) {
      return List.of();
    }
  }

  /** Writes notes; changes of the sheet's own text are added to its edits. */
  void write(Map<CellRef, String> notes, SheetGrid grid, VmlShapes shapes, XmlEdits sheetEdits) {
    String part = commentsPart.orElseGet(this::createComments);
    XmlElement root = parts.root(part);
    String prefix = root.prefix();
    XmlEdits edits = new XmlEdits();
    int author = authors.indexOf(WriterWording.CHINESE.author());
    if (author < 0) {
      author = authors.size();
      String xml = "<%1$sauthor>%2$s</%1$sauthor>";
      edits.append(child(root, "authors"), xml.formatted(prefix, WriterWording.CHINESE.author()));
    }
    Map<CellRef, String> fresh = new LinkedHashMap<>();
    StringBuilder added = new StringBuilder();
    for (Map.Entry<CellRef, String> note : notes.entrySet()) {
      XmlElement present = comments.get(note.getKey());
      if (present == null) {
        fresh.put(note.getKey(), note.getValue());
        added.append(
            "<%1$scomment ref=\"%2$s\" authorId=\"%3$s\"><%1$stext>%4$s</%1$stext></%1$scomment>"
                .formatted(prefix, note.getKey().name(), author, run(prefix, note.getValue())));
      } else {
        lengthen(present, prefix, note.getValue(), edits);
      }
    }
    if (!added.isEmpty()) {
      edits.append(child(root, "commentList"), added.toString());
    }
    parts.edit(part, edits);
    if (!fresh.isEmpty()) {
      draw(fresh, new NoteDrawing(grid, shapes), grid, sheetEdits);
    }
  }

  private static XmlElement child(XmlElement root, String name) {
    return root.child(name)
        .orElseThrow(() -> new IllegalArgumentException("the comments part has no " + name));
  }

  private String createComments() {
    String part = parts.freeName(book.folder() + "comments", ".xml");
    book.addPart(
        relations,
        part,
        "comments",
        "<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>");
    return part;
  }

  private static String run(String prefix, String text) {
    return ("<%1$sr><%1$srPr><%1$ssz val=\"9\"/><%1$scolor indexed=\"81\"/><%1$srFont"
            + " val=\"%2$s\"/><%1$scharset val=\"134\"/></%1$srPr><%1$st"
            + " xml:space=\"preserve\">%3$s</%1$st></%1$sr>")
        .formatted(prefix, WriterWording.CHINESE.font(), XmlChars.cellText(text));
  }

  /** Our text below a note that somebody else has written, or in place of an old one of ours. */
  private void lengthen(XmlElement comment, String prefix, String text, XmlEdits edits) {
    XmlElement content = child(comment, "text");
    boolean ours = author(comment).equals(WriterWording.CHINESE.author());
    if (ours || content.children().isEmpty()) {
      edits.replace(content, "<%1$stext>%2$s</%1$stext>".formatted(prefix, run(prefix, text)));
      return;
    }
    content
        .child("t")
        .ifPresent(
            plain -> edits.replace(plain, "<%1$sr>%2$s</%1$sr>".formatted(prefix, plain.raw())));
    int at =
        content.children().stream()
            .filter(child -> child.is("t") || child.is("r"))
            .mapToInt(XmlElement::end)
            .max()
            .orElse(content.openEnd());
    edits.insert(at, run(prefix, "\n" + WriterWording.CHINESE.appended() + "\n" + text));
  }

  private void draw(
      Map<CellRef, String> notes, NoteDrawing drawing, SheetGrid grid, XmlEdits sheetEdits) {
    Optional<XmlElement> legacy = grid.section("legacyDrawing");
    String present = legacy.map(this::drawingOf).orElse("");
    if (!present.isEmpty()) {
      parts.edit(present, drawing.extend(parts.text(present), notes));
      return;
    }
    String part = parts.freeName(book.folder() + "drawings/vmlDrawing", ".vml");
    parts.add(part, drawing.create(notes));
    new ContentTypeList(parts)
        .allow("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    String id = relations.add(book.dialect().relation("vmlDrawing"), part);
    String xml =
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(grid.prefix(), book.dialect().relations(), id);
    legacy.ifPresentOrElse(
        broken -> sheetEdits.replace(broken, xml),
        () -> sheetEdits.insert(grid.placeOf("legacyDrawing"), xml));
  }

  /** The part of a drawing that the sheet refers to; empty where there is none. */
  private String drawingOf(XmlElement reference) {
    return reference.attributes().entrySet().stream()
        .filter(attribute -> attribute.getKey().endsWith(":id"))
        .findFirst()
        .flatMap(id -> relations.now().byId(id.getValue()))
        .map(PackageRelation::part)
        .orElse("");
  }
}
