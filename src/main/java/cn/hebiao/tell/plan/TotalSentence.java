package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.LiveTotal;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.tell.edit.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of a total, as a formula that follows the total and the scores under it. */
final class TotalSentence {
  /** Stand for the figures while the sentence is put together; no text holds them. */
  private static final Map<String, String> MARKS =
      Map.of(
          "score", "\uE001",
          "grade", "\uE002",
          "lowest", "\uE003",
          "highest", "\uE004",
          "lowestGrade", "\uE005",
          "highestGrade", "\uE006");

  private final Opinions opinions;
  private final Scorecard card;
  private final int column;
  private final String total;

  /**
   * @param column the column with the computed scores
   * @param total the cell with the computed total
   */
  TotalSentence(Opinions opinions, Scorecard card, int column, CellRef total) {
    this.opinions = opinions;
    this.card = card;
    this.column = column;
    this.total = total.name();
  }

  /** The sentence; only text where a figure in it cannot follow. */
  Content of(Totals totals) {
    String text = opinions.of(totals);
    Optional<String> grade = totals.live().grade(total);
    boolean closed = totals.lowest().compareTo(totals.highest()) == 0;
    boolean range = totals.live().limit().isEmpty() && isOpenForPeopleOnly();
    if (grade.isEmpty() || !closed && !range || closed && totals.isGradeOpen()) {
      return new Content.TextContent(text);
    }
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("score", total);
    figures.put("grade", grade.get());
    figures.put("lowest", bound(false));
    figures.put("highest", bound(true));
    figures.put("lowestGrade", totals.live().grade(bound(false)).orElseThrow());
    figures.put("highestGrade", totals.live().grade(bound(true)).orElseThrow());
    String formula = opinions.of(totals, MARKS);
    return new Content.TextContent(text, Optional.of(joined(formula, figures)));
  }

  /** Whether the range comes from rows that people decide, not from figures that may change. */
  private boolean isOpenForPeopleOnly() {
    return card.funds().filter(fund -> fund.lowest().compareTo(fund.highest()) != 0).isEmpty()
        && card.rows().stream().noneMatch(row -> isOpen(row) && row.basis() == Basis.RULE);
  }

  private static boolean isOpen(ScoredRow row) {
    return !row.treatment().leftOut() && row.lowest().compareTo(row.highest()) != 0;
  }

  /** The total with nothing, or everything, for the rows that people have to decide. */
  private String bound(boolean highest) {
    List<String> terms = new ArrayList<>();
    BigDecimal rest = BigDecimal.ZERO;
    for (ScoredRow row : card.rows()) {
      if (!isOpen(row)) {
        continue;
      }
      if (row.computed().isPresent()) {
        terms.add("-" + new CellRef(row.row().nameCell().ref().row(), column).name());
      }
      BigDecimal points = highest ? row.highest() : row.lowest();
      Optional<String> weight = highest ? cell(row, points) : Optional.empty();
      weight.ifPresent(cell -> terms.add("+" + cell));
      rest = rest.add(weight.isPresent() ? BigDecimal.ZERO : points);
    }
    return "ROUND(" + total + String.join("", terms) + "+" + rest.toPlainString() + ",4)";
  }

  private static Optional<String> cell(ScoredRow row, BigDecimal points) {
    return row.row()
        .weight()
        .filter(cell -> cell.sheet().equals(row.row().nameCell().sheet()))
        .filter(
            cell -> cell.cell().value().number().filter(n -> n.compareTo(points) == 0).isPresent())
        .map(SheetCell::ref)
        .map(CellRef::name);
  }

  private static String joined(String sentence, Map<String, String> figures) {
    List<String> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (char c : sentence.toCharArray()) {
      Optional<String> figure =
          MARKS.entrySet().stream()
              .filter(mark -> mark.getValue().equals(String.valueOf(c)))
              .map(mark -> figures.get(mark.getKey()))
              .findFirst();
      if (figure.isEmpty()) {
        words.append(c);
      } else {
        flush(words, pieces);
        pieces.add(figure.get());
      }
    }
    flush(words, pieces);
    return String.join("&", pieces);
  }

  private static void flush(StringBuilder words, List<String> pieces) {
    if (words.length() > 0) {
      pieces.add(LiveTotal.quoted(words.toString()));
      words.setLength(0);
    }
  }
}
