package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes notes of ours out of a sheet, and our words out of notes of others. */
final class NoteRemoval {
  private static final Pattern SHAPE =
      Pattern.compile("<(v:)?shape\\b(?!type).*?</(v:)?shape>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<(?:x:)?Row>\\s*([0-9]+)\\s*</");
  private static final Pattern COLUMN = Pattern.compile("<(?:x:)?Column>\\s*([0-9]+)\\s*</");

  private final EditedPackage parts;
  private final RelationList relations;

  NoteRemoval(EditedPackage parts, String sheetPart) {
    this.parts = parts;
    this.relations = new RelationList(parts, sheetPart);
  }

  /** Removes what we wrote, by cell. A note that somebody has changed since is left alone. */
  void remove(Map<CellRef, String> written) {
    Optional<String> part = relations.related("comments");
    if (written.isEmpty() || part.isEmpty()) {
      return;
    }
    XmlElement root = parts.root(part.get());
    XmlEdits edits = new XmlEdits();
    Set<CellRef> gone = new HashSet<>();
    for (XmlElement comment :
        root.child("commentList").map(list -> list.children("comment")).orElse(List.of())) {
      Optional<CellRef> cell =
          comment.attribute("ref").flatMap(SheetGrid::range).map(range -> range.first());
      Optional<XmlElement> text = comment.child("text");
      if (cell.isPresent() && text.isPresent() && written.containsKey(cell.get())) {
        String ours = squeezed(written.get(cell.get()));
        String present = CellReader.richText(text.get());
        if (squeezed(present).equals(ours)) {
          edits.delete(comment);
          gone.add(cell.get());
        } else {
          shorten(text.get(), present, ours, edits);
        }
      }
    }
    parts.edit(part.get(), edits);
    relations.all().stream()
        .filter(relation -> relation.type().equals("vmlDrawing") && parts.has(relation.part()))
        .forEach(relation -> shapes(relation.part(), gone));
  }

  private static String squeezed(String text) {
    return XmlChars.legal(text).replaceAll("\\s", "");
  }

  private static void shorten(XmlElement text, String present, String ours, XmlEdits edits) {
    int at = present.lastIndexOf(WriterWording.CHINESE.appended());
    if (at < 0
        || !squeezed(present.substring(at + WriterWording.CHINESE.appended().length()))
            .equals(ours)) {
      return;
    }
    List<XmlElement> runs = new ArrayList<>(text.children("r"));
    XmlElement last = runs.isEmpty() ? text : runs.get(runs.size() - 1);
    boolean whole =
        runs.size() > 1
            && last.child("t")
                .map(XmlElement::text)
                .orElse("")
                .strip()
                .startsWith(WriterWording.CHINESE.appended());
    if (whole) {
      edits.delete(last);
    } else {
      String kept = XmlChars.cellText(present.substring(0, at).stripTrailing());
      edits.replace(
          text,
          "<%1$stext><%1$sr><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sr></%1$stext>"
              .formatted(text.prefix(), kept));
    }
  }

  private void shapes(String part, Set<CellRef> gone) {
    String vml = parts.text(part);
    XmlEdits edits = new XmlEdits();
    Matcher shape = SHAPE.matcher(vml);
    while (shape.find()) {
      Matcher row = ROW.matcher(shape.group());
      Matcher column = COLUMN.matcher(shape.group());
      if (row.find()
          && column.find()
          && gone.contains(
              new CellRef(
                  AttributeNumbers.intOr(row.group(1), 0),
                  AttributeNumbers.intOr(column.group(1), 0)))) {
        edits.replace(shape.start(), shape.end(), "");
      }
    }
    parts.edit(part, edits);
  }
}
