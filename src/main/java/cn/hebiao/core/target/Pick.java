package cn.hebiao.core.target;

import java.util.List;
import java.util.Optional;

/**
 * The figure singled out of an actual.
 *
 * @param level the figure; empty if none can be singled out
 * @param notes what was assumed in choosing it
 * @param cause why there is none; meaningless otherwise
 */
record Pick(Optional<Level> level, List<Reason> notes, Cause cause) {
  static Pick of(Level level, List<Reason> notes) {
    return new Pick(Optional.of(level), notes, Cause.ACTUAL_UNCLEAR);
  }

  static Pick none(Cause cause) {
    return new Pick(Optional.empty(), List.of(), cause);
  }
}
