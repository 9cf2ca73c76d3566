package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.LivePoints;
import cn.hebiao.judge.score.LiveTotal;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow.Duty;
import cn.hebiao.tell.edit.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
          "highestGrade", "\uE006",
          "share", "\uE007",
          "ofGrade", "\uE008",
          "ofGrades", "\uE009");

  /** The longest formula, in characters. */
  private static final int LONGEST = 8000;

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

  /**
   * The sentence; only text where a figure in it cannot follow, or all together are too long.
   *
   * @param here makes a formula readable on the form's own sheet
   */
  Content of(Totals totals, UnaryOperator<String> here) {
    String text = opinions.of(totals);
    Optional<String> grade = totals.live().grade(total);
    boolean closed = totals.lowest().compareTo(totals.highest()) == 0;
    List<String> moving =
        card.rows().stream().filter(TotalSentence::mayOpenOrClose).map(ScoredRow::open).toList();
    boolean range = totals.live().limit().isEmpty() && isOpenForPeopleOnly();
    if (grade.isEmpty()
        || !weighs(totals)
        || (!closed || !moving.isEmpty()) && !range
        || closed && totals.isGradeOpen()) {
      return new Content.TextContent(text);
    }
    boolean fixed = moving.isEmpty() || card.rows().stream().anyMatch(TotalSentence::staysOpen);
    String formula =
        here.apply(
            fixed
                ? sentence(totals, grade.get(), closed)
                : "IF(OR("
                    + String.join(",", moving)
                    + "),"
                    + sentence(totals, grade.get(), false)
                    + ","
                    + sentence(totals, grade.get(), true)
                    + ")");
    return formula.length() > LONGEST
        ? new Content.TextContent(text)
        : new Content.TextContent(text, Optional.of(formula));
  }

  private String sentence(Totals totals, String grade, boolean closed) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("score", total);
    figures.put("grade", grade);
    figures.put("share", share());
    figures.put("lowest", bound(false));
    figures.put("highest", bound(true));
    figures.put("lowestGrade", totals.live().gradeOf(bound(false)).orElseThrow());
    figures.put("highestGrade", totals.live().gradeOf(bound(true)).orElseThrow());
    boolean graded = totals.grade().isPresent() || totals.live().whole().isPresent();
    figures.put("ofGrade", whole(totals, joined(opinions.grade(MARKS), figures)));
    figures.put("ofGrades", whole(totals, joined(opinions.grades(MARKS), figures)));
    return joined(
        opinions.total(
            closed, graded ? MARKS.get("ofGrade") : "", graded ? MARKS.get("ofGrades") : "", MARKS),
        figures);
  }

  /** What is said of a grade only while the weights make up the whole. */
  private String whole(Totals totals, String said) {
    String weights =
        Stream.concat(
                card.funds().map(FundScore::judged).stream(),
                card.rows().stream()
                    .filter(row -> row.row().duty() != Duty.BONUS)
                    .flatMap(row -> row.parts().stream()))
            .map(part -> part.worth().live())
            .reduce("0", (sum, weight) -> sum + "+" + weight);
    return totals
        .live()
        .whole()
        .map(
            whole ->
                "IF(ROUND(" + weights + ",4)>=" + whole.toPlainString() + "," + said + ",\"\")")
        .orElse(said);
  }

  /** What has points on its own; of rows that are left out nothing counts. */
  private Stream<ScoredPart> parts() {
    return Stream.concat(
        card.funds().filter(fund -> !fund.treatment().leftOut()).map(FundScore::judged).stream(),
        card.rows().stream()
            .filter(row -> !row.treatment().leftOut())
            .flatMap(row -> row.parts().stream()));
  }

  /** Whether the weights of all parts, and of those decided, are those of the totals. */
  private boolean weighs(Totals totals) {
    return sum(part -> true).compareTo(totals.weight()) == 0
        && sum(part -> part.points().isPresent()).compareTo(totals.byRule()) == 0;
  }

  private BigDecimal sum(Predicate<ScoredPart> which) {
    return parts().filter(which).map(ScoredPart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much of the weights rules decide. */
  private String share() {
    List<String> ruled = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (ScoredPart part : parts().toList()) {
      String weight = part.worth().live();
      all.add(weight);
      switch (part.open()) {
        case LivePoints.ALWAYS -> {}
        case LivePoints.NEVER -> ruled.add(weight);
        default -> ruled.add("IF(" + part.open() + ",0," + weight + ")");
      }
    }
    String nothing = LiveTotal.quoted(opinions.nothingRuled());
    String sum = String.join("+", ruled);
    String percent = "ROUNDDOWN(ROUND((" + sum + ")/(" + String.join("+", all) + ")*100,8),1)";
    String mark = MARKS.get("share");
    return ruled.isEmpty()
        ? nothing
        : "IF("
            + String.join(
                ",", sum + "=0", nothing, joined(opinions.share(mark), Map.of("share", percent)))
            + ")";
  }

  /** Whether a correction may bring the row before a person, or take it from one. */
  private static boolean mayOpenOrClose(ScoredRow row) {
    return !row.treatment().leftOut()
        && row.live().isPresent()
        && !row.open().equals(LivePoints.ALWAYS)
        && !row.open().equals(LivePoints.NEVER);
  }

  /** Whether the range comes from rows that people decide, not from figures that may change. */
  private boolean isOpenForPeopleOnly() {
    return card.funds().filter(fund -> fund.lowest().compareTo(fund.highest()) != 0).isEmpty()
        && card.rows().stream().noneMatch(row -> isOpen(row) && row.basis() == Basis.RULE);
  }

  private static boolean isOpen(ScoredRow row) {
    return !row.treatment().leftOut() && row.lowest().compareTo(row.highest()) != 0;
  }

  private static boolean staysOpen(ScoredRow row) {
    return isOpen(row) && !mayOpenOrClose(row);
  }

  /** The total with nothing, or everything, for the rows that people have to decide. */
  private String bound(boolean highest) {
    StringBuilder terms = new StringBuilder();
    for (ScoredRow row : card.rows()) {
      if (mayOpenOrClose(row)) {
        terms.append("+IF(").append(row.open()).append(',');
        terms.append(added(row, highest)).append(",0)");
      } else if (isOpen(row)) {
        terms.append('+').append(added(row, highest));
      }
    }
    return "ROUND(" + (total + terms).replace("+-", "-") + ",4)";
  }

  /** What comes to the total for a row, which a person decides, at the least or at the most. */
  private String added(ScoredRow row, boolean highest) {
    BigDecimal points =
        row.basis() == Basis.RULE
            ? highest ? row.weight().orElseThrow() : BigDecimal.ZERO
            : highest ? row.highest() : row.lowest();
    String bound = cell(row, points).filter(cell -> highest).orElseGet(points::toPlainString);
    String cell = new CellRef(row.row().nameCell().ref().row(), column).name();
    String self = row.self().isPresent() ? "-" + cell : "-N(" + cell + ")";
    return (points.signum() == 0 ? "" : bound) + self;
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
