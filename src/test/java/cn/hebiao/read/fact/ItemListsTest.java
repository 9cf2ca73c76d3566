package cn.hebiao.read.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.DataItem.Manner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists by their heading, answers by the number of their question, rows by their names. */
class ItemListsTest {
  /** Chapters; a list that is set in; numbered items; the last chapter ends with the sheet. */
  private static final String CHAPTERS =
      """
      项目|决算数
      一、人员
      人员经费|9
      　工资|4
      　津贴|5
      公用经费|7
      　办公费|7
      二、科目
      财政拨款|6
      1、教育|1
      2、医疗|2
      3、其他|3
      三、采购
      货物|8
      服务|1
      """;

  /** A column of labels; a questionnaire with several answers to the last question but one. */
  private static final String GROUPS =
      """
      一级|指标|得分
      投入(3分)|目标|1
      |配置|2
      过程(4分)|管理|4
      合计||7
      """;

  private static final String QUESTIONS =
      """
      题目|选项|小计
      1、您是否满意？|A. 满意|8
      |B. 不满意|2
      2、效果如何？|A. 好|6
      |B. 一般|3
      |C. 差|1
      3、您的意见？
      """;

  private static Book book(String text) {
    List<Cell> cells = new ArrayList<>();
    String[] rows = text.split("\n");
    for (int row = 0; row < rows.length; row++) {
      String[] words = rows[row].split("\\|", -1);
      for (int column = 0; column < words.length; column++) {
        if (!words[column].isBlank()) {
          cells.add(Cell.text(new CellRef(row, column), words[column]));
        }
      }
    }
    Sheet sheet =
        new Sheet("表", false, cells, List.<CellRange>of(), new TreeSet<>(), new TreeSet<>());
    return new Book("表.xlsx", BookFormat.XLSX, List.of(sheet));
  }

  private static String found(String text, Manner manner, String row, String until, String column) {
    DataItem item =
        new DataItem("项", List.of(), manner, split(row), split(until), List.of(column), "", false);
    ItemLookup lookup =
        new ItemFinder(book(text), List.of(), Optional.empty(), new BookLabels())
            .find(ItemLabels.of(item, Optional.of(2022)));
    List<Fact> facts = manner.isList() ? lookup.each() : lookup.single().stream().toList();
    return facts.isEmpty()
        ? lookup.missing().map(why -> why.key() + " " + why.arg("label").orElse("")).orElse("")
        : facts.stream()
            .map(fact -> fact.number().stripTrailingZeros().toPlainString())
            .collect(Collectors.joining("+"));
  }

  private static List<String> split(String words) {
    return Arrays.stream(words.split("/")).filter(word -> !word.isBlank()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          标题下 ! 人员经费 ! '' ! 4+5
          标题下 ! 公用经费 ! '' ! 7
          标题下 ! 财政拨款 ! '' ! 1+2+3
          标题下 ! 三、采购 ! '' ! 8+1
          标题下 ! 采购     ! 服务 ! 8
          标题下 ! 货物     ! '' ! fact.noNextHeading 货物
          标题下 ! 会议     ! '' ! fact.notFound 会议
          所列各行 ! 工资/办公费/差旅费 ! '' ! 4+7
          """)
  void belowAHeading(String manner, String row, String until, String expected) {
    assertEquals(expected, found(CHAPTERS, of(manner), row, until, "决算数"));
  }

  /** Where a heading lost its number or an item is missing nobody can tell where the list ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          三、采购 ! 采购 ! 二、科目 ! fact.noNextHeading 二、科目
          三、采购 ! 四、采购 ! 二、科目 ! fact.noNextHeading 二、科目
          2、医疗 ! 3、医疗 ! 财政拨款 ! fact.noNextHeading 财政拨款
          　津贴 ! 津贴 ! 人员经费 ! 4
          二、科目 ! 科目 ! 公用经费 ! 7
          """)
  void aHeadingThatIsAnother(String before, String after, String row, String expected) {
    String text = CHAPTERS.replace(before + "\n", after + "\n").replace(before + "|", after + "|");
    assertEquals(expected, found(text, Manner.HEADED, row, "", "决算数"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          投入 ! 1+2
          过程 ! 4
          产出 ! fact.notFound 产出
          """)
  void besideALabel(String row, String expected) {
    assertEquals(expected, found(GROUPS, Manner.HEADED, row, "", "得分"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          题号 ! 1 ! 8+2
          题号 ! 第2题 ! 6+3+1
          题号 ! * ! 8+2+6+3+1
          题号 ! 3 ! fact.notFound 3
          题号 ! 4 ! fact.notFound 4
          选项 ! 1:是/1:满意 ! 8
          选项 ! 1:不满意 ! 2
          选项 ! 2:一般 ! 3
          选项 ! 2:满意 ! fact.notFound 2:满意
          """)
  void answers(String manner, String row, String expected) {
    assertEquals(expected, found(QUESTIONS, of(manner), row, "", "小计"));
  }

  /** A question without its number would be counted to the one before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          1 ! fact.notFound 1
          第2题 ! fact.notFound 第2题
          3 ! 5+5
          * ! 8+2+6+3+1+5+5
          """)
  void aQuestionThatLostItsNumber(String row, String expected) {
    String text = QUESTIONS.replace("2、效果", "效果").replace("3、您的意见？", "3、您来过吗？|是|5\n|否|5");
    assertEquals(expected, found(text, Manner.QUESTION, row, "", "小计"));
  }

  private static Manner of(String word) {
    return Arrays.stream(Manner.values())
        .filter(manner -> manner.chinese().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
