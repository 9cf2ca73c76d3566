package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.systems.Systems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checks over all sheets of a workbook, case by case. */
class BookChecksTest {
  private static final Set<String> CODES =
      Set.of("AGENCY_NAME_DIFFERS", "MONEY_UNIT_CONFUSED", "PERCENT_CONFUSED");

  /** The form that every case begins with. */
  private static final List<String> FORM =
      List.of(
          "2023年度部门整体支出绩效自评表",
          "预算部门|某水市应急管理局",
          "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因",
          "产出指标|数量指标|培训期数|≥4期|4期|100|100|",
          "总分|||||100|100|");

  private record Case(String name, List<String> lines, List<String> expected) {}

  @TestFactory
  List<DynamicTest> cases() {
    return read().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> judge(c))).toList();
  }

  @Test
  void everyCheckHasACase() {
    Set<String> checks =
        BookChecks.CHECKS.stream()
            .map(check -> check.getClass().getSimpleName())
            .collect(Collectors.toSet());
    assertEquals(
        checks, read().stream().map(c -> c.name().split("：")[0]).collect(Collectors.toSet()));
  }

  private static void judge(Case c) {
    List<String> found =
        Systems.check(book(c.lines())).findings().stream()
            .filter(finding -> CODES.contains(finding.code().name()))
            .map(BookChecksTest::line)
            .toList();
    assertEquals(String.join("\n", c.expected()), String.join("\n", found));
  }

  private static String line(Finding f) {
    return String.join(
        " ",
        f.code().name(),
        f.severity().name().toLowerCase(Locale.ROOT),
        f.sheet() + "!" + f.cell().map(CellRef::name).orElse(""),
        f.found(),
        f.expected());
  }

  private static Book book(List<String> lines) {
    List<Sheet> sheets = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    String name = "";
    for (String line : lines) {
      if (line.startsWith("表 ")) {
        add(name, rows, sheets);
        rows.clear();
        name = line.substring(2);
        rows.addAll(sheets.isEmpty() && name.equals("自评表") ? FORM : List.of());
      } else {
        rows.add(line);
      }
    }
    add(name, rows, sheets);
    return new Book("某市某局.xlsx", BookFormat.XLSX, sheets);
  }

  private static void add(String name, List<String> rows, List<Sheet> sheets) {
    if (name.isEmpty()) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String[] texts = rows.get(row).split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        if (!texts[column].isBlank()) {
          cells.add(cell(new CellRef(row, column), texts[column].strip()));
        }
      }
    }
    sheets.add(new Sheet(name, false, cells, List.of(), new TreeSet<>(), new TreeSet<>()));
  }

  private static Cell cell(CellRef ref, String text) {
    if (text.matches("[0-9.]+%")) {
      BigDecimal stored = new BigDecimal(text.replace("%", "")).movePointLeft(2);
      return new Cell(ref, new CellValue.Numeric(stored), text, "0.00%", Optional.empty());
    }
    return text.matches("[0-9.]+")
        ? new Cell(
            ref, new CellValue.Numeric(new BigDecimal(text)), text, "General", Optional.empty())
        : Cell.text(ref, text);
  }

  private static List<Case> read() {
    try (InputStream in = BookChecksTest.class.getResourceAsStream("/checks/sheets.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^# ")).skip(1).map(BookChecksTest::one).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case one(String block) {
    List<String> lines = block.strip().lines().toList();
    return new Case(
        lines.get(0),
        lines.stream().skip(1).filter(line -> !line.startsWith("=> ")).toList(),
        lines.stream().filter(line -> line.startsWith("=> ")).map(l -> l.substring(3)).toList());
  }
}
