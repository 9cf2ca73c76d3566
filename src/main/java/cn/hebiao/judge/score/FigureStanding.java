package cn.hebiao.judge.score;

import cn.hebiao.read.target.MeasuredPair;
import java.math.BigDecimal;

/** How the figures of target and actual value may stand to each other, as far as rules ask. */
enum FigureStanding {
  /** The target is none at all. */
  NONE_WANTED {
    @Override
    boolean holds(BigDecimal target, BigDecimal actual) {
      return target.signum() == 0;
    }

    @Override
    String excel(String target, String actual) {
      return target + "=0";
    }
  },
  /** The same, and the actual value is not less than nothing. */
  NONE_WANTED_NOR_FALLEN {
    @Override
    boolean holds(BigDecimal target, BigDecimal actual) {
      return target.signum() == 0 && actual.signum() >= 0;
    }

    @Override
    String excel(String target, String actual) {
      return "AND(" + target + "=0," + actual + ">=0)";
    }
  },
  /** The actual value is the lesser one. */
  BELOW {
    @Override
    boolean holds(BigDecimal target, BigDecimal actual) {
      return actual.compareTo(target) < 0;
    }

    @Override
    String excel(String target, String actual) {
      return actual + "<" + target;
    }
  },
  /** Both are the same. */
  EXACT {
    @Override
    boolean holds(BigDecimal target, BigDecimal actual) {
      return actual.compareTo(target) == 0;
    }

    @Override
    String excel(String target, String actual) {
      return actual + "=" + target;
    }
  },
  /** However they stand. */
  ANY {
    @Override
    boolean holds(BigDecimal target, BigDecimal actual) {
      return true;
    }

    @Override
    String excel(String target, String actual) {
      return "TRUE";
    }
  };

  abstract boolean holds(BigDecimal target, BigDecimal actual);

  /** The same as an Excel condition over target and actual value. */
  abstract String excel(String target, String actual);

  /** Whether the figures stand so; without figures only {@link #ANY} holds. */
  boolean holds(MeasuredPair measure) {
    return measure.target().isEmpty() || measure.actual().isEmpty()
        ? this == ANY
        : holds(measure.target().get(), measure.actual().get());
  }

  /** Whether it cannot hold for this target, whatever was reached. */
  boolean isRuledOutBy(BigDecimal target) {
    return (this == NONE_WANTED || this == NONE_WANTED_NOR_FALLEN) && target.signum() != 0;
  }
}
