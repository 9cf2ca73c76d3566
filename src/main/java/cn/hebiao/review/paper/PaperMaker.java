package cn.hebiao.review.paper;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.PointLimit;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.review.frame.FrameUnit;
import cn.hebiao.rules.rulebook.GradeScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes papers from scored forms: a line for all that is scored on its own, what is open first. */
public final class PaperMaker {
  private static final int MOST_ALLOWED = 60;

  private final Messages messages;
  private final List<String> surveyWords;

  /** Messages give the texts. */
  public PaperMaker(Messages messages) {
    this.messages = messages;
    this.surveyWords = List.of(messages.text(Message.of("review.surveyWords")).split("、"));
  }

  /**
   * The paper of a drawn form.
   *
   * @param unit the form in the frame
   * @param number the number of the paper
   * @param file where it will lie
   * @param card the form with its scores
   * @param grades the grade lines
   * @param copy its annotated copy, relative to the paper; empty where there is none
   */
  public Paper paper(
      FrameUnit unit, String number, String file, Scorecard card, GradeScale grades, String copy) {
    return new Paper(
        number,
        unit.id(),
        file,
        unit.agency(),
        unit.project(),
        card.form().kind().chinese(),
        unit.year(),
        card.rulebook(),
        unit.source().map(FrameUnit.FrameSource::input).orElse(""),
        card.declared().score(),
        card.computed().flatMap(Totals::score),
        steps(grades),
        lines(card, copy));
  }

  private static List<Paper.GradeStep> steps(GradeScale grades) {
    return grades.grades().stream()
        .map(grade -> new Paper.GradeStep(grade.name(), grade.from()))
        .sorted(Comparator.comparing(Paper.GradeStep::from))
        .toList();
  }

  private List<PaperLine> lines(Scorecard card, String copy) {
    List<PaperLine> lines = new ArrayList<>();
    card.funds()
        .filter(fund -> !fund.repeated())
        .filter(fund -> fund.weight().filter(weight -> weight.signum() > 0).isPresent())
        .ifPresent(fund -> lines.add(fund(fund, copy)));
    for (ScoredRow row : card.rows()) {
      row.parts().stream()
          .filter(part -> part.weight().signum() > 0)
          .forEach(part -> lines.add(line(row.row(), part, copy)));
    }
    List<PaperLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparing(line -> !line.isOpen()));
    List<PaperLine> numbered = new ArrayList<>();
    sorted.forEach(line -> numbered.add(line.at(numbered.size() + 1)));
    return numbered;
  }

  private PaperLine fund(FundScore fund, String copy) {
    String cell =
        fund.block()
            .total()
            .flatMap(line -> line.points().score().place())
            .map(place -> place.ref().name())
            .orElseGet(() -> fund.block().range().first().name());
    String funds = messages.text(Message.of("summary.level1.funds"));
    return new PaperLine(
        0,
        funds,
        "",
        funds,
        "",
        "",
        "",
        fund.weight().orElse(BigDecimal.ZERO),
        fund.self(),
        fund.decided() ? fund.computed() : Optional.empty(),
        messages.text(fund.explanation()),
        fund.block().sheet(),
        cell,
        copy,
        List.of(),
        false);
  }

  private PaperLine line(IndicatorRow row, ScoredPart part, String copy) {
    String standard =
        row.criteria().stream()
            .filter(one -> part.criteria().isEmpty() || part.criteria().contains(one.number()))
            .map(Criterion::text)
            .collect(Collectors.joining("\n"));
    SheetCell place = part.cell().or(row::score).orElse(row.nameCell());
    return new PaperLine(
        0,
        row.level1(),
        row.level2(),
        row.name(),
        standard,
        row.target().map(IndicatorRow.TargetCell::text).orElse(""),
        row.actual().map(SheetCell::words).orElse(""),
        part.weight(),
        part.self(),
        part.points(),
        messages.text(part.explanation()),
        place.sheet(),
        place.ref().name(),
        copy,
        part.verdict()
            .grounds()
            .limit()
            .map(PointLimit::points)
            .filter(points -> points.size() <= MOST_ALLOWED)
            .map(points -> List.copyOf(points.descendingSet()))
            .orElse(List.of()),
        surveyWords.stream().anyMatch((row.name() + standard)::contains));
  }
}
