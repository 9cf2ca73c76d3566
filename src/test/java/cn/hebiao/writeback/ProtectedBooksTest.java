package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.CopyMaker.Copy;
import cn.hebiao.model.finding.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bureaus issue forms with locked cells: copies stay as protected as they were. */
class ProtectedBooksTest {
  private static final Pattern PROTECTION =
      Pattern.compile("<(?:\\w+:)?(?:sheetProtection|workbookProtection|protectedRange)\\b[^>]*>");
  private static final String SHEETS = "process.sheetProtected";
  private static final String STRUCTURE = "process.structureProtected";

  private final Pipeline pipeline = new Pipeline();

  /** A way to protect a workbook, and what the user is told of it. */
  private enum Way {
    NO_PASSWORD(SHEETS) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.lockFormatCells(false);
        sheet.getCTWorksheet().getSheetProtection().setSheet(true);
      }
    },
    SHORT_HASH(SHEETS) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.protectSheet("1234");
        sheet.lockSelectLockedCells(true);
      }
    },
    LONG_HASH(SHEETS) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.setSheetPassword("财政1234", HashAlgorithm.sha512);
      }
    },
    RANGES(SHEETS) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.protectSheet("1234");
        var range = sheet.getCTWorksheet().addNewProtectedRanges().addNewProtectedRange();
        range.setName("得分");
        range.setSqref(List.of("H8:H12"));
      }
    },
    SWITCHED_OFF() {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.protectSheet("1234");
        sheet.getCTWorksheet().getSheetProtection().setSheet(false);
      }
    },
    STRUCTURE_ONLY(STRUCTURE) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        book.lockStructure();
      }
    },
    STRUCTURE_WITH_PASSWORD(STRUCTURE) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        book.lockStructure();
        book.lockWindows();
        book.setWorkbookPassword("财政1234", HashAlgorithm.sha512);
      }
    },
    BOTH(SHEETS, STRUCTURE) {
      @Override
      void protect(XSSFWorkbook book, XSSFSheet sheet) {
        sheet.protectSheet("1234");
        book.lockStructure();
      }
    };

    private final List<String> told;

    Way(String... told) {
      this.told = List.of(told);
    }

    abstract void protect(XSSFWorkbook book, XSSFSheet sheet);
  }

  private static byte[] made(Way way) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(MadeForms.workbook(7, 2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      unlock(book, book.getSheetAt(0));
      way.protect(book, book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    }
  }

  /** What agencies fill is open, all else stays locked. */
  private static void unlock(Workbook book, Sheet sheet) {
    CellStyle open = book.createCellStyle();
    open.setLocked(false);
    for (int row = 7; row < 10; row++) {
      sheet.getRow(row).getCell(5).setCellStyle(open);
    }
  }

  /** The elements that protect something, by part, exactly as they stand there. */
  private static Map<String, List<String>> protection(byte[] file) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        Matcher matcher =
            PROTECTION.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        List<String> elements = matcher.results().map(r -> r.group()).toList();
        if (!elements.isEmpty()) {
          found.put(part.getName(), elements);
        }
      }
    }
    return found;
  }

  private static List<String> told(Copy copy) {
    return copy.remarks().stream().map(Message::key).toList();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void copiesKeepTheProtectionAndCarryOurCells(Way way) throws IOException {
    byte[] original = made(way);
    Copy copy = pipeline.copy(original, "表.xlsx");
    byte[] bytes = copy.annotated().bytes();
    assertFalse(protection(original).isEmpty(), "the test protects something");
    assertEquals(protection(original), protection(bytes));
    assertEquals(List.of(), copy.annotated().skipped());
    assertEquals(way.told, told(copy));
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertTrue(after.getSheetIndex("核查结果") >= before.getNumberOfSheets(), "behind all others");
      assertTrue(shows(after.getSheetAt(0), "核算得分"));
      for (int row = 0; row < 11; row++) {
        for (int column = 0; column < 9; column++) {
          assertEquals(
              locked(before.getSheetAt(0), row, column),
              locked(after.getSheetAt(0), row, column),
              row + "/" + column);
        }
      }
      assertEquals(before.isStructureLocked(), after.isStructureLocked());
      if (way == Way.LONG_HASH) {
        assertTrue(after.getSheetAt(0).validateSheetPassword("财政1234"));
      }
    }
    assertArrayEquals(bytes, pipeline.annotate(bytes, "表.xlsx"), "a second run");
  }

  @Test
  void theReportSheetSaysWhatMatters() throws IOException {
    byte[] bytes = pipeline.annotate(made(Way.BOTH), "表.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet report = book.getSheet("核查结果");
      assertTrue(shows(report, "撤销工作表保护"), "how to change figures in the copy");
      assertTrue(shows(report, "撤销工作簿保护"), "how to remove the report sheet");
      assertFalse(report.getProtect(), "our own sheet is open");
    }
  }

  @Test
  void oldWorkbooksKeepTheirProtectionToo() throws IOException {
    byte[] original;
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(MadeForms.xls(7, 2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheetAt(0).protectSheet("1234");
      structure(book).setProtect(true);
      unlock(book, book.getSheetAt(0));
      book.write(out);
      original = out.toByteArray();
    }
    Copy copy = pipeline.copy(original, "表.xls");
    assertEquals(List.of(SHEETS, STRUCTURE), told(copy));
    try (HSSFWorkbook before = new HSSFWorkbook(new ByteArrayInputStream(original));
        HSSFWorkbook after = new HSSFWorkbook(new ByteArrayInputStream(copy.annotated().bytes()))) {
      assertTrue(after.getSheetAt(0).getProtect());
      assertFalse(after.getSheetAt(1).getProtect());
      assertEquals(password(before), password(after));
      assertTrue(structure(after).getProtect());
      assertTrue(after.getSheetIndex("核查结果") > 0);
      assertTrue(shows(after.getSheetAt(0), "核算得分"));
      assertFalse(locked(after.getSheetAt(0), 8, 5));
      assertTrue(locked(after.getSheetAt(0), 8, 3));
    }
  }

  @Test
  void nothingIsSaidOfOpenWorkbooksAndOfProtectedSheetsThatWereLeftAlone() throws IOException {
    assertEquals(List.of(), told(pipeline.copy(MadeForms.workbook(7, 2), "表.xlsx")));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(MadeForms.workbook(7, 2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("口径").protectSheet("1234");
      book.write(out);
      assertEquals(List.of(), told(pipeline.copy(out.toByteArray(), "表.xlsx")));
    }
  }

  private static short password(HSSFWorkbook book) {
    return (short) book.getSheetAt(0).getSheet().getProtectionBlock().getPasswordHash();
  }

  private static ProtectRecord structure(HSSFWorkbook book) {
    return (ProtectRecord) book.getInternalWorkbook().findFirstRecordBySid(ProtectRecord.sid);
  }

  private static boolean locked(Sheet sheet, int row, int column) {
    return sheet.getRow(row) == null
        || sheet.getRow(row).getCell(column) == null
        || sheet.getRow(row).getCell(column).getCellStyle().getLocked();
  }

  private static boolean shows(Sheet sheet, String text) {
    return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
        .filter(row -> sheet.getRow(row) != null)
        .flatMap(row -> stream(sheet.getRow(row)))
        .anyMatch(cell -> cell.toString().contains(text));
  }

  private static Stream<org.apache.poi.ss.usermodel.Cell> stream(
      Iterable<org.apache.poi.ss.usermodel.Cell> cells) {
    return java.util.stream.StreamSupport.stream(cells.spliterator(), false);
  }
}
