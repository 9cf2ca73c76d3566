package cn.hebiao.adapter.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.hebiao.property.Draw;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaCase;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Evaluation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes formulas over cells, lets LibreOffice calculate them and compares with our values: every
 * row of the table of cases, random formulas, and shares of a weight that end in exact halves.
 */
@Tag("slow")
class ExcelFormulaTest {
  private static final int FIRST_FIGURE = 2;

  private final Exp4jFormulaEngine engine = new Exp4jFormulaEngine();
  private final List<Wanted> wanted = new ArrayList<>();
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Sheet sheet = workbook.createSheet("s");

  private record Wanted(int row, String formula, String excel, Evaluation value) {}

  @Test
  void libreOfficeGivesOurValues(@TempDir Path folder) throws Exception {
    boolean there = officeIsThere();
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("soffice is missing");
    }
    assumeTrue(there, "soffice is missing, so LibreOffice's values were not compared");
    for (FormulaCase row : FormulaCase.all()) {
      if (!row.isError()) {
        add(row.text(), row.figures());
      }
    }
    int ofTheTable = wanted.size();
    assertTrue(ofTheTable >= 120, "too few translated: " + ofTheTable);
    addRandom();
    addHalves();
    assertTrue(wanted.size() >= 700, "too few translated: " + wanted.size());
    compare(recalculated(folder));
  }

  private void addRandom() {
    Random random = new Random(7);
    Draw draw = new Draw(7);
    for (int i = 0; i < 900; i++) {
      String formula = FormulaSamples.number(draw, 3).toText();
      Map<String, Binding> figures = new LinkedHashMap<>();
      for (String name : FormulaSamples.NAMES) {
        BigDecimal figure = BigDecimal.valueOf(random.nextInt(3000), random.nextInt(3));
        figures.put(name, Binding.Scalar.exact(figure));
      }
      // To LibreOffice 0^0 is 1; Excel, and we, take it for an error that 缺省 then hides.
      if (!(formula.contains("缺省") && formula.contains("^0"))) {
        add(formula, figures);
      }
    }
  }

  private void addHalves() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      int weight = 1 + random.nextInt(100);
      long factor = 1 + random.nextInt(5000);
      long a = (2L * random.nextInt(100 * weight) + 1) * factor;
      add(
          "ROUND(a/b*" + weight + ", 2)",
          Map.of(
              "a", Binding.Scalar.exact(BigDecimal.valueOf(a, 2)),
              "b", Binding.Scalar.exact(BigDecimal.valueOf(200L * weight * factor, 2))));
    }
  }

  /** A row with the figures from column C on and the formula in column A. */
  private void add(String text, Map<String, Binding> figures) {
    Formula formula = Formula.parse(text).formula().orElseThrow();
    Evaluation value = engine.evaluate(formula, FormulaCase.bindings(figures));
    if (value.obstacle().isPresent() || isLarge(value)) {
      return;
    }
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    Map<String, String> cells = new LinkedHashMap<>();
    int column = FIRST_FIGURE;
    for (String name : formula.names()) {
      List<BigDecimal> numbers =
          figures
              .getOrDefault(name, new Binding.Missing(""))
              .fold(
                  scalar -> List.of(scalar.value()),
                  vector -> vector.items().stream().map(Binding.Scalar::value).toList(),
                  missing -> List.of());
      int last = column + Math.max(numbers.size(), 1) - 1;
      cells.put(name, address(row, column) + (last > column ? ":" + address(row, last) : ""));
      for (BigDecimal number : numbers) {
        row.createCell(column++).setCellValue(number.doubleValue());
      }
      column = last + 1;
    }
    Optional<String> excel = formula.excel(name -> Optional.ofNullable(cells.get(name)));
    excel.ifPresent(
        cell -> {
          row.createCell(0).setCellFormula(cell);
          wanted.add(new Wanted(row.getRowNum(), text, cell, value));
        });
  }

  private static boolean isLarge(Evaluation value) {
    return value.number().filter(n -> n.abs().compareTo(new BigDecimal("1e13")) > 0).isPresent();
  }

  private static String address(Row row, int column) {
    return CellReference.convertNumToColString(column) + (row.getRowNum() + 1);
  }

  private Path recalculated(Path folder) throws Exception {
    Path written = folder.resolve("written.xlsx");
    try (OutputStream out = Files.newOutputStream(written)) {
      workbook.write(out);
    }
    Path output = Files.createDirectory(folder.resolve("out"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                output.toString(),
                written.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    if (!office.waitFor(180, TimeUnit.SECONDS)) {
      office.destroyForcibly();
      throw new AssertionError("soffice does not end");
    }
    return output.resolve("written.xlsx");
  }

  private void compare(Path recalculated) throws IOException {
    List<String> differences = new ArrayList<>();
    try (InputStream in = Files.newInputStream(recalculated);
        XSSFWorkbook result = new XSSFWorkbook(in)) {
      for (Wanted one : wanted) {
        Cell cell = result.getSheetAt(0).getRow(one.row()).getCell(0);
        String got = inWords(cell, one.value());
        String expected = FormulaCase.inWords(one.value());
        if (!got.equals(expected)) {
          differences.add(
              one.formula() + " as " + one.excel() + " is " + expected + " but got " + got);
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  /** The cached value; a number that is ours to 9 decimals or 14 digits counts as ours. */
  private static String inWords(Cell cell, Evaluation value) {
    return switch (cell.getCachedFormulaResultType()) {
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case NUMERIC -> {
        BigDecimal got = BigDecimal.valueOf(cell.getNumericCellValue());
        BigDecimal ours = value.number().orElse(got);
        BigDecimal margin = new BigDecimal("1e-9").max(ours.abs().scaleByPowerOfTen(-14));
        boolean same = got.subtract(ours).abs().compareTo(margin) <= 0;
        yield same ? FormulaCase.inWords(value) : got.toPlainString();
      }
      case ERROR -> "error " + cell.getErrorCellValue();
      default -> cell.toString();
    };
  }

  private static boolean officeIsThere() {
    String path = System.getenv().getOrDefault("PATH", "");
    return java.util.Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }
}
