package cn.hebiao.adapter.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that POI alone refuses or misreads are read, and opened for writing all the same. */
class WorkbookOpenerTest {
  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());
  private final WorkbookOpener opener = new WorkbookOpener(Limits.usual());

  @Test
  void strictFiles() throws Exception {
    Map<String, String> parts = parts(sample());
    parts.replaceAll((name, xml) -> strict(xml));
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) -> xml.replace("<workbook ", "<workbook conformance=\"strict\" "));
    byte[] bytes = Zips.zip(parts);
    assertThrows(Exception.class, () -> openAlone(bytes).close());
    agree(bytes);
  }

  private static String strict(String xml) {
    return xml.replaceAll(
            "http://schemas.openxmlformats.org/(officeDocument|spreadsheetml|drawingml)/2006/",
            "http://purl.oclc.org/ooxml/$1/")
        .replace("extended-properties", "extendedProperties");
  }

  @Test
  void propertiesAgainstTheRules() throws Exception {
    Map<String, String> parts = parts(sample());
    parts.put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
            + " xmlns:dcterms='http://purl.org/dc/terms/'><dcterms:created>2023</dcterms:created>"
            + "</cp:coreProperties>");
    byte[] bytes = Zips.zip(parts);
    assertThrows(OpenXML4JException.class, () -> openAlone(bytes).close());
    agree(bytes);
  }

  @Test
  void bothAtOnce() throws Exception {
    Map<String, String> parts = parts(sample());
    parts.replaceAll((name, xml) -> strict(xml));
    parts.put("docProps/core.xml", "<core/>");
    agree(Zips.zip(parts));
  }

  @Test
  void ordinaryFiles() throws Exception {
    agree(sample());
    agree(OfficeFiles.xls());
  }

  @Test
  void otherFilesAreRefused() {
    assertThrows(UnreadableBook.class, () -> opener.open(new byte[] {1, 2, 3}));
    assertThrows(UnreadableBook.class, () -> opener.open(Zips.without("xl/workbook.xml")));
  }

  /** POI must not reach for other files either. */
  @ParameterizedTest
  @ValueSource(strings = {"xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"})
  void outsideFilesAreNotReadByPoiEither(String part, @TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    String type = "<!DOCTYPE a [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri());
    Map<String, String> parts = parts(sample());
    parts.computeIfPresent(part, (name, xml) -> type + xml.replaceFirst("<[?][^>]*>", ""));
    UnreadableBook refusal =
        assertThrows(UnreadableBook.class, () -> opener.open(Zips.zip(parts)).close());
    assertFalse(refusal.getMessage().contains("机密"));
  }

  private void agree(byte[] bytes) throws Exception {
    Book book = reader.read(bytes, "表.xlsx");
    assertEquals("绩效自评表", book.sheets().get(0).at(CellRef.of("A1")).shown());
    try (Workbook workbook = opener.open(bytes)) {
      PoiOracle.agree(workbook, book);
    }
  }

  private static Workbook openAlone(byte[] bytes) throws IOException, OpenXML4JException {
    return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
  }

  private static byte[] sample() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(OfficeFiles.xlsx()))) {
      var row = workbook.getSheetAt(0).createRow(1);
      row.createCell(0).setCellValue(95.5);
      row.createCell(1).setCellFormula("A2*2");
      return OfficeFiles.bytes(workbook);
    }
  }

  private static Map<String, String> parts(byte[] bytes) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
