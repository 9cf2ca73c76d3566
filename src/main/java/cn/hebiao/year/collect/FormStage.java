package cn.hebiao.year.collect;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a form has come in the bureau's year. */
public enum FormStage {
  /** Handed out, nothing came in. */
  ISSUED,
  /** Came in, and nothing has to be corrected. */
  FILLED,
  /** Came in, and goes back. */
  RETURNED,
  /** What was wrong with it is let pass. */
  RELEASED,
  /** Final. */
  SEALED;

  private static final Map<FormStage, Set<FormStage>> NEXT =
      Map.of(
          ISSUED, EnumSet.of(FILLED, RETURNED),
          FILLED, EnumSet.of(FILLED, RETURNED, SEALED),
          RETURNED, EnumSet.of(FILLED, RETURNED, RELEASED),
          RELEASED, EnumSet.of(FILLED, RETURNED, RELEASED, SEALED),
          SEALED, EnumSet.noneOf(FormStage.class));

  /** Whether a form may go on from here to there. */
  public boolean mayBecome(FormStage next) {
    return NEXT.get(this).contains(next);
  }
}
