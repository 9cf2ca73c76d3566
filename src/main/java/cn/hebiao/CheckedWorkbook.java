package cn.hebiao;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.DeclaredTotals;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.read.form.Heading;
import cn.hebiao.wiring.Wiring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The result of one workbook. A file that cannot be read has a result, too. Immutable; everything
 * for users is in Chinese.
 */
public final class CheckedWorkbook {
  private final Checked checked;
  private final Messages messages;
  private final Wiring wiring;

  CheckedWorkbook(Checked checked, Wiring wiring) {
    this.checked = checked;
    this.messages = wiring.messages();
    this.wiring = wiring;
  }

  /**
   * One form of a workbook.
   *
   * @param kind department, project, scoring, basic-data, questionnaire or other
   * @param sheet the sheet it stands on
   * @param range its cells, for example A1:I30
   * @param rulebook the rulebook it was scored by; empty where none applies
   * @param agency who fills it, as far as it says
   * @param project the project, as far as it says
   * @param year the budget year, as far as it says
   * @param state how it stands
   * @param declared totals as the agency wrote them
   * @param computed totals by the rulebook; all empty for a form that carries no scores
   */
  public record CheckedForm(
      String kind,
      String sheet,
      String range,
      String rulebook,
      Optional<String> agency,
      Optional<String> project,
      Optional<Integer> year,
      FilingState state,
      FormTotals declared,
      FormTotals computed) {}

  /**
   * Totals of a form in points; empty where there are none.
   *
   * @param weight the sum of the weights
   * @param score the sum of the scores
   * @param lowest the least total that undecided indicators leave possible; computed totals only
   * @param highest the highest one; computed totals only
   * @param grade the grade in words
   */
  public record FormTotals(
      Optional<BigDecimal> weight,
      Optional<BigDecimal> score,
      Optional<BigDecimal> lowest,
      Optional<BigDecimal> highest,
      Optional<String> grade) {}

  /**
   * Something an agency has to look at.
   *
   * @param code what kind of finding, for example SCORE_DIFFERS
   * @param severity error, warning or notice
   * @param sheet the sheet of the cell; empty if it concerns the whole workbook
   * @param cell the cell to look at, for example H12, if there is one
   * @param message what is there, what was expected and what to do
   * @param found what is there, as written; may be empty
   * @param expected what was expected; empty where it is unknown
   * @param diagnosis the slip that explains it, if exactly one does
   * @param rule the rule that says so; empty for general checks
   */
  public record FoundProblem(
      String code,
      String severity,
      String sheet,
      Optional<String> cell,
      String message,
      String found,
      String expected,
      Optional<String> diagnosis,
      String rule) {}

  /**
   * A rule that could be neither passed nor failed.
   *
   * @param rule the rule
   * @param sheet the sheet concerned; empty for the whole workbook
   * @param cell the cell concerned, if any
   * @param reason why
   */
  public record OpenRule(String rule, String sheet, Optional<String> cell, String reason) {}

  /** What the caller called the workbook. */
  public String file() {
    return checked.file();
  }

  /** How the workbook stands as a whole. */
  public FilingState state() {
    return FilingState.of(checked);
  }

  /** Why it could not be read or recognised, and what to do; empty if it was. */
  public Optional<String> message() {
    return checked.message().map(messages::text);
  }

  /** The agency that fills it, as far as it says. */
  public Optional<String> agency() {
    return checked.agency();
  }

  /** Its forms in the order of the workbook. */
  public List<CheckedForm> forms() {
    List<FormState> states = FormStates.of(checked).states();
    return IntStream.range(0, states.size())
        .mapToObj(i -> form(checked.forms().get(i), states.get(i)))
        .toList();
  }

  private static CheckedForm form(Scorecard card, FormState state) {
    Heading heading = card.form().heading();
    return new CheckedForm(
        card.form().kind().token(),
        card.form().sheet(),
        card.form().range().name(),
        card.rulebook(),
        heading.agency(),
        heading.project(),
        heading.year(),
        FilingState.of(state),
        declared(card.declared()),
        computed(card.computed()));
  }

  private static FormTotals declared(DeclaredTotals totals) {
    return new FormTotals(
        totals.weight(), totals.score(), Optional.empty(), Optional.empty(), totals.grade());
  }

  private static FormTotals computed(Optional<Totals> totals) {
    return new FormTotals(
        totals.map(Totals::weight),
        totals.flatMap(Totals::score),
        totals.map(Totals::lowest),
        totals.map(Totals::highest),
        totals.flatMap(Totals::grade));
  }

  /** What the agency has to look at, in reading order. */
  public List<FoundProblem> findings() {
    return checked.findings().stream().map(this::problem).toList();
  }

  private FoundProblem problem(Finding finding) {
    return new FoundProblem(
        finding.code().name(),
        finding.severity().token(),
        finding.sheet(),
        finding.cell().map(CellRef::name),
        messages.text(finding.message()),
        finding.found(),
        finding.expected(),
        finding.diagnosis().map(messages::text),
        finding.rule());
  }

  /** Rules that could be neither passed nor failed. */
  public List<OpenRule> notEvaluated() {
    return checked.unevaluated().stream()
        .map(
            open ->
                new OpenRule(
                    open.rule(),
                    open.sheet(),
                    open.cell().map(CellRef::name),
                    messages.text(open.reason())))
        .toList();
  }

  /**
   * The whole result as one line of JSON without a line break: the very line that the command
   * {@code check --format json} prints.
   */
  public String json() {
    return wiring.json(checked);
  }

  Checked checked() {
    return checked;
  }
}
