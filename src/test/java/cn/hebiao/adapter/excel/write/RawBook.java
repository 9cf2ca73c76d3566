package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.XmlCoding;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook written part by part, for shapes that libraries do not write. */
final class RawBook {
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
  static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  RawBook(String sheet) {
    this(sheet, "Sheet1", MAIN, KIND);
  }

  RawBook(String sheet, String name, String main, String kind) {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + TYPES
            + "\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml\"/><Override"
            + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    relations("_rels/.rels", kind + "/officeDocument", "xl/workbook.xml");
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + kind
            + "\"><sheets><sheet name=\""
            + XmlChars.attribute(name)
            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    relations("xl/_rels/workbook.xml.rels", kind + "/worksheet", "worksheets/sheet1.xml");
    part("xl/worksheets/sheet1.xml", sheet);
  }

  RawBook part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  RawBook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** A part with relationships, given as type and target in turn. */
  RawBook relations(String name, String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELS + "\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"");
      xml.append(typesAndTargets[i]).append("\" Target=\"");
      xml.append(typesAndTargets[i + 1]).append("\"/>");
    }
    return part(name, xml.append("</Relationships>").toString());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(1_600_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The text of a part of a workbook file. */
  static String text(byte[] file, String part) {
    byte[] bytes = ZipParts.read(file).content(part).orElseThrow();
    return XmlCoding.of(bytes).decode(bytes);
  }
}
