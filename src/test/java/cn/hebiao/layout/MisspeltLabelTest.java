package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.LayoutCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One label of the header misspelt or left out: that is said once, and nothing follows from it. */
class MisspeltLabelTest {
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MessageFiles.load());

  @ParameterizedTest(name = "{0}: {1} as {2}")
  @CsvSource({
    "国家项目表2020, 得分, 得份, 得分",
    "国家项目表2020, 得分, 得 纷, 得分",
    "国家项目表2020, 得分, '', 得分",
    "国家项目表2020, 分值, 分植, 分值",
    "国家项目表2020, 分值, '', 分值",
    "国家项目表2020, 年度指标值, 年度旨标值, 年度指标值",
    "国家项目表2020, 年度指标值, '', 年度指标值",
    "国家项目表2020, 实际完成值, 实际完成直, 实际完成值",
    "国家项目表2020, 实际完成值, '', 实际完成值",
    "国家项目表2020, 偏差原因分析及改进措施, 偏差原因份析及改进措施, 偏差原因",
    "国家项目表2020, 偏差原因分析及改进措施, '', 偏差原因",
    "国家项目表2020, 三级指标, 三极指标, 三级指标",
    "国家项目表2020, 三级指标, '', 三级指标",
    "国家项目表2020, 二级指标, 二及指标, 二级指标",
    "国家项目表2020, 一级指标, 一级旨标, 一级指标",
    "中央部门项目表, 得分, 得份, 得分",
    "中央部门项目表, 分值, 分置, 分值",
    "四川部门表, 指标权重, 指标权种, 分值",
    "四川部门表, 指标权重, '', 分值",
    "四川部门表, 自评得分, 自评得份, 得分",
    "四川部门表, 自评得分, '', 得分",
    "四川部门表, 目标值, 目标直, 年度指标值",
    "四川部门表, 完成值, 完成直, 实际完成值",
    "广东评分表, 自评得分, 自平得分, 得分",
    "县级小计表, 分值, 分直, 分值",
    "县级小计表, 自评得分, 自评德分, 得分",
    "山东部门表, 指标权重, 指标全重, 分值",
    "山东部门表, 得分, 得芬, 得分",
    "上级对下级表, 得分, 得芬, 得分",
    "上级对下级表, 分值, 分値, 分值",
  })
  void isSaidOnceAndNothingFollows(String table, String label, String typed, String role) {
    List<String> lines = lines(table);
    int header = headerOf(lines);
    List<String> changed = new java.util.ArrayList<>(lines);
    changed.set(header, replaced(lines.get(header), label, typed));
    List<Finding> before = check(lines);
    List<Finding> after = check(changed);
    List<Finding> missing = after.stream().filter(f -> f.is(LayoutCodes.LABEL_MISSING)).toList();
    assertEquals(List.of(role), missing.stream().map(f -> f.message().args().get("role")).toList());
    assertEquals(
        typed.isEmpty() ? null : LabelText.normalise(typed),
        missing.get(0).message().args().get("seen"));
    Set<String> known = before.stream().map(MisspeltLabelTest::place).collect(Collectors.toSet());
    List<String> more =
        after.stream()
            .filter(f -> !f.is(LayoutCodes.LABEL_MISSING))
            .filter(f -> !known.contains(place(f)))
            .map(Finding::toString)
            .toList();
    assertEquals(List.of(), more);
  }

  @ParameterizedTest(name = "{0}: {1} as {2}")
  @CsvSource({
    "国家项目表2020, 偏差原因分析及改进措施, 自评得分, 得分, I, J",
    "四川部门表, 指标值设置依据, 分值, 分值, F, G",
    "上级对下级表, 完成率, 自评分, 得分, J, L"
  })
  void twoColumnsForOneRoleAreBothNamed(
      String table, String label, String typed, String role, String used, String other) {
    List<String> lines = new java.util.ArrayList<>(lines(table));
    int header = headerOf(lines);
    lines.set(header, replaced(lines.get(header), label, typed));
    List<Map<String, String>> seen =
        check(lines).stream()
            .filter(f -> f.is(LayoutCodes.LABEL_AMBIGUOUS))
            .map(f -> f.message().args())
            .toList();
    assertEquals(1, seen.size(), seen.toString());
    assertEquals(role, seen.get(0).get("role"));
    assertEquals(used, seen.get(0).get("used"));
    assertEquals(other, seen.get(0).get("other"));
    String labels = seen.get(0).get("usedLabel") + seen.get(0).get("otherLabel");
    assertTrue(labels.contains(typed), labels);
  }

  private static String place(Finding finding) {
    return finding.code() + " " + finding.cell() + " " + finding.rule();
  }

  private static List<Finding> check(List<String> lines) {
    Sheet sheet = TextTable.sheet("Sheet1", lines);
    return CHECKER
        .check(new Book("填报.xlsx", BookFormat.XLSX, List.of(sheet)), "填报.xlsx")
        .findings();
  }

  private static List<String> lines(String table) {
    try {
      List<String> lines =
          Files.readAllLines(Path.of("src", "test", "resources", "field", table + ".txt"));
      return lines.subList(0, lines.indexOf("===="));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int headerOf(List<String> lines) {
    for (int row = 0; row < lines.size(); row++) {
      if (lines.get(row).contains("二级指标")) {
        return row;
      }
    }
    throw new AssertionError("no header");
  }

  private static String replaced(String line, String label, String typed) {
    String[] cells = line.split("\\|", -1);
    boolean found = false;
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].strip().equals(label)) {
        cells[i] = typed;
        found = true;
      }
    }
    assertTrue(found, line);
    return String.join("|", cells);
  }
}
