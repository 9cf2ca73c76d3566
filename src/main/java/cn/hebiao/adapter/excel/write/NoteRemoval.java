package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.model.grid.CellRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes notes of ours out of a sheet, and our words out of notes of others. */
record NoteRemoval(EditedPackage parts, Relations relations) {
  private static final Pattern SHAPE =
      Pattern.compile("<(v:)?shape\\b(?!type).*?</(v:)?shape>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<(?:x:)?Row>\\s*([0-9]+)\\s*</");
  private static final Pattern COLUMN = Pattern.compile("<(?:x:)?Column>\\s*([0-9]+)\\s*</");

  /** Removes what we wrote, by cell. A note that somebody has changed since is left alone. */
  void remove(Map<CellRef, String> written) {
    Optional<String> part = relations.part("comments");
    if (written.isEmpty() || part.isEmpty()) {
      return;
    }
    XmlEdits edits = new XmlEdits();
    Set<CellRef> gone = new HashSet<>();
    for (XmlElement comment : NotesPart.comments(parts.root(part.get()))) {
      CellRef cell = NotesPart.cellOf(comment).filter(written::containsKey).orElse(null);
      Optional<XmlElement> text = comment.child("text");
      if (cell != null && text.isPresent()) {
        String ours = squeezed(written.get(cell));
        String present = CellReader.richText(text.get());
        if (squeezed(present).equals(ours)) {
          edits.delete(comment);
          gone.add(cell);
        } else {
          shorten(text.get(), present, ours, edits);
        }
      }
    }
    parts.edit(part.get(), edits);
    relations.parts("vmlDrawing").forEach(drawing -> shapes(drawing, gone));
  }

  private static String squeezed(String text) {
    return XmlChars.legal(text).replaceAll("\\s", "");
  }

  private static void shorten(XmlElement text, String present, String ours, XmlEdits edits) {
    String mark = WriterWording.CHINESE.appended();
    int at = present.lastIndexOf(mark);
    if (at < 0 || !squeezed(present.substring(at + mark.length())).equals(ours)) {
      return;
    }
    List<XmlElement> runs = text.children("r");
    XmlElement last = runs.isEmpty() ? text : runs.get(runs.size() - 1);
    if (runs.size() > 1 && CellReader.plainText(last).strip().startsWith(mark)) {
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
    XmlEdits edits = new XmlEdits();
    Matcher shape = SHAPE.matcher(parts.text(part));
    while (shape.find()) {
      int row = number(ROW, shape.group());
      int column = number(COLUMN, shape.group());
      if (row >= 0 && column >= 0 && gone.contains(new CellRef(row, column))) {
        edits.replace(shape.start(), shape.end(), "");
      }
    }
    parts.edit(part, edits);
  }

  private static int number(Pattern place, String shape) {
    Matcher matcher = place.matcher(shape);
    return matcher.find() ? AttributeNumbers.intOr(matcher.group(1), 0) : -1;
  }
}
