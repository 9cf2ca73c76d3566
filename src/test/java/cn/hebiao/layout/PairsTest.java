package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Targets and what was reached as agencies write them, with full points: who reached the target is
 * not accused, who did not is told so.
 */
class PairsTest {
  private static final Path FILE = Path.of("src", "test", "resources", "form", "pairs.txt");
  private static final String RULE = "====";
  private static final String LEFT = "?";

  static Stream<String> reached() throws IOException {
    return lines().takeWhile(line -> !line.equals(RULE));
  }

  static Stream<String> missed() throws IOException {
    return lines().dropWhile(line -> !line.equals(RULE)).skip(1);
  }

  private static Stream<String> lines() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#"));
  }

  private static List<String> told(String pair) {
    List<String> lines =
        List.of(
            "2023年度项目支出绩效自评表 | < | < | < | < | < | <",
            "项目名称 | 城乡综合提升 |  | 主管部门 | 某县住建局 | 实施单位 | 某县市政中心",
            "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
            "产出指标 | 数量指标 | " + pair.replace("|", " | ") + " | 40 | 40",
            "产出指标 | 质量指标 | 档案完整率 | ≥95% | 98% | 30 | 30",
            "满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥80% | 91% | 30 | 30",
            "总分 | < | < |  |  | 100 | 100");
    return ToldPlaces.of(
        new Book("填报.xlsx", BookFormat.XLSX, List.of(TextTable.sheet("表", lines))));
  }

  @ParameterizedTest
  @MethodSource("reached")
  void whoReachedTheTargetIsNotAccused(String pair) {
    assertEquals(List.of(), told(pair));
  }

  @ParameterizedTest
  @MethodSource("missed")
  void whoDidNotIsTold(String pair) {
    if (pair.startsWith(LEFT)) {
      assertEquals(List.of(), told(pair.substring(1, pair.lastIndexOf('|'))), "strike the mark");
    } else {
      List<String> told = told(pair);
      assertTrue(told.stream().anyMatch(place -> place.matches(".*[DEG]4 .*")), told.toString());
    }
  }
}
