package cn.hebiao.adapter.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What is left of the template's notes once JXLS has taken its commands away. */
final class CommandNotes {
  private static final List<String> TYPES =
      List.of(XSSFRelation.SHEET_COMMENTS.getRelation(), XSSFRelation.VML_DRAWINGS.getRelation());

  private CommandNotes() {}

  /** Forgets the notes of sheets that have none any more; gives those sheets' parts. */
  static List<PackagePartName> forgotten(XSSFWorkbook workbook) {
    List<PackagePartName> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (sheet.getCTWorksheet().isSetLegacyDrawing() && sheet.getCellComments().isEmpty()) {
        sheet.getCTWorksheet().unsetLegacyDrawing();
        sheets.add(sheet.getPackagePart().getPartName());
      }
    }
    return sheets;
  }

  /** The saved workbook without the empty note parts, which POI itself cannot let go. */
  static byte[] without(byte[] saved, List<PackagePartName> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(saved.length);
    try (OPCPackage whole = OPCPackage.open(new ByteArrayInputStream(saved))) {
      for (PackagePartName sheet : sheets) {
        drop(whole, whole.getPart(sheet));
      }
      whole.save(bytes);
      whole.revert();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    return bytes.toByteArray();
  }

  private static void drop(OPCPackage whole, PackagePart sheet) throws InvalidFormatException {
    for (String type : TYPES) {
      for (PackageRelationship relation : sheet.getRelationshipsByType(type)) {
        sheet.removeRelationship(relation.getId());
        whole.removePart(PackagingURIHelper.createPartName(relation.getTargetURI()));
      }
    }
  }
}
