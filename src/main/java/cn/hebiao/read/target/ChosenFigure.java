package cn.hebiao.read.target;

import java.util.List;
import java.util.Optional;

/**
 * The figure singled out of an actual.
 *
 * @param level the figure; empty if none can be singled out
 * @param notes what was assumed in choosing it
 * @param cause why there is none; meaningless otherwise
 */
record ChosenFigure(Optional<FigureClaim> level, List<TargetReason> notes, ComparisonReason cause) {
  static ChosenFigure of(FigureClaim level, List<TargetReason> notes) {
    return new ChosenFigure(Optional.of(level), notes, ComparisonReason.ACTUAL_UNCLEAR);
  }

  static ChosenFigure none(ComparisonReason cause) {
    return new ChosenFigure(Optional.empty(), List.of(), cause);
  }
}
