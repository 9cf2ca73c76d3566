package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cells in value-cases.csv are the specification of reading. */
class ValueCasesTest {
  private static final CellRef A1 = CellRef.of("A1");
  private static final Map<String, String> DOUBTS = CaseTable.names("疑点");

  @TestFactory
  Stream<DynamicTest> cells() {
    return CaseTable.read("value-cases.csv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.line() + " " + row.get("存储") + " " + row.get("内容"), () -> check(row)));
  }

  @Test
  void theTableIsNotEmpty() {
    assertTrue(CaseTable.read("value-cases.csv").size() >= 250);
  }

  @Test
  void everyDoubtOccursInTheTable() {
    String all =
        CaseTable.read("value-cases.csv").stream()
            .map(row -> row.get("疑点"))
            .collect(Collectors.joining("；", "；", "；"));
    assertEquals(
        List.of(),
        DOUBTS.values().stream().filter(name -> !all.contains("；" + name + "；")).sorted().toList());
  }

  private static void check(CaseTable.Row row) {
    CellReading reading = ValueReader.read(cell(row), expectation(row));
    assertEquals(
        Stream.of("结果", "数值", "小数位", "单位", "另一读法", "疑点").map(row::get).toList(),
        List.of(
            kind(reading),
            plain(reading.number()),
            reading.figure().map(figure -> String.valueOf(figure.decimals())).orElse(""),
            reading.figure().map(figure -> figure.unit().label()).orElse(""),
            plain(reading.alternative().map(Figure::number)),
            reading.doubts().stream()
                .map(doubt -> DOUBTS.get(doubt.name()))
                .sorted()
                .collect(Collectors.joining("；"))),
        row.get("说明"));
  }

  private static String kind(CellReading reading) {
    return switch (reading.kind()) {
      case BLANK -> "空白";
      case DASH -> "占位符";
      case NOT_APPLICABLE -> "不适用";
      case FIGURE -> "数";
      case TEXT -> "文字：" + reading.text();
      case ERROR -> "错误";
    };
  }

  private static String plain(Optional<BigDecimal> number) {
    return number
        .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
        .orElse("");
  }

  private static Cell cell(CaseTable.Row row) {
    String content = row.get("内容");
    String shown = row.get("显示").isEmpty() ? content : row.get("显示").replace("〔无〕", "");
    String format = row.get("格式").isEmpty() ? "General" : row.get("格式");
    Optional<CellFormula> formula =
        row.get("存储").equals("公式无值") ? Optional.of(new CellFormula("A1", false)) : Optional.empty();
    return new Cell(A1, value(row.get("存储"), content), shown, format, formula);
  }

  private static CellValue value(String stored, String content) {
    return switch (stored) {
      case "文本" -> new CellValue.Text(content);
      case "数字" -> new CellValue.Numeric(new BigDecimal(content));
      case "日期" -> new CellValue.DateSerial(new BigDecimal("45000"), LocalDate.parse(content));
      case "错误" -> new CellValue.ErrorValue(content);
      case "逻辑" -> new CellValue.Logical(Boolean.parseBoolean(content));
      case "空", "公式无值" -> CellValue.BLANK;
      default -> throw new IllegalArgumentException(stored);
    };
  }

  private static Expectation expectation(CaseTable.Row row) {
    String header = row.get("表头单位");
    Optional<Unit> unit = header.isEmpty() ? Optional.empty() : Units.standard().named(header);
    assertEquals(header.isEmpty(), unit.isEmpty(), "表头单位");
    Expectation plain =
        switch (row.get("应填")) {
          case "金额" -> Expectation.amount(Unit.NONE);
          case "比率" -> Expectation.ratio();
          case "分数" -> Expectation.points();
          case "数量" -> Expectation.count();
          case "任意" -> Expectation.any();
          default -> throw new IllegalArgumentException(row.get("应填"));
        };
    return plain.headed(unit);
  }
}
