package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.CrossCheck.Relation;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cross-check that failed at one place.
 *
 * @param subject what it was evaluated on
 * @param check the check
 * @param finding what was told of it
 * @param runner evaluates it with other figures
 */
public record FailedRule(
    Subject subject, CrossCheck check, Finding finding, CrossCheckRunner runner) {

  /** The figures that it compares. */
  public List<Fact> figures() {
    return figures(check, subject.facts(), Optional.of(finding));
  }

  /**
   * The figures that a check compares.
   *
   * @param at what was told of one of its rows; empty for all rows
   */
  public static List<Fact> figures(CrossCheck check, Facts facts, Optional<Finding> at) {
    Set<String> rows = CrossCheckRunner.rowByRow(check, facts);
    return check.names().stream()
        .flatMap(
            name ->
                Stream.concat(facts.find(name).single().stream(), facts.find(name).each().stream())
                    .filter(fact -> !rows.contains(name) || at.isEmpty() || inRow(fact, at.get())))
        .toList();
  }

  /** Whether the place of one of its figures was not found, and it is not only blank. */
  static boolean lacksLabel(CrossCheck check, Facts facts) {
    return check.names().stream()
        .map(facts::find)
        .anyMatch(lookup -> lookup.place().isEmpty() && lookup.each().isEmpty());
  }

  private static boolean inRow(Fact fact, Finding at) {
    return fact.cell().sheet().equals(at.sheet())
        && at.cell().filter(cell -> cell.row() == fact.cell().ref().row()).isPresent();
  }

  /** Whether one side must be just what the other is. */
  public boolean isEquality() {
    return check.relation() == Relation.EQUAL;
  }

  /** Whether it only compares, so that it says of neither side that it is right. */
  public boolean comparesOnly() {
    return isEquality()
        && (finding.severity() == Severity.NOTICE || check.right().expr().asName().isPresent());
  }

  /**
   * By how much the left side would be more than the right one with another number in a cell: zero
   * where the check would hold, empty where it could not be evaluated.
   */
  public Optional<BigDecimal> gap(SheetCell cell, BigDecimal number) {
    return runner
        .ended(check, subject.facts().assuming(cell, number), subject.year(), finding::isAt)
        .stream()
        .findFirst()
        .flatMap(
            ended ->
                ended.verdict() == ExampleVerdict.PASSED
                    ? Optional.of(BigDecimal.ZERO)
                    : ended.failed() ? ended.gap() : Optional.empty());
  }

  /** By how much the left side is more than the right one. */
  public Optional<BigDecimal> gap() {
    return finding.stands().number().flatMap(is -> finding.due().number().map(is::subtract));
  }

  /** Whether it would hold with another number in a cell. */
  public boolean holds(SheetCell cell, BigDecimal number) {
    return gap(cell, number).filter(gap -> gap.signum() == 0).isPresent();
  }

  /** Whether it would hold with the right number for a figure, or with any if that is not known. */
  public boolean wouldHold(Fact fact, Optional<BigDecimal> right) {
    return right
        .map(number -> holds(fact.cell(), number))
        .orElseGet(() -> !Correction.of(this, fact).isEmpty());
  }

  /** Each is one of its own: what it was evaluated on is too large to be compared. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return finding.rule().hashCode();
  }
}
