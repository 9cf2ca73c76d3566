package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With their slips put right, the published workbooks give no error and no false alarm. */
class CorrectedBooksTest {
  /** What stays true of the figures themselves: over budget, over the staff limit. */
  private static final List<String> TRUE_ANYWAY =
      List.of(
          "泸水 基础数据!B9 warning",
          "泸水 基础数据!B16 warning",
          "泸水 基础数据!B33 warning",
          "泸水 基础数据!B55 warning",
          "泸水 基础数据!B58 warning",
          "深圳 资金与采购!B18 warning");

  @Test
  void onlyWhatIsTrueAnywayRemains() {
    List<String> left = new ArrayList<>();
    CorrectedBooks.all()
        .forEach(
            (file, book) ->
                Systems.check(book).findings().stream()
                    .filter(f -> f.severity() != Severity.NOTICE)
                    .forEach(f -> left.add(file.substring(0, 2) + " " + line(f))));
    assertEquals(
        String.join("\n", TRUE_ANYWAY.stream().sorted().toList()),
        String.join("\n", left.stream().sorted().toList()));
  }

  private static String line(Finding f) {
    return f.sheet()
        + "!"
        + f.cell().map(ref -> ref.name()).orElse("")
        + " "
        + f.severity().name().toLowerCase(java.util.Locale.ROOT);
  }
}
