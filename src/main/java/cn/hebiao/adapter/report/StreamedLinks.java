package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.CellLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The links of one streamed sheet. POI keeps thousands of bytes for each link and a relation of its
 * own; these are written straight into the parts, with one relation for each file.
 */
final class StreamedLinks {
  private static final Pattern AFTER_LINKS =
      Pattern.compile(
          "</hyperlinks>|<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks"
              + "|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing"
              + "|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)"
              + "\\b|</worksheet>");
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<Link> links = new ArrayList<>();
  private final Map<String, String> idOfFile = new LinkedHashMap<>();

  private record Link(String cell, CellLink target) {}

  /** Writes the text and notes the link. */
  void put(Cell cell, LinkedText text) {
    cell.setCellValue(text.text());
    links.add(new Link(cell.getAddress().formatAsString(), text.link()));
    idOfFile.computeIfAbsent(text.link().file(), file -> "link" + (idOfFile.size() + 1));
  }

  /** Has the links written into the sheet and its relations. */
  void writeInto(XSSFSheet sheet, Repacking repacking) {
    if (!links.isEmpty()) {
      repacking.editAfterData(Repacking.partOf(sheet), this::withLinks);
      repacking.edit(Repacking.relationsOf(sheet), this::withRelations);
    }
  }

  private String withLinks(String rest) {
    Matcher after = AFTER_LINKS.matcher(rest);
    if (!after.find()) {
      throw new IllegalStateException("sheet without end");
    }
    StringBuilder text = new StringBuilder(rest.substring(0, after.start()));
    boolean inside = after.group().equals("</hyperlinks>");
    text.append(inside ? "" : "<hyperlinks>");
    for (Link link : links) {
      text.append("<hyperlink ref=\"").append(link.cell()).append("\" xmlns:r=\"");
      text.append(NAMESPACE).append("\" r:id=\"").append(idOfFile.get(link.target().file()));
      text.append("\" location=\"").append(escaped(link.target().location())).append("\"/>");
    }
    return text.append(inside ? "" : "</hyperlinks>")
        .append(rest.substring(after.start()))
        .toString();
  }

  private String withRelations(String relations) {
    StringBuilder text = new StringBuilder();
    idOfFile.forEach(
        (file, id) ->
            text.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(TYPE)
                .append("\" Target=\"")
                .append(escaped(LinkedText.escaped(file)))
                .append("\" TargetMode=\"External\"/>"));
    return relations.replace("</Relationships>", text + "</Relationships>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
