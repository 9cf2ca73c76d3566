package cn.hebiao.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.book.Checks;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.rules.reading.RulebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a clerk sees in Excel who fills a rulebook: every column has a prompt, and a drop-down list
 * offers just the words that are understood.
 */
class DropDownsTest {
  private static final int HEADERS = 2;

  /** A row that is blank in the empty rulebook, within all lists. */
  private static final int ROW = 40;

  private static final String NO_WORD = "不是词";

  /** Understood in these columns, but spellings of other words. */
  private static final Map<String, Set<String>> OTHER_SPELLINGS =
      Map.of("缺数处理", Set.of("0分", "人工"), "关系", Set.of("<=", "≦", ">=", "≧", "=="));

  private static final Path EMPTY = Path.of("templates", "rulebook.xlsx");

  static Stream<Path> files() {
    return Stream.concat(RulebookFiles.all().stream(), Stream.of(EMPTY));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyColumnHasAPrompt(Path file) throws IOException {
    try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      List<String> without = new ArrayList<>();
      for (Sheet sheet : visible(workbook)) {
        for (org.apache.poi.ss.usermodel.Cell header : sheet.getRow(HEADERS)) {
          boolean filled = sheet != workbook.getSheetAt(0) || header.getColumnIndex() == 1;
          boolean prompted =
              validations(sheet, header.getColumnIndex())
                  .anyMatch(v -> v.getShowPromptBox() && !v.getPromptBoxText().isBlank());
          if (filled && !header.getStringCellValue().isBlank() && !prompted) {
            without.add(sheet.getSheetName() + " " + header.getStringCellValue());
          }
        }
      }
      assertEquals(List.of(), without);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void listsOfferWhatIsUnderstood(Path file) throws IOException, UnreadableBook {
    Book empty = new ExcelBookReader(Limits.usual()).open(EMPTY).book();
    try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      int lists = 0;
      for (Sheet sheet : visible(workbook)) {
        for (org.apache.poi.ss.usermodel.Cell header : sheet.getRow(HEADERS)) {
          String column = header.getStringCellValue();
          List<String> offered =
              validations(sheet, header.getColumnIndex()).flatMap(v -> words(workbook, v)).toList();
          if (!offered.isEmpty() && !sheet.getSheetName().equals("说明")) {
            Set<String> understood = understood(empty, sheet.getSheetName(), column);
            assertEquals(understood, new HashSet<>(offered), sheet.getSheetName() + " " + column);
            lists++;
          }
        }
      }
      assertTrue(lists >= 14, "lists found: " + lists);
    }
  }

  private static List<Sheet> visible(Workbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .filter(i -> !workbook.isSheetHidden(i))
        .mapToObj(workbook::getSheetAt)
        .toList();
  }

  private static Stream<? extends DataValidation> validations(Sheet sheet, int column) {
    return sheet.getDataValidations().stream()
        .filter(
            validation ->
                Arrays.stream(validation.getRegions().getCellRangeAddresses())
                    .anyMatch(
                        (CellRangeAddress range) ->
                            range.getFirstColumn() <= column && column <= range.getLastColumn()));
  }

  private static Stream<String> words(Workbook workbook, DataValidation validation) {
    String[] inline = validation.getValidationConstraint().getExplicitListValues();
    String formula = validation.getValidationConstraint().getFormula1();
    if (inline != null) {
      return Arrays.stream(inline);
    }
    if (formula == null) {
      return Stream.empty();
    }
    AreaReference area = new AreaReference(formula, workbook.getSpreadsheetVersion());
    return Arrays.stream(area.getAllReferencedCells())
        .map(
            cell -> {
              Row row = workbook.getSheet(cell.getSheetName()).getRow(cell.getRow());
              return new DataFormatter().formatCellValue(row.getCell(cell.getCol()));
            });
  }

  /** The words that the reader names when it is given another one. */
  private static Set<String> understood(Book empty, String sheet, String column) {
    if (column.equals("代码")) {
      return Checks.CODES.stream()
          .map(FindingCode::name)
          .collect(HashSet::new, Set::add, Set::addAll);
    }
    if (column.equals("参数")) {
      return new HashSet<>(RulebookFiles.national().parameters().values().keySet());
    }
    int at =
        IntStream.range(0, 30)
            .filter(i -> text(empty, sheet, HEADERS, i).equals(column))
            .findFirst()
            .orElseThrow();
    Book wrong = empty.with(sheet, Cell.text(new CellRef(ROW, 0), "一"));
    wrong = wrong.with(sheet, Cell.text(new CellRef(ROW, at), NO_WORD));
    Set<String> known = new HashSet<>();
    new RulebookReader(PlainText::label)
        .draft(wrong).problems().stream()
            .filter(problem -> problem.message().arg("word").filter(NO_WORD::equals).isPresent())
            .flatMap(problem -> problem.message().arg("known").stream())
            .forEach(words -> known.addAll(List.of(words.split("、"))));
    known.removeAll(OTHER_SPELLINGS.getOrDefault(column, Set.of()));
    return known;
  }

  private static String text(Book book, String sheet, int row, int column) {
    return book.sheet(sheet).orElseThrow().at(new CellRef(row, column)).words();
  }
}
