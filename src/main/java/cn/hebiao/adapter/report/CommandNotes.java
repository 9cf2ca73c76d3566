package cn.hebiao.adapter.report;

import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What is left of the template's notes once JXLS has taken its commands away. */
final class CommandNotes {
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private CommandNotes() {}

  /** Has the empty note parts of sheets without notes left out, which POI cannot let go itself. */
  static void drop(XSSFWorkbook workbook, Repacking repacking) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (sheet.getCellComments().isEmpty()) {
        if (sheet.getCTWorksheet().isSetLegacyDrawing()) {
          sheet.getCTWorksheet().unsetLegacyDrawing();
        }
        sheet.getRelationParts().forEach(relation -> drop(sheet, relation, repacking));
      }
    }
  }

  private static void drop(XSSFSheet sheet, RelationPart relation, Repacking repacking) {
    POIXMLDocumentPart part = relation.getDocumentPart();
    if (part instanceof CommentsTable || part instanceof XSSFVMLDrawing) {
      String name = part.getPackagePart().getPartName().getName();
      repacking.leaveOut(name.substring(1));
      repacking.remove(
          CONTENT_TYPES, Pattern.compile("<Override [^>]*\"" + Pattern.quote(name) + "\"[^>]*/>"));
      String id = relation.getRelationship().getId();
      repacking.remove(
          Repacking.relationsOf(sheet),
          Pattern.compile("<Relationship [^>]*Id=\"" + Pattern.quote(id) + "\"[^>]*/>"));
    }
  }
}
