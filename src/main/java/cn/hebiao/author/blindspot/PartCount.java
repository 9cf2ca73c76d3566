package cn.hebiao.author.blindspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of the alterations of all figures that are the same to the checks. Together the counts
 * of all parts hold every alteration that was tried.
 *
 * @param part what the figures are
 * @param tried how many alterations
 * @param told how many of them a new finding tells
 * @param open how many only leave a rule open, or a blank that is filled in
 * @param unnoticed how many nothing tells
 * @param due how many rules must notice; the others are not in the ratio
 * @param missed how many of these nothing tells
 */
public record PartCount(
    CellRole part, int tried, int told, int open, int unnoticed, int due, int missed) {

  /** The parts that occur, in the order of their kinds. */
  public static List<PartCount> of(List<AlterationTrial> trials) {
    List<PartCount> counts = new ArrayList<>();
    for (CellRole part : CellRole.values()) {
      List<AlterationTrial> own = trials.stream().filter(trial -> trial.part() == part).toList();
      if (!own.isEmpty()) {
        counts.add(of(part, own));
      }
    }
    return counts;
  }

  private static PartCount of(CellRole part, List<AlterationTrial> trials) {
    return new PartCount(
        part,
        trials.size(),
        count(trials, t -> is(t, AlterationNotice.AT_CELL, AlterationNotice.AT_RULE)),
        count(trials, t -> is(t, AlterationNotice.LEFT_OPEN)),
        count(trials, t -> is(t, AlterationNotice.UNNOTICED)),
        count(trials, AlterationTrial::mustBeNoticed),
        count(trials, t -> t.mustBeNoticed() && !t.noticed()));
  }

  private static boolean is(AlterationTrial trial, AlterationNotice... notices) {
    return Arrays.asList(notices).contains(trial.notice());
  }

  private static int count(List<AlterationTrial> trials, Predicate<AlterationTrial> kind) {
    return (int) trials.stream().filter(kind).count();
  }
}
