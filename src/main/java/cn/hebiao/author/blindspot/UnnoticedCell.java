package cn.hebiao.author.blindspot;

import cn.hebiao.model.grid.SheetCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cell some of whose alterations nothing noticed.
 *
 * @param cell the cell
 * @param part what it is to the checks
 * @param slips the alterations that nothing noticed
 * @param tried how many were tried
 */
public record UnnoticedCell(SheetCell cell, CellRole part, List<Alteration> slips, int tried) {
  public UnnoticedCell {
    slips = List.copyOf(slips);
  }

  /** The blind cells of some trials, in the order of the trials. */
  public static List<UnnoticedCell> of(List<AlterationTrial> trials) {
    Map<SheetCell, List<AlterationTrial>> byCell = new LinkedHashMap<>();
    trials.forEach(t -> byCell.computeIfAbsent(t.cell(), c -> new ArrayList<>()).add(t));
    List<UnnoticedCell> blind = new ArrayList<>();
    byCell.forEach(
        (cell, all) -> {
          List<Alteration> slips =
              all.stream().filter(trial -> !trial.noticed()).map(AlterationTrial::slip).toList();
          if (!slips.isEmpty()) {
            blind.add(new UnnoticedCell(cell, all.get(0).part(), slips, all.size()));
          }
        });
    return blind;
  }

  /** Why nothing noticed them, as far as it is known. */
  public UnnoticedReason reason() {
    boolean onlyBlank = slips.equals(List.of(Alteration.BLANKED));
    return switch (part) {
      case NONE ->
          slips.size() == tried
              ? UnnoticedReason.NO_RULE
              : onlyBlank ? UnnoticedReason.MAY_BE_BLANK : UnnoticedReason.ONE_SIDED;
      case BOUND_ONLY -> UnnoticedReason.ONE_SIDED;
      case TARGET, SCORED_ONLY ->
          onlyBlank ? UnnoticedReason.MAY_BE_BLANK : UnnoticedReason.SAME_POINTS;
      case WEIGHT, SELF_SCORE, DECLARED_TOTAL, FUND_AMOUNT, FUND_RATE, EQUATION ->
          onlyBlank ? UnnoticedReason.MAY_BE_BLANK : UnnoticedReason.WITHIN_ROUNDING;
    };
  }

  /** Why an alteration breaks no rule. */
  public enum UnnoticedReason {
    /** The cell takes part in no rule. */
    NO_RULE,
    /** It is bounded from one side only. */
    ONE_SIDED,
    /** It changes no points: inside a band, or beyond the full score. */
    SAME_POINTS,
    /** A blank is allowed. */
    MAY_BE_BLANK,
    /** The altered figure is the same within the rounding of the figures as written. */
    WITHIN_ROUNDING
  }
}
