package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.writeback.Recalculation;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live totals of forms that are handed out, empty and filled, by another program. */
@Tag("slow")
class IssuedFormulasTest {
  private static final List<String> RULEBOOKS =
      List.of("全国通用", "云南泸水2022", "河南洛阳西工2021", "湖南永州2021", "湖南益阳资阳2023", "深圳龙岗2020");

  @TempDir Path out;

  @Test
  void libreOfficeComesToTheSame() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String rulebook : RULEBOOKS) {
      Path folder = out.resolve(rulebook);
      YearFiles.issue(
          YearFiles.roster(
              new TreeMap<>(
                  Map.of(
                      "名单",
                      List.of("2023年度名单", "单位名称|项目名称|全年预算数（万元）", "甲县水利局||500", "甲县水利局|渠道|100")))),
          rulebook,
          folder);
      for (String name : YearFiles.below(folder)) {
        if (!name.startsWith("下发")) {
          Path file = folder.resolve(name);
          files.put(rulebook + " " + name + " empty", Files.readAllBytes(file));
          YearFiles.edit(file, IssuedFormulasTest::fill);
          files.put(rulebook + " " + name + " filled", Files.readAllBytes(file));
        }
      }
    }
    Map<String, byte[]> theirs = Recalculation.of(files);
    int compared = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      compared += compare(file.getKey(), file.getValue(), theirs.get(file.getKey()));
    }
    assertTrue(compared > 60, "compared: " + compared);
  }

  /** A figure in every cell that takes one, each another. */
  private static void fill(XSSFWorkbook book) {
    int value = 1;
    for (Sheet sheet : book) {
      for (DataValidation validation : sheet.getDataValidations()) {
        if (validation.getValidationConstraint().getValidationType() == ValidationType.DECIMAL) {
          for (CellRangeAddress range : validation.getRegions().getCellRangeAddresses()) {
            for (CellAddress at : range) {
              sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellValue(0.37 + value++ % 7);
            }
          }
        }
      }
    }
  }

  private static int compare(String name, byte[] ours, byte[] theirs) throws Exception {
    int compared = 0;
    DataFormatter general = new DataFormatter();
    try (XSSFWorkbook here = new XSSFWorkbook(new ByteArrayInputStream(ours));
        XSSFWorkbook there = new XSSFWorkbook(new ByteArrayInputStream(theirs))) {
      for (Sheet sheet : here) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              Cell other =
                  there
                      .getSheet(sheet.getSheetName())
                      .getRow(row.getRowNum())
                      .getCell(cell.getColumnIndex());
              String place = name + " " + sheet.getSheetName() + "!" + cell.getAddress();
              assertEquals(
                  cached(cell), cached(other), place + " " + general.formatCellValue(cell));
              compared++;
            }
          }
        }
      }
    }
    return compared;
  }

  private static String cached(Cell cell) {
    return cell.getCachedFormulaResultType() == CellType.NUMERIC
        ? "%.9f".formatted(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }
}
