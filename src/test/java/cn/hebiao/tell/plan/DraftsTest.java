package cn.hebiao.tell.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.systems.Systems;
import cn.hebiao.tell.edit.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drafted into a blank cell 偏差原因: the row's figures, and room for the cause. */
class DraftsTest {
  @ParameterizedTest(name = "{0} {1} {3}")
  @CsvSource({
    "≥4期, 3期, 10, 7.5, '', 【核表草拟】指标值≥4期，实际完成3期，完成率75%，未达到指标值。原因：＿＿；改进措施：＿＿。",
    "≤10起, 12起, 10, 8.33, '', 【核表草拟】指标值≤10起，实际完成12起，未达到指标值。原因：＿＿；改进措施：＿＿。",
    "有所提高, 有所提高, 10, 9, '', 【核表草拟】该项分值10分，自评9分。扣分原因：＿＿；改进措施：＿＿。",
    "≥4期, 3期, 10, 7.5, 讲师调整, ''",
    "≥4期, 3期, 10, 7.5, 无, ''",
    "≥4期, 4期, 10, 10, '', ''",
    "≥4期, 8期, 10, 10, '', ''"
  })
  void drafts(
      String target, String actual, String weight, String score, String note, String expected) {
    Book book =
        book(
            List.of(
                List.of("2023年度项目支出绩效自评表"),
                List.of("主管部门", "", "某市某局"),
                List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"),
                List.of("产出指标", "数量指标", "培训期数", target, actual, weight, score, note),
                List.of("", "质量指标", "合格率", "≥90%", "95%", "10", "10", "")));
    List<String> notes = new ArrayList<>();
    for (Edit edit : new Planner(Systems.MESSAGES).plan(book, Systems.check(book)).edits()) {
      if (edit instanceof Edit.Fill fill && fill.cell().name().equals("H4")) {
        notes.add(fill.content().fold(words -> words.text(), figure -> "figure"));
      }
    }
    assertEquals(expected, String.join("\n", notes));
  }

  private static Book book(List<List<String>> rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (!text.isEmpty()) {
          cells.add(cell(new CellRef(row, column), text));
        }
      }
    }
    Sheet sheet = new Sheet("自评表", false, cells, List.of(), new TreeSet<>(), new TreeSet<>());
    return new Book("某市某局.xlsx", BookFormat.XLSX, List.of(sheet));
  }

  private static Cell cell(CellRef ref, String text) {
    return text.matches("[0-9]+([.][0-9]+)?")
        ? new Cell(
            ref, new CellValue.Numeric(new BigDecimal(text)), text, "General", Optional.empty())
        : Cell.text(ref, text);
  }
}
