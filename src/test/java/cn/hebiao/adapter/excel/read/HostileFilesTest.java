package cn.hebiao.adapter.excel.read;

import static cn.hebiao.adapter.excel.read.Zips.row;
import static cn.hebiao.adapter.excel.read.Zips.sheet;
import static cn.hebiao.adapter.excel.read.Zips.with;
import static cn.hebiao.adapter.excel.read.Zips.workbook;
import static cn.hebiao.adapter.excel.read.Zips.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.hebiao.adapter.excel.ooxml.PackageLimits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to exhaust or to spy: refused in plain words, or read within the limits. */
class HostileFilesTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());

  private ReadProblem refusal(byte[] bytes) {
    return assertThrows(UnreadableBook.class, () -> reader.read(bytes, "a.xlsx")).kind();
  }

  private Sheet only(byte[] bytes) throws UnreadableBook {
    return reader.read(bytes, "a.xlsx").sheets().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, "xl/media/image1.png", "[Content_Types].xml"})
  void aGigabyteOfZeros(String part) throws IOException {
    assertEquals(ReadProblem.ZIP_BOMB, refusal(withZeros(part, 1L << 30)));
  }

  @Test
  void tightlyPackedButSmallIsNoBomb() throws Exception {
    assertEquals(1, only(withZeros("xl/media/image1.png", 10L << 20)).cells().size());
  }

  /** Only two ways of packing are allowed in a workbook; no writer could keep others. */
  @Test
  void packedInAnotherWay() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> part : workbook(row("<c r='A1'><v>1</v></c>")).entrySet()) {
        zip.putArchiveEntry(packed(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
      byte[] note = "x".getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
        out.write(note);
      }
      ZipArchiveEntry entry = packed("note.txt");
      CRC32 crc = new CRC32();
      crc.update(note);
      entry.setCrc(crc.getValue());
      entry.setSize(note.length);
      entry.setCompressedSize(packed.size());
      entry.setMethod(ZipMethod.BZIP2.getCode());
      zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed.toByteArray()));
    }
    assertEquals(ReadProblem.CORRUPT, refusal(bytes.toByteArray()));
  }

  private static ZipArchiveEntry packed(String name) {
    return new ZipArchiveEntry(name);
  }

  private static byte[] withZeros(String part, long size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    Map<String, String> parts = workbook(row("<c r='A1'><v>1</v></c>"));
    parts.remove(part);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(1);
      for (Map.Entry<String, String> sound : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(sound.getKey()));
        zip.write(sound.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(part));
      for (long written = 0; written < size; written += zeros.length) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        SHEET,
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
        "_rels/.rels"
      })
  void aDocumentTypeAnywhereIsRefused(String part) {
    String sound = workbook(row("<c r='A1'><v>1</v></c>")).get(part);
    assertEquals(ReadProblem.XML_ATTACK, refusal(with(part, "<!DOCTYPE a>" + sound)));
  }

  @Test
  void anOutsideFileIsNeverRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    String type = "<!DOCTYPE a [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri());
    String cell = "<c r='A1' t='inlineStr'><is><t>&e;</t></is></c>";
    UnreadableBook refusal =
        assertThrows(
            UnreadableBook.class,
            () -> reader.read(with(SHEET, type + sheet(row(cell))), "a.xlsx"));
    assertEquals(ReadProblem.XML_ATTACK, refusal.kind());
    assertFalse(refusal.getMessage().contains("机密"));
  }

  @Test
  void aBillionLaughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    String cell = "<c r='A1' t='inlineStr'><is><t>&l9;</t></is></c>";
    assertEquals(ReadProblem.XML_ATTACK, refusal(with(SHEET, type + "]>" + sheet(row(cell)))));
  }

  @Test
  void anEntityThatIsNotDeclared() {
    String cell = "<c r='A1' t='inlineStr'><is><t>&e;</t></is></c>";
    assertEquals(ReadProblem.XML_ATTACK, refusal(with(SHEET, sheet(row(cell)))));
  }

  @Test
  void deepNesting() {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertEquals(ReadProblem.CORRUPT, refusal(with(SHEET, sheet(deep))));
  }

  @ParameterizedTest
  @CsvSource({"300, ''", "301, TOO_MANY_SHEETS"})
  void manySheets(int number, String kind) throws Exception {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < number; i++) {
      list.append("<sheet name='%d' sheetId='%d' r:id='rId1'/>".formatted(i, i + 1));
    }
    byte[] bytes =
        with(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
                .formatted(Zips.MAIN, Zips.RELATIONS, list));
    if (kind.isEmpty()) {
      assertEquals(number, reader.read(bytes, "a.xlsx").sheets().size());
    } else {
      assertEquals(ReadProblem.valueOf(kind), refusal(bytes));
    }
  }

  @Test
  void cellsAtTheFarEndsOfTheSheet() throws Exception {
    String cells = "<c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c>";
    String far = "<row r='1048570'><c r='B1048570'><v>3</v></c></row>";
    Sheet sheet =
        only(
            with(SHEET, sheet("<sheetData><row r='1'>" + cells + "</row>" + far + "</sheetData>")));
    assertEquals(
        "[A1, XFD1, B1048570]",
        sheet.cells().keySet().stream().map(CellRef::name).toList().toString());
  }

  @Test
  void aWrongDimensionDoesNotMatter() throws Exception {
    String cells = row("<c r='A1'><v>1</v></c><c r='D1'><v>2</v></c>");
    assertEquals(2, only(with(SHEET, sheet("<dimension ref='A1'/>" + cells))).cells().size());
    assertEquals(2, only(with(SHEET, sheet("<dimension ref='?'/>" + cells))).cells().size());
  }

  @Test
  void aRowOfEveryColumn() throws Exception {
    String cells = "<c><v>1</v></c>".repeat(16_384);
    assertEquals(16_384, only(with(SHEET, sheet(row(cells)))).cells().size());
    assertEquals(ReadProblem.CORRUPT, refusal(with(SHEET, sheet(row(cells + "<c/>")))));
  }

  @Test
  void hundredThousandMerges() throws Exception {
    StringBuilder merges = new StringBuilder("<sheetData/><mergeCells>");
    for (int i = 1; i <= 100_000; i++) {
      merges.append("<mergeCell ref='A%d:C%d'/>".formatted(i, i));
    }
    Sheet sheet = only(with(SHEET, sheet(merges + "</mergeCells>")));
    assertEquals(100_000, sheet.merges().size());
    assertEquals("A777", sheet.extent(CellRef.of("B777")).first().name());
  }

  @Test
  void mergesOfHugeAreas() throws Exception {
    String huge = "<mergeCell ref='A1:J99999'/>".repeat(100);
    assertEquals(
        ReadProblem.TOO_MANY_CELLS,
        refusal(with(SHEET, sheet("<sheetData/><mergeCells>" + huge + "</mergeCells>"))));
    String whole = "<mergeCell ref='A1:XFD1048576'/>".repeat(100);
    assertEquals(
        100,
        only(with(SHEET, sheet("<sheetData/><mergeCells>" + whole + "</mergeCells>")))
            .merges()
            .size());
  }

  @Test
  void thousandsOfHiddenLinesBeyondTheTable() throws Exception {
    String columns = "<col min='1' max='16384' hidden='1'/>".repeat(20_000);
    StringBuilder rows = new StringBuilder("<row r='1'><c><v>1</v></c></row>");
    for (int row = 2; row < 100_000; row++) {
      rows.append("<row r='%d' hidden='1'/>".formatted(row));
    }
    Sheet sheet =
        only(with(SHEET, sheet("<cols>" + columns + "</cols><sheetData>" + rows + "</sheetData>")));
    assertEquals("[0]", sheet.hiddenColumns().toString());
    assertEquals("[]", sheet.hiddenRows().toString());
  }

  @Test
  void limitsOnCellsAndText() {
    Limits usual = Limits.usual();
    PackageLimits whole = usual.ofPackage();
    Limits small =
        new Limits(
            usual.fileBytes(),
            new PackageLimits(
                whole.entryBytes(),
                whole.unpackedBytes(),
                whole.ratioFloorBytes(),
                whole.ratio(),
                whole.entries(),
                8),
            usual.sheets(),
            3,
            usual.mergedCells(),
            10);
    ExcelBookReader strict = new ExcelBookReader(small);
    assertRefused(strict, ReadProblem.TOO_MANY_CELLS, "<c><v>1</v></c>".repeat(4));
    assertRefused(strict, ReadProblem.TOO_MUCH_TEXT, "<c t='str'><v>12345678</v></c>".repeat(2));
    assertRefused(strict, ReadProblem.TOO_MUCH_TEXT, "<c t='str'><v>123456789</v></c>");
  }

  private static void assertRefused(ExcelBookReader reader, ReadProblem kind, String cells) {
    byte[] bytes = with(SHEET, sheet(row(cells)));
    assertEquals(
        kind, assertThrows(UnreadableBook.class, () -> reader.read(bytes, "a.xlsx")).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "1E999999999, ''",
    "-1E999999999, ''",
    "1E-999999999, 0",
    "NaN, ''",
    "INF, ''",
    "1e308, 1E308"
  })
  void numbersBeyondExcel(String stored, String number) throws Exception {
    Cell cell =
        only(with(SHEET, sheet(row("<c r='A1'><v>%s</v></c>".formatted(stored)))))
            .at(CellRef.of("A1"));
    assertEquals(number.isEmpty(), cell.value().number().isEmpty());
    if (number.isEmpty()) {
      assertEquals(stored, cell.value().text());
    } else {
      assertEquals(
          0, new java.math.BigDecimal(number).compareTo(cell.value().number().orElseThrow()));
    }
  }

  @Test
  void aSheetThatIsListedTwiceAndAFormulaThatSharesWithNobody() throws Exception {
    String cells = "<c r='A1'><f t='shared' si='9'/><v>1</v></c>";
    Book book = reader.read(with(SHEET, sheet(row(cells))), "a.xlsx");
    assertEquals("", book.sheets().get(0).at(CellRef.of("A1")).formula().orElseThrow().text());
  }

  @Test
  void moreThanTheLimitOfParts() {
    Map<String, String> parts = workbook(row(""));
    for (int i = 0; i < 10_000; i++) {
      parts.put("xl/media/" + i, "");
    }
    assertEquals(ReadProblem.TOO_MANY_PARTS, refusal(zip(parts)));
  }
}
