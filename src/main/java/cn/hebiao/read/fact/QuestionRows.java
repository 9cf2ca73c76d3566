package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.read.fact.Numbering.Style;
import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of the answers to the questions of a questionnaire, which are told by their numbers: a
 * question's answers stand beside and below it, before the next question.
 *
 * @param area where the questionnaire stands
 * @param questions the questions in the order of their numbers, which begin with 1
 */
record QuestionRows(SearchArea area, List<Cell> questions) {
  /** All questions in the place of a number. */
  private static final String ALL = "*";

  private static final Pattern MARK = Pattern.compile("^\\(?[a-z]\\)?[.、:]?");

  QuestionRows {
    questions = List.copyOf(questions);
  }

  static QuestionRows of(SearchArea area, SheetLabels texts) {
    Map<Integer, List<Cell>> columns = new TreeMap<>();
    for (Cell cell : texts.in(area.range())) {
      if (Numbering.of(cell.words()).style() == Style.POINT) {
        columns.computeIfAbsent(cell.ref().column(), c -> new ArrayList<>()).add(cell);
      }
    }
    return new QuestionRows(
        area,
        columns.values().stream().filter(QuestionRows::isCounted).findFirst().orElse(List.of()));
  }

  private static boolean isCounted(List<Cell> cells) {
    return ordinal(cells.get(0)) == 1
        && IntStream.range(1, cells.size())
            .allMatch(i -> ordinal(cells.get(i - 1)) < ordinal(cells.get(i)));
  }

  private static int ordinal(Cell question) {
    return Numbering.of(question.words()).ordinal();
  }

  /** The rows of the answers to a question, or to all; empty where there are none. */
  Optional<List<Integer>> answers(String number) {
    if (number.equals(ALL)) {
      return Optional.of(rows(0, questions.size())).filter(rows -> !rows.isEmpty());
    }
    return Numbering.question(number)
        .flatMap(this::place)
        .map(at -> rows(at, at + 1))
        .filter(rows -> !rows.isEmpty());
  }

  /** Where a question stands; a next one without its number would be taken for part of it. */
  private Optional<Integer> place(int number) {
    return IntStream.range(0, questions.size())
        .filter(i -> ordinal(questions.get(i)) == number)
        .filter(i -> i + 1 == questions.size() || ordinal(questions.get(i + 1)) == number + 1)
        .boxed()
        .findFirst();
  }

  /** The cell of one answer, {@code 4:是}, which forms also mark with a letter: A. 是. */
  Optional<Cell> option(String label) {
    String[] parts = LabelText.normalise(label).split(":", 2);
    return parts.length < 2
        ? Optional.empty()
        : answers(parts[0]).stream()
            .flatMap(List::stream)
            .flatMap(this::answers)
            .filter(
                cell ->
                    MARK.matcher(LabelText.normalise(cell.words()))
                        .replaceFirst("")
                        .equals(parts[1]))
            .findFirst();
  }

  private List<Integer> rows(int from, int to) {
    if (questions.isEmpty()) {
      return List.of();
    }
    int end = to < questions.size() ? questions.get(to).ref().row() : area.range().last().row() + 1;
    return IntStream.range(questions.get(from).ref().row(), end)
        .filter(row -> answers(row).findAny().isPresent())
        .boxed()
        .toList();
  }

  /** What stands in a row besides the question. */
  private Stream<Cell> answers(int row) {
    return area
        .sheet()
        .cells()
        .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
        .values()
        .stream()
        .filter(cell -> !cell.isBlank())
        .filter(cell -> cell.ref().column() != questions.get(0).ref().column());
  }
}
