package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.tell.edit.EditPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipt beside a copy: what is not as it was, why, and what could not be written. */
class ReceiptTest {
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  private static final String ALL_PLANNED = "没有计划以外的改动";

  private final Pipeline pipeline = new Pipeline();

  @TempDir Path folder;

  /** The result of one file of a batch, and its receipt. */
  private record Done(FinishedFile file, String receipt, byte[] copy) {}

  private Done process(String name, byte[] book) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path out = folder.resolve("out");
    Files.write(in.resolve(name), book);
    Pipeline.Run batch = pipeline.processWithReceipts(in, out);
    assertEquals(List.of(), batch.problems());
    assertArrayEquals(book, Files.readAllBytes(in.resolve(name)), "the original");
    Path copy = batch.copy(0).orElseThrow();
    byte[] text = Files.readAllBytes(out.resolve(copy.getFileName() + ".回执.txt"));
    return new Done(
        batch.files().get(0), new String(text, StandardCharsets.UTF_8), Files.readAllBytes(copy));
  }

  private static void assertSays(String receipt, String... words) {
    for (String word : words) {
      assertTrue(receipt.contains(word), () -> word + " is not in\n" + receipt);
    }
  }

  private static String report(byte[] copy) {
    StringBuilder text = new StringBuilder();
    Recalculation.values(copy)
        .forEach(
            (place, value) -> {
              if (place.startsWith("核查结果!")) {
                text.append(value).append('\n');
              }
            });
    return text.toString();
  }

  private String remarks(Done done) {
    return String.join("\n", done.file().view().lines());
  }

  @Test
  void listsCellsNotesPrintAreaAndPartsWithTheirReasons() throws IOException {
    byte[] book = VariedBooks.made().get("PRINT_SETTINGS.xlsx");
    Done done = process("自评表.xlsx", book);
    String receipt = done.receipt();
    assertTrue(receipt.startsWith("\uFEFF核表回执：自评表.xlsx\r\n"));
    assertSays(
        receipt,
        ALL_PLANNED,
        "工作表“项目1”",
        "表右侧新增的核算列",
        "问题单元格批注",
        "问题单元格底色",
        "新增列的列宽",
        "打印区域加上新增列",
        "新增核查结果表：",
        "新增单元格格式，原有格式不变",
        "  改动　xl/worksheets/sheet1.xml（",
        "  新增　xl/comments1.xml（",
        "  相同　xl/sharedStrings.xml");
    long same = receipt.lines().filter(line -> line.startsWith("  相同　")).count();
    long equal =
        Receipt.parts(book).entrySet().stream()
            .filter(
                part ->
                    java.util.Arrays.equals(
                        part.getValue(), Receipt.parts(done.copy()).get(part.getKey())))
            .count();
    assertEquals(equal, same);
    assertSays(receipt, equal + "个与原文件逐字节相同");
  }

  @Test
  void namesEachBlankThatWasFilled() throws IOException {
    byte[] book = MadeForms.workbook(501, 1);
    Done done = process("a.xlsx", book);
    Map<String, String> before = Recalculation.values(book);
    Map<String, String> after = Recalculation.values(done.copy());
    after.forEach(
        (place, value) -> {
          boolean filled =
              place.startsWith("项目1!")
                  && place.matches(".*![A-I][0-9]+")
                  && !value.isEmpty()
                  && before.getOrDefault(place, "").isEmpty();
          assertEquals(filled, done.receipt().contains("  " + place + "："), place);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nothingElseChangesInTheOldFormat(long seed) throws IOException {
    Done done = process("旧.xls", MadeForms.xls(seed, 3));
    assertSays(done.receipt(), ALL_PLANNED, "工作表“项目3”", "问题单元格批注", "新增核查结果表", "新增　HebiaoOriginal");
    assertEquals(List.of(), done.file().view().lines());
  }

  @Test
  void anOldWorkbookWithAPictureSaysWhereNotesAreMissing() throws IOException {
    byte[] book;
    try (HSSFWorkbook made = new HSSFWorkbook(new ByteArrayInputStream(MadeForms.xls(3, 2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int picture = made.addPicture(Base64.getDecoder().decode(DOT), Workbook.PICTURE_TYPE_PNG);
      made.getSheet("项目1")
          .createDrawingPatriarch()
          .createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 10, 1, (short) 12, 3), picture);
      made.write(out);
      book = out.toByteArray();
    }
    Done done = process("旧.xls", book);
    assertSays(done.receipt(), ALL_PLANNED);
    for (String text : List.of(done.receipt(), remarks(done), report(done.copy()))) {
      assertSays(text, "工作表“项目1”有", "处批注没有写入（", "旧版 .xls 工作表上有图片、图表或控件", "另存为 .xlsx");
      assertFalse(text.contains("工作表“项目2”有"), text);
    }
    try (HSSFWorkbook copy = new HSSFWorkbook(new ByteArrayInputStream(done.copy()))) {
      assertEquals(Map.of(), copy.getSheet("项目1").getCellComments());
      assertFalse(copy.getSheet("项目2").getCellComments().isEmpty());
      assertEquals(1, copy.getAllPictures().size());
      assertEquals(1, copy.getSheet("项目1").getDrawingPatriarch().getChildren().size());
    }
  }

  @Test
  void aDiscussedCellIsNamed() throws IOException {
    Done done = process("threaded.xlsx", VariedBooks.edited().get("threaded.xlsx"));
    for (String text : List.of(done.receipt(), remarks(done), report(done.copy()))) {
      assertSays(text, "单元格上有讨论（会话式批注），为免丢失不作改动", "（H9）");
    }
    assertSays(done.receipt(), ALL_PLANNED);
  }

  @Test
  void aSignedWorkbookSaysThatTheCopyIsNot() throws IOException {
    byte[] book = VariedBooks.signed();
    Done done = process("signed.xlsx", book);
    for (String text : List.of(done.receipt(), remarks(done), report(done.copy()))) {
      assertSays(text, "原文件带有数字签名，批注后的副本不再带签名");
    }
    assertSays(done.receipt(), ALL_PLANNED, "  去掉　_xmlsignatures/sig1.xml（数字签名");
    assertTrue(
        Receipt.parts(done.copy()).keySet().stream().noneMatch(p -> p.startsWith("_xmlsig")));
  }

  @Test
  void aSignedOldWorkbookSaysThatTheCopyIsNot() throws IOException {
    byte[] book;
    try (POIFSFileSystem files =
            new POIFSFileSystem(new ByteArrayInputStream(MadeForms.xls(3, 1)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), "_signatures");
      files.writeFilesystem(out);
      book = out.toByteArray();
    }
    Done done = process("signed.xls", book);
    for (String text : List.of(done.receipt(), remarks(done), report(done.copy()))) {
      assertSays(text, "原文件带有数字签名，批注后的副本不再带签名");
    }
    assertSays(done.receipt(), ALL_PLANNED, "  去掉　_signatures（数字签名");
  }

  @Test
  void aCopyOfOursIsComparedWithoutOurFormerWork() throws IOException {
    byte[] copy = pipeline.annotate(MadeForms.workbook(501, 1), "a.xlsx");
    Done done = process("a.xlsx", copy);
    assertArrayEquals(copy, done.copy());
    assertSays(done.receipt(), ALL_PLANNED, "这个文件是核表以前批注过的副本");
  }

  /** Whatever somebody tampers with, the comparison sees it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/worksheets/sheet1.xml | <mergeCell ref=\"A1:I1\"/> | <mergeCell ref=\"A1:H1\"/>",
        "xl/worksheets/sheet1.xml | sqref=\"H8:H21\" | sqref=\"H8:H20\"",
        "xl/worksheets/sheet1.xml | <sheetData> | <sheetProtection sheet=\"1\"/><sheetData>",
        "xl/worksheets/sheet1.xml | <c r=\"D3\" | <c r=\"D99\"",
        "xl/worksheets/sheet1.xml | <row r=\"3\" | <row hidden=\"1\" r=\"3\"",
        "xl/sharedStrings.xml | 某县某局 | 某县某乡",
        "xl/styles.xml | <font> | <font><strike/>",
        "xl/workbook.xml | name=\"项目1\" | name=\"项目一\"",
        "[Content_Types].xml | Extension=\"rels\" | Extension=\"relx\"",
        "xl/_rels/workbook.xml.rels | /sharedStrings\" | /sharedText\"",
        "docProps/app.xml | Apache POI | Excel",
      })
  void tamperingIsNoticed(String part, String old, String now) {
    byte[] book = VariedBooks.made().get("VALIDATION.xlsx");
    EditPlan plan = pipeline.plan(book, "a.xlsx");
    Map<String, byte[]> parts =
        new LinkedHashMap<>(Receipt.parts(pipeline.annotate(book, "a.xlsx")));
    assertEquals(List.of(), Receipt.unexpected(book, VariedBooks.zip(parts), plan));
    VariedBooks.replace(parts, part, old, now);
    assertFalse(Receipt.unexpected(book, VariedBooks.zip(parts), plan).isEmpty());
  }

  @Test
  void aLostOrForeignPartIsNoticed() {
    byte[] book = VariedBooks.made().get("PICTURE.xlsx");
    EditPlan plan = pipeline.plan(book, "a.xlsx");
    Map<String, byte[]> parts = Receipt.parts(pipeline.annotate(book, "a.xlsx"));
    for (String part : List.of("xl/media/image1.png", "xl/drawings/drawing1.xml")) {
      Map<String, byte[]> less = new LinkedHashMap<>(parts);
      less.remove(part);
      assertFalse(Receipt.unexpected(book, VariedBooks.zip(less), plan).isEmpty(), part);
      less.put(part, new byte[] {1});
    }
    Map<String, byte[]> more = new LinkedHashMap<>(parts);
    more.put("xl/media/image2.png", new byte[] {1});
    assertFalse(Receipt.unexpected(book, VariedBooks.zip(more), plan).isEmpty());
  }

  @Test
  void tamperingWithAnOldWorkbookIsNoticed() throws IOException {
    byte[] book = MadeForms.xls(3, 1);
    EditPlan plan = pipeline.plan(book, "a.xls");
    byte[] copy = pipeline.annotate(book, "a.xls");
    assertEquals(List.of(), Receipt.unexpected(book, copy, plan));
    Map<String, java.util.function.Consumer<HSSFWorkbook>> tampering = new LinkedHashMap<>();
    tampering.put("cell", b -> b.getSheetAt(0).getRow(2).getCell(3).setCellValue("别的项目"));
    tampering.put("width", b -> b.getSheetAt(0).setColumnWidth(3, 9000));
    tampering.put("merge", b -> b.getSheetAt(0).removeMergedRegion(0));
    tampering.put("row", b -> b.getSheetAt(0).getRow(2).setHeightInPoints(77));
    tampering.put("protection", b -> b.getSheetAt(0).protectSheet("x"));
    tampering.put("name", b -> b.setSheetName(0, "改名"));
    tampering.put("header", b -> b.getSheetAt(0).getHeader().setCenter("页眉"));
    tampering.put(
        "style", b -> b.getSheetAt(0).getRow(2).getCell(3).setCellStyle(b.createCellStyle()));
    for (var one : tampering.entrySet()) {
      try (HSSFWorkbook opened = new HSSFWorkbook(new ByteArrayInputStream(copy));
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        one.getValue().accept(opened);
        opened.write(out);
        assertFalse(Receipt.unexpected(book, out.toByteArray(), plan).isEmpty(), one.getKey());
      }
    }
  }
}
