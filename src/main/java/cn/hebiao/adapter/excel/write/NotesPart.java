package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations.PackageRelation;
import cn.hebiao.model.grid.CellRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The notes of one worksheet: the part with their texts and the drawing with their shapes. */
final class NotesPart {
  private final EditedPackage parts;
  private final WorkbookPart book;
  private final RelationList relations;
  private final Optional<String> commentsPart;
  private final Map<CellRef, XmlElement> comments = new HashMap<>();
  private final boolean readable;
  private List<String> authors = List.of();

  NotesPart(EditedPackage parts, WorkbookPart book, WorkbookPart.SheetEntry sheet) {
    this.parts = parts;
    this.book = book;
    this.relations = new RelationList(parts, sheet.part());
    Optional<String> found = Optional.empty();
    boolean sound = true;
    try {
      found = relations.related("comments");
      sound = found.map(this::read).orElse(true);
    } catch (IllegalArgumentException damaged) {
      sound = false;
    }
    this.commentsPart = found;
    this.readable = sound;
  }

  /** Reads the notes there are, and tells whether they can be read and others be added. */
  private boolean read(String part) {
    try {
      XmlElement root = parts.root(part);
      readComments(root);
      return root.child("authors").isPresent() && root.child("commentList").isPresent();
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }

  /** Whether notes can be written; a damaged part of notes is left alone. */
  boolean readable() {
    return readable;
  }

  private void readComments(XmlElement root) {
    authors =
        root.child("authors").stream()
            .flatMap(list -> list.children("author").stream())
            .map(XmlElement::text)
            .toList();
    root.child("commentList").stream()
        .flatMap(list -> list.children("comment").stream())
        .forEach(c -> cellOf(c).ifPresent(cell -> comments.putIfAbsent(cell, c)));
  }

  private static Optional<CellRef> cellOf(XmlElement comment) {
    return comment.attribute("ref").flatMap(SheetGrid::range).map(range -> range.first());
  }

  private String author(XmlElement comment) {
    int index = AttributeNumbers.intOr(comment.attribute("authorId").orElse(""), -1);
    return index >= 0 && index < authors.size() ? authors.get(index) : "";
  }

  /** The cells with a discussion: threaded comments, and the stand-ins that old programs see. */
  Set<CellRef> discussed() {
    Set<CellRef> cells = new TreeSet<>();
    if (readable) {
      for (PackageRelation relation : relations.all()) {
        if (relation.type().equals("threadedComment") && parts.has(relation.part())) {
          cells.addAll(discussions(relation.part()));
        }
      }
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
  private Set<CellRef> discussions(String part) {
    try {
      return parts.root(part).children().stream()
          .flatMap(comment -> cellOf(comment).stream())
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException damaged) {
      return Set.of();
    }
  }

  /** Writes notes; changes of the sheet's own text are added to its edits. */
  void write(Map<CellRef, String> notes, SheetGrid grid, VmlShapes shapes, XmlEdits sheetEdits) {
    Map<CellRef, String> fresh = new LinkedHashMap<>(notes);
    fresh.keySet().removeAll(comments.keySet());
    String part = commentsPart.orElseGet(this::createComments);
    XmlElement root = parts.root(part);
    XmlEdits edits = new XmlEdits();
    int author = authors.indexOf(WriterWording.CHINESE.author());
    if (author < 0) {
      author = authors.size();
      String xml = "<%1$sauthor>%2$s</%1$sauthor>";
      edits.append(
          child(root, "authors"), xml.formatted(root.prefix(), WriterWording.CHINESE.author()));
    }
    StringBuilder added = new StringBuilder();
    for (Map.Entry<CellRef, String> note : notes.entrySet()) {
      if (fresh.containsKey(note.getKey())) {
        added.append(comment(root.prefix(), note.getKey(), author, note.getValue()));
      } else {
        lengthen(comments.get(note.getKey()), root.prefix(), note.getValue(), edits);
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
    String part = parts.freeName(folder() + "comments", ".xml");
    parts.add(
        part,
        OoxmlConformance.declaration()
            + "<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>"
                .formatted(book.conformance().main()));
    new ContentTypeList(parts).add(part, "comments");
    relations.add(book.conformance().relation("comments"), part);
    return part;
  }

  private String folder() {
    return book.part().substring(0, book.part().lastIndexOf('/') + 1);
  }

  private static String comment(String prefix, CellRef cell, int author, String text) {
    return "<%1$scomment ref=\"%2$s\" authorId=\"%3$s\"><%1$stext>%4$s</%1$stext></%1$scomment>"
        .formatted(prefix, cell.name(), author, run(prefix, text));
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
    String tail = run(prefix, "\n" + WriterWording.CHINESE.appended() + "\n" + text);
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
    edits.insert(at, tail);
  }

  private void draw(
      Map<CellRef, String> notes, NoteDrawing drawing, SheetGrid grid, XmlEdits sheetEdits) {
    Optional<String> present =
        grid.section("legacyDrawing")
            .flatMap(
                element ->
                    element.attributes().entrySet().stream()
                        .filter(a -> a.getKey().endsWith(":id"))
                        .findFirst())
            .flatMap(id -> relations.byId(id.getValue()));
    if (present.isPresent()) {
      parts.edit(present.get(), drawing.extend(parts.text(present.get()), notes));
      return;
    }
    String part = parts.freeName(folder() + "drawings/vmlDrawing", ".vml");
    parts.add(part, drawing.create(notes));
    new ContentTypeList(parts).allowVml();
    String id = relations.add(book.conformance().relation("vmlDrawing"), part);
    String xml =
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(grid.prefix(), book.conformance().relations(), id);
    grid.section("legacyDrawing")
        .ifPresentOrElse(
            broken -> sheetEdits.replace(broken, xml),
            () -> sheetEdits.insert(grid.placeOf("legacyDrawing"), xml));
  }
}
