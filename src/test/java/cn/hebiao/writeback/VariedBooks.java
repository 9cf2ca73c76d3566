package cn.hebiao.writeback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks with everything agencies have in them, by name. */
final class VariedBooks {
  private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final int MIXED = 16;

  private static final Map<String, byte[]> MADE = make();

  private VariedBooks() {}

  /** Each feature alone, then several together on several sheets. */
  static Map<String, byte[]> made() {
    return MADE;
  }

  private static Map<String, byte[]> make() {
    Map<String, byte[]> books = new LinkedHashMap<>();
    long seed = 100;
    for (Feature feature : Feature.values()) {
      books.put(feature + ".xlsx", with(MadeForms.workbook(seed++, 1), feature));
    }
    Random random = new Random(7);
    for (int i = 0; i < MIXED; i++) {
      byte[] book = MadeForms.workbook(seed++, 1 + random.nextInt(3));
      for (Feature feature : Feature.values()) {
        if (random.nextInt(3) == 0) {
          book = with(book, feature);
        }
      }
      books.put("mixed" + i + ".xlsx", book);
    }
    return Collections.unmodifiableMap(books);
  }

  private static byte[] with(byte[] file, Feature feature) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int forms = book.getNumberOfSheets();
      for (int i = 0; i < forms; i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        if (sheet.getLastRowNum() > 9) {
          feature.addTo(book, sheet);
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Things that only Excel and WPS write, put into the XML by hand. */
  static Map<String, byte[]> edited() {
    Map<String, byte[]> books = new LinkedHashMap<>();
    books.put("threaded.xlsx", threaded());
    books.put(
        "x14 rules.xlsx",
        extension(
            "<ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                + " uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings>"
                + "<x14:conditionalFormatting xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
                + "<x14:cfRule type=\"dataBar\" id=\"{00000000-0001-0000-0000-000000000001}\"><x14:dataBar>"
                + "<x14:cfvo type=\"autoMin\"/><x14:cfvo type=\"autoMax\"/></x14:dataBar></x14:cfRule>"
                + "<xm:sqref>H8:H12</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>"));
    books.put(
        "sparklines.xlsx",
        extension(
            "<ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                + " uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\"><x14:sparklineGroups"
                + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:sparklineGroup>"
                + "<x14:sparklines><x14:sparkline><xm:f>项目1!G8:H8</xm:f><xm:sqref>Z8</xm:sqref>"
                + "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>"));
    books.put("custom xml.xlsx", customXml());
    books.put("cell pictures.xlsx", cellPictures());
    OfficeParts.addTo(books, base());
    return books;
  }

  /** Parts that are named, related or written oddly; not every library reads them. */
  static Map<String, byte[]> odd() {
    return OddParts.of(base(), Receipt.parts(with(MadeForms.workbook(42, 1), Feature.COMMENTS)));
  }

  private static byte[] extension(String ext) {
    Map<String, byte[]> parts = base();
    replace(
        parts,
        "xl/worksheets/sheet1.xml",
        "</worksheet>",
        "<extLst>" + ext + "</extLst></worksheet>");
    return zip(parts);
  }

  private static byte[] threaded() {
    Map<String, byte[]> parts = Receipt.parts(with(MadeForms.workbook(41, 1), Feature.COMMENTS));
    String rels = Receipt.relations("xl/worksheets/sheet1.xml");
    replace(
        parts,
        rels,
        "</Relationships>",
        "<Relationship Id=\"rIdT\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\""
            + " Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>");
    parts.put(
        "xl/threadedComments/threadedComment1.xml",
        utf8(
            "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                + "<threadedComment ref=\"H9\" dT=\"2023-01-01T00:00:00.00\" personId=\"{A}\" id=\"{B}\">"
                + "<text>为什么是满分？</text></threadedComment></ThreadedComments>"));
    override(
        parts,
        "/xl/threadedComments/threadedComment1.xml",
        "application/vnd.ms-excel.threadedcomments+xml");
    return zip(parts);
  }

  /** A workbook with a digital signature; what it signs does not matter here. */
  static byte[] signed() {
    Map<String, byte[]> parts = base();
    String origin =
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    replace(
        parts,
        "_rels/.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdS\" Type=\""
            + origin
            + "origin\" Target=\"_xmlsignatures/origin.sigs\"/></Relationships>");
    parts.put("_xmlsignatures/origin.sigs", new byte[0]);
    parts.put(
        "_xmlsignatures/_rels/origin.sigs.rels",
        utf8(
            "<Relationships xmlns=\""
                + RELS
                + "\"><Relationship Id=\"rId1\" Type=\""
                + origin
                + "signature\" Target=\"sig1.xml\"/></Relationships>"));
    parts.put(
        "_xmlsignatures/sig1.xml",
        utf8("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"));
    override(
        parts,
        "/_xmlsignatures/sig1.xml",
        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml");
    override(
        parts,
        "/_xmlsignatures/origin.sigs",
        "application/vnd.openxmlformats-package.digital-signature-origin");
    return zip(parts);
  }

  private static byte[] customXml() {
    Map<String, byte[]> parts = base();
    parts.put("customXml/item1.xml", utf8("<batch xmlns=\"urn:example\">一</batch>"));
    parts.put(
        "customXml/_rels/item1.xml.rels",
        utf8("<Relationships xmlns=\"" + RELS + "\"></Relationships>"));
    replace(
        parts,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\""
            + " Target=\"../customXml/item1.xml\"/></Relationships>");
    return zip(parts);
  }

  /** A WPS picture in a cell: a formula with a function that only WPS knows, and its own part. */
  private static byte[] cellPictures() {
    Map<String, byte[]> parts = base();
    replace(
        parts,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdW\" Type=\"http://www.wps.cn/officeDocument/2020/cellImage\""
            + " Target=\"cellimages.xml\"/></Relationships>");
    parts.put(
        "xl/cellimages.xml",
        utf8(
            "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"></etc:cellImages>"));
    override(parts, "/xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml");
    replace(
        parts,
        "xl/worksheets/sheet1.xml",
        "</sheetData>",
        "<row r=\"60\"><c r=\"B60\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f>"
            + "<v>=DISPIMG(\"ID_1\",1)</v></c></row></sheetData>");
    return zip(parts);
  }

  private static Map<String, byte[]> base() {
    return Receipt.parts(MadeForms.workbook(40, 1));
  }

  private static void override(Map<String, byte[]> parts, String part, String type) {
    replace(
        parts,
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>");
  }

  static void replace(Map<String, byte[]> parts, String part, String old, String now) {
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new AssertionError(part + " has no " + old);
    }
    parts.put(part, utf8(text.replace(old, now)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
