package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.check.sheet.HeadCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.read.form.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who fills a form, the department above, project and year, wherever a head has them; and what is
 * said where one is missing. A tilde stands for the table.
 */
class HeadLayoutsTest {
  private static final Path FILE = Path.of("src", "test", "resources", "form", "heads.txt");
  private static final List<String> TABLE =
      List.of(
          "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
          "产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 50 | 50 | ",
          "效益指标 | 社会效益指标 | 好评率 | ≥90% | 95% | 30 | 30 | ",
          "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 20 | 20 | ",
          "总分 | < | < | < | < | 100 | 100 | ");

  /**
   * A head.
   *
   * @param lines the sheet
   * @param said what is to be read and found
   */
  record Case(List<String> lines, String said) {}

  static List<Named<Case>> cases() throws IOException {
    return Arrays.stream(Files.readString(FILE).split("\n\n"))
        .map(text -> text.strip().lines().toList())
        .map(HeadLayoutsTest::parsed)
        .toList();
  }

  private static Named<Case> parsed(List<String> text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.subList(1, text.size() - 1)) {
      lines.addAll(line.equals("~") ? TABLE : List.of(line));
    }
    String said = text.get(text.size() - 1).substring(2).strip();
    return Named.of(text.get(0).substring(2), new Case(lines, said));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAndSaid(Case head) {
    Checked checked = Tables.check(head.lines());
    Heading heading = checked.forms().get(0).form().heading();
    String found =
        checked.findings().stream()
            .filter(finding -> new HeadCheck().codes().contains(finding.code()))
            .map(f -> f.code() + " " + f.severity().token() + " " + f.cell().orElseThrow().name())
            .collect(Collectors.joining(", "));
    assertEquals(
        head.said(),
        String.join(
                " / ",
                words(heading.agency()),
                words(heading.department()),
                words(heading.project()),
                words(heading.year().map(String::valueOf)))
            + (found.isEmpty() ? "" : " ; " + found));
  }

  private static String words(Optional<String> name) {
    return name.orElse("-");
  }
}
