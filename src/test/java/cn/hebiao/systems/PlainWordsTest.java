package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.tell.plan.Planner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a clerk reads about the published workbooks, put right and made wrong, is plain Chinese. */
class PlainWordsTest {
  private static final List<String> WRONG = List.of("", "满分", "3O", "-7", "123456.78", "无");

  @TestFactory
  List<DynamicTest> publishedWorkbooks() {
    return Systems.books().entrySet().stream()
        .map(book -> DynamicTest.dynamicTest(book.getKey(), () -> plain(Set.of(book.getValue()))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> correctedWorkbooks() {
    return CorrectedBooks.all().entrySet().stream()
        .map(book -> DynamicTest.dynamicTest(book.getKey(), () -> plain(Set.of(book.getValue()))))
        .toList();
  }

  /** Every thirtieth cell of a book is made wrong, each in another way. */
  @TestFactory
  List<DynamicTest> workbooksMadeWrong() {
    return Systems.books().entrySet().stream()
        .map(
            book ->
                DynamicTest.dynamicTest(
                    book.getKey(),
                    () -> {
                      Set<Book> wrong = new LinkedHashSet<>();
                      int at = 0;
                      for (Sheet sheet : book.getValue().sheets()) {
                        for (CellRef ref : sheet.cells().keySet()) {
                          if (++at % 30 == 0) {
                            String text = WRONG.get(at / 30 % WRONG.size());
                            Cell cell = text.isEmpty() ? Cell.blank(ref) : Cell.text(ref, text);
                            wrong.add(book.getValue().with(sheet.name(), cell));
                          }
                        }
                      }
                      assertTrue(wrong.size() > 5);
                      plain(wrong);
                    }))
        .toList();
  }

  @Test
  void opinionsShowTheFiguresOfARate() {
    Book book =
        Systems.books().entrySet().stream()
            .filter(each -> each.getKey().contains("资阳"))
            .findFirst()
            .orElseThrow()
            .getValue();
    List<String> opinions =
        PlainWords.opinions(new Planner(Systems.MESSAGES).plan(book, Systems.check(book)));
    assertEquals(
        List.of(
            "预算执行率=1016.17÷1016.17=100%，按规则（预算执行率＝全年执行数÷全年预算数）应得10分。自评多计86分，请改正得分或说明理由。",
            "完成率95%（目标100%，实际95%），按规则（目标没有写 ≥、≤，没有达到的按 实际÷目标×分值）应得9.5分。自评少计1.5分，请核对。"),
        opinions.stream().filter(text -> text.matches(".*自评[多少]计.*")).toList());
  }

  private static void plain(Set<Book> books) {
    List<String> faults = new ArrayList<>();
    books.forEach(book -> faults.addAll(PlainWords.faults(book)));
    assertEquals("", faults.stream().distinct().collect(Collectors.joining("\n")));
  }
}
