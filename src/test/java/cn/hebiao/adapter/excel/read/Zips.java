package cn.hebiao.adapter.excel.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages made by hand, part by part, so that a test can break just one thing. */
final class Zips {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private Zips() {}

  /** The parts of a sound workbook with one sheet 表 of the given content. */
  static Map<String, String> workbook(String sheetContent) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes(TYPE));
    parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet(sheetContent));
    return parts;
  }

  static String contentTypes(String mainType) {
    return ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='%s'/></Types>")
        .formatted(mainType);
  }

  static String relationships(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id='rId%d' Type='%s/%s' Target='%s'/>"
              .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  static String sheet(String content) {
    return "<worksheet xmlns='%s'>%s</worksheet>".formatted(MAIN, content);
  }

  /** A sheet's data of one row with the given cells. */
  static String row(String cells) {
    return "<sheetData><row r='1'>" + cells + "</row></sheetData>";
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The workbook of one sheet with one part replaced or added. */
  static byte[] with(String part, String content) {
    Map<String, String> parts = workbook(row("<c r='A1'><v>1</v></c>"));
    parts.put(part, content);
    return zip(parts);
  }

  /** The workbook of one sheet without one part. */
  static byte[] without(String part) {
    Map<String, String> parts = workbook(row("<c r='A1'><v>1</v></c>"));
    parts.remove(part);
    return zip(parts);
  }
}
