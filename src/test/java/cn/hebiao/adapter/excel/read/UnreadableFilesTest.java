package cn.hebiao.adapter.excel.read;

import static cn.hebiao.adapter.excel.read.Zips.row;
import static cn.hebiao.adapter.excel.read.Zips.with;
import static cn.hebiao.adapter.excel.read.Zips.without;
import static cn.hebiao.adapter.excel.read.Zips.workbook;
import static cn.hebiao.adapter.excel.read.Zips.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One defect a file: each is told apart by its content, under whatever name it comes. */
class UnreadableFilesTest {
  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource({"otherFiles", "brokenPackages", "refusedPackages", "officeFiles"})
  void isNamed(String what, ReadProblem kind, byte[] bytes) {
    UnreadableBook refusal =
        assertThrows(UnreadableBook.class, () -> reader.read(bytes, "自评表.xlsx"));
    assertEquals(kind, refusal.kind(), () -> String.valueOf(refusal.getCause()));
    assertTrue(refusal.getMessage().endsWith("。"), refusal.getMessage());
  }

  static Stream<Arguments> otherFiles() {
    Charset gbk = Charset.forName("GB18030");
    String xml2003 =
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
            + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Table/></Workbook>";
    return Stream.of(
        text("web page", ReadProblem.HTML, "<html><table><tr><td>1</td></tr></table></html>"),
        text("web page with a type", ReadProblem.HTML, "\ufeff  <!DOCTYPE html><p>表</p>"),
        text("table alone", ReadProblem.HTML, "<table border=1><tr><td>得分</td></tr></table>"),
        arguments("web page in GBK", ReadProblem.HTML, "<html>绩效自评表</html>".getBytes(gbk)),
        text(
            "web archive",
            ReadProblem.HTML,
            "MIME-Version: 1.0\r\nContent-Type: multipart/related"),
        text("XML 2003", ReadProblem.XML_2003, xml2003),
        text(
            "flat OpenDocument",
            ReadProblem.OPEN_DOCUMENT,
            "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"),
        text("some XML", ReadProblem.NOT_A_WORKBOOK, "<?xml version='1.0'?><a/>"),
        text("CSV", ReadProblem.CSV_OR_TEXT, "指标,分值,得分\n产出,50,49.5\n"),
        arguments("CSV in GBK", ReadProblem.CSV_OR_TEXT, "指标,分值,得分\n产出,50,49.5\n".getBytes(gbk)),
        arguments(
            "text in UTF-16",
            ReadProblem.CSV_OR_TEXT,
            "\ufeff指标\t分值\n".getBytes(StandardCharsets.UTF_16LE)),
        text("text beginning BM", ReadProblem.CSV_OR_TEXT, "BM,1\n"),
        text("PDF", ReadProblem.PDF, "%PDF-1.7\n%\u00e2\n"),
        text("rich text", ReadProblem.WORD, "{\\rtf1\\ansi 1}"),
        latin("picture", ReadProblem.PICTURE, "\u0089PNG\r\n\u001a\n"),
        latin("bitmap", ReadProblem.PICTURE, "BM\0\0\0\0"),
        latin("RAR", ReadProblem.ARCHIVE, "Rar!\u001a\7\0"),
        latin("Excel 4", ReadProblem.OLD_BIFF, "\t\4\6\0\0\0\0\0\0\0"),
        arguments("zeros", ReadProblem.NOT_A_WORKBOOK, new byte[600]),
        latin("noise", ReadProblem.NOT_A_WORKBOOK, "\1\2\3\u00fe\u00ff"));
  }

  private static Arguments text(String what, ReadProblem kind, String text) {
    return arguments(what, kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments latin(String what, ReadProblem kind, String text) {
    return arguments(what, kind, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Stream<Arguments> brokenPackages() {
    byte[] sound = zip(workbook(row("<c r='A1'><v>1</v></c>")));
    byte[] badCrc = sound.clone();
    // The check sum of the first part in the central directory.
    int central = new String(sound, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    badCrc[central + 16] ^= 1;
    return Stream.of(
        arguments("cut short", ReadProblem.CORRUPT, Arrays.copyOf(sound, sound.length / 2)),
        arguments("head only", ReadProblem.CORRUPT, Arrays.copyOf(sound, 5)),
        arguments("wrong check sum", ReadProblem.CORRUPT, badCrc),
        arguments("no workbook part", ReadProblem.CORRUPT, without("xl/workbook.xml")),
        arguments("no sheet part", ReadProblem.CORRUPT, without("xl/worksheets/sheet1.xml")),
        arguments("no relationships", ReadProblem.CORRUPT, without("xl/_rels/workbook.xml.rels")),
        arguments("unfinished XML", ReadProblem.CORRUPT, sheet("<sheetData><row>")),
        arguments("no XML", ReadProblem.CORRUPT, with("xl/workbook.xml", "workbook")),
        arguments("other root", ReadProblem.CORRUPT, with("xl/workbook.xml", "<book/>")),
        arguments("empty part", ReadProblem.CORRUPT, with("xl/worksheets/sheet1.xml", "")),
        arguments("no sheets", ReadProblem.NO_SHEETS, with("xl/workbook.xml", "<workbook/>")),
        arguments("text that is not there", ReadProblem.CORRUPT, cells("<c t='s'><v>7</v></c>")),
        arguments("text number that is none", ReadProblem.CORRUPT, cells("<c t='s'><v>x</v></c>")),
        arguments(
            "row beyond the sheet", ReadProblem.CORRUPT, cells("<c r='A1048577'><v>1</v></c>")),
        arguments(
            "column beyond the sheet", ReadProblem.CORRUPT, cells("<c r='XFE1'><v>1</v></c>")),
        arguments("address without row", ReadProblem.CORRUPT, cells("<c r='A'><v>1</v></c>")),
        arguments("row zero", ReadProblem.CORRUPT, sheet("<sheetData><row r='0'/></sheetData>")),
        arguments(
            "row too far",
            ReadProblem.CORRUPT,
            sheet("<sheetData><row r='2147483647'/></sheetData>")),
        arguments(
            "merge without area",
            ReadProblem.CORRUPT,
            sheet("<sheetData/><mergeCells><mergeCell ref='#REF!'/></mergeCells>")));
  }

  private static byte[] cells(String cells) {
    return sheet(row(cells));
  }

  private static byte[] sheet(String content) {
    return with("xl/worksheets/sheet1.xml", Zips.sheet(content));
  }

  static Stream<Arguments> refusedPackages() {
    String office = "application/vnd.openxmlformats-officedocument.";
    return Stream.of(
        arguments(
            "xlsb",
            ReadProblem.BINARY_XLSB,
            with(
                "[Content_Types].xml",
                Zips.contentTypes("application/vnd.ms-excel.sheet.binary.macroEnabled.main"))),
        arguments(
            "docx",
            ReadProblem.WORD,
            with(
                "[Content_Types].xml",
                Zips.contentTypes(office + "wordprocessingml.document.main+xml"))),
        arguments(
            "pptx",
            ReadProblem.SLIDES,
            with(
                "[Content_Types].xml",
                Zips.contentTypes(office + "presentationml.presentation.main+xml"))),
        arguments(
            "ods",
            ReadProblem.OPEN_DOCUMENT,
            zip(
                Map.of(
                    "mimetype",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "META-INF/manifest.xml",
                    "<manifest/>"))),
        arguments("archive", ReadProblem.ARCHIVE, zip(Map.of("甲单位.xlsx", "…"))),
        arguments("empty archive", ReadProblem.ARCHIVE, zip(Map.of())),
        arguments(
            "name leading out", ReadProblem.UNSAFE_PACKAGE, with("xl/../../evil.xml", "<a/>")),
        arguments(
            "same name in another case",
            ReadProblem.UNSAFE_PACKAGE,
            with("xl/Workbook.xml", "<workbook/>")));
  }

  static Stream<Arguments> officeFiles() throws Exception {
    byte[] xls = OfficeFiles.xls();
    return Stream.of(
        arguments("encrypted xlsx", ReadProblem.ENCRYPTED, OfficeFiles.encryptedXlsx()),
        arguments("encrypted xls", ReadProblem.ENCRYPTED, OfficeFiles.encryptedXls()),
        arguments("Excel 95", ReadProblem.OLD_BIFF, OfficeFiles.compound("Book", new byte[5000])),
        arguments(
            "Word 97", ReadProblem.WORD, OfficeFiles.compound("WordDocument", new byte[5000])),
        arguments(
            "slides 97",
            ReadProblem.SLIDES,
            OfficeFiles.compound("PowerPoint Document", new byte[5000])),
        arguments(
            "message", ReadProblem.OTHER_OFFICE, OfficeFiles.compound("Contents", new byte[5000])),
        arguments(
            "BIFF5 in a Workbook stream",
            ReadProblem.OLD_BIFF,
            OfficeFiles.compound("Workbook", new byte[] {9, 8, 4, 0, 0, 5, 5, 0})),
        arguments(
            "no records", ReadProblem.CORRUPT, OfficeFiles.compound("Workbook", new byte[5000])),
        arguments(
            "record cut short",
            ReadProblem.CORRUPT,
            OfficeFiles.compound("Workbook", new byte[] {9, 8, 16, 0, 0, 6, 5, 0})),
        arguments("xls cut short", ReadProblem.CORRUPT, Arrays.copyOf(xls, xls.length / 2)),
        arguments("xls head only", ReadProblem.CORRUPT, Arrays.copyOf(xls, 512)));
  }

  @Test
  void placesWithoutAFile(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("空.xlsx"));
    assertEquals(ReadProblem.EMPTY, refusal(reader, empty));
    assertEquals(ReadProblem.FOLDER, refusal(reader, folder));
    assertEquals(ReadProblem.MISSING, refusal(reader, folder.resolve("无.xlsx")));
  }

  @Test
  void tooLargeAFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("大.xlsx"), new byte[1001]);
    Limits usual = Limits.usual();
    Limits small =
        new Limits(
            1000,
            usual.ofPackage(),
            usual.sheets(),
            usual.cells(),
            usual.mergedCells(),
            usual.textChars());
    assertEquals(ReadProblem.TOO_BIG, refusal(new ExcelBookReader(small), file));
    Files.write(file, new byte[1000]);
    assertEquals(ReadProblem.NOT_A_WORKBOOK, refusal(new ExcelBookReader(small), file));
  }

  private static ReadProblem refusal(ExcelBookReader reader, Path file) {
    return assertThrows(UnreadableBook.class, () -> reader.open(file)).kind();
  }
}
