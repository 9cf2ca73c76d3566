package cn.hebiao.writeback;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks with parts that only the big office programs write, put in by hand. */
final class OfficeParts {
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String SHEET_RELS = Receipt.relations(SHEET);
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  private final Map<String, byte[]> parts;

  private OfficeParts(Map<String, byte[]> base) {
    this.parts = new LinkedHashMap<>(base);
    parts.putIfAbsent(
        SHEET_RELS,
        utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"));
  }

  static void addTo(Map<String, byte[]> books, Map<String, byte[]> base) {
    books.put("printer settings.xlsx", new OfficeParts(base).printerSettings());
    books.put("phonetic.xlsx", new OfficeParts(base).phonetic());
    books.put("pivot.xlsx", new OfficeParts(base).pivot());
    books.put("form control.xlsx", new OfficeParts(base).formControl());
    books.put("macros.xlsm", new OfficeParts(base).macros());
    books.put("x14 validation.xlsx", new OfficeParts(base).validation());
  }

  private byte[] printerSettings() {
    relation(SHEET_RELS, "rIdP", R + "/printerSettings", "../printerSettings/printerSettings1.bin");
    put(
        "xl/printerSettings/printerSettings1.bin",
        "\u0001DEVMODE",
        TYPES + "spreadsheetml.printerSettings");
    end("<pageSetup paperSize=\"9\" xmlns:r=\"" + R + "\" r:id=\"rIdP\"/>");
    return VariedBooks.zip(parts);
  }

  private byte[] phonetic() {
    replace(
        "xl/sharedStrings.xml",
        "项目名称</t>",
        "项目名称</t><rPh sb=\"0\" eb=\"2\"><t>xiangmu</t></rPh><phoneticPr fontId=\"0\"/>");
    return VariedBooks.zip(parts);
  }

  private byte[] pivot() {
    String cache = "xl/pivotCache/pivotCacheDefinition1.xml";
    relation(
        Receipt.relations("xl/workbook.xml"),
        "rIdC",
        R + "/pivotCacheDefinition",
        "pivotCache/pivotCacheDefinition1.xml");
    put(
        cache,
        "<pivotCacheDefinition xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + R
            + "\" r:id=\"rId1\" recordCount=\"1\">"
            + "<cacheSource type=\"worksheet\"><worksheetSource ref=\"D7:E8\" sheet=\"项目1\"/></cacheSource>"
            + "<cacheFields count=\"1\"><cacheField name=\"三级指标\" numFmtId=\"0\"><sharedItems/></cacheField>"
            + "</cacheFields></pivotCacheDefinition>",
        TYPES + "spreadsheetml.pivotCacheDefinition+xml");
    put(
        Receipt.relations(cache),
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>",
        "");
    relation(Receipt.relations(cache), "rId1", R + "/pivotCacheRecords", "pivotCacheRecords1.xml");
    put(
        "xl/pivotCache/pivotCacheRecords1.xml",
        "<pivotCacheRecords xmlns=\""
            + MAIN
            + "\" count=\"1\"><r><s v=\"一\"/></r></pivotCacheRecords>",
        TYPES + "spreadsheetml.pivotCacheRecords+xml");
    replace(
        "xl/workbook.xml",
        "</workbook>",
        "<pivotCaches xmlns:r=\""
            + R
            + "\"><pivotCache cacheId=\"7\" r:id=\"rIdC\"/></pivotCaches></workbook>");
    return VariedBooks.zip(parts);
  }

  /** A check box: its properties in one part, its shape among those that show notes. */
  private byte[] formControl() {
    relation(SHEET_RELS, "rIdK", R + "/ctrlProp", "../ctrlProps/ctrlProp1.xml");
    relation(SHEET_RELS, "rIdV", R + "/vmlDrawing", "../drawings/vmlDrawing1.vml");
    put(
        "xl/ctrlProps/ctrlProp1.xml",
        "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" objectType=\"CheckBox\"/>",
        "application/vnd.ms-excel.controlproperties+xml");
    put(
        "xl/drawings/vmlDrawing1.vml",
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
            + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype id=\"_x0000_t201\""
            + " coordsize=\"21600,21600\" o:spt=\"201\" path=\"m,l,21600r21600,l21600,xe\"/>"
            + "<v:shape id=\"_x0000_s1025\" type=\"#_x0000_t201\" style=\"position:absolute\">"
            + "<x:ClientData ObjectType=\"Checkbox\"><x:Anchor>10, 1, 2, 1, 11, 1, 3, 1</x:Anchor>"
            + "</x:ClientData></v:shape></xml>",
        TYPES + "vmlDrawing");
    end(
        "<legacyDrawing xmlns:r=\""
            + R
            + "\" r:id=\"rIdV\"/><controls><control xmlns:r=\""
            + R
            + "\" shapeId=\"1025\" r:id=\"rIdK\" name=\"复选框 1\"/></controls>");
    return VariedBooks.zip(parts);
  }

  private byte[] macros() {
    relation(
        Receipt.relations("xl/workbook.xml"),
        "rIdM",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin");
    put("xl/vbaProject.bin", "macro bytes", "application/vnd.ms-office.vbaProject");
    replace(
        "[Content_Types].xml",
        TYPES + "spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    return VariedBooks.zip(parts);
  }

  private byte[] validation() {
    end(
        "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
            + " uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\"><x14:dataValidations"
            + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" count=\"1\">"
            + "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>项目1!$D$8:$D$9</xm:f></x14:formula1>"
            + "<xm:sqref>I8:I9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>");
    return VariedBooks.zip(parts);
  }

  private void put(String part, String content, String type) {
    parts.put(part, utf8(content));
    if (!type.isEmpty()) {
      replace(
          "[Content_Types].xml",
          "</Types>",
          "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>");
    }
  }

  private void relation(String rels, String id, String type, String target) {
    String text = new String(parts.get(rels), StandardCharsets.UTF_8);
    String relation =
        "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    String open =
        text.endsWith("/>") ? text.substring(0, text.length() - 2) + "></Relationships>" : text;
    parts.put(rels, utf8(open.replace("</Relationships>", relation + "</Relationships>")));
  }

  private void end(String xml) {
    replace(SHEET, "</worksheet>", xml + "</worksheet>");
  }

  private void replace(String part, String old, String now) {
    VariedBooks.replace(parts, part, old, now);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
