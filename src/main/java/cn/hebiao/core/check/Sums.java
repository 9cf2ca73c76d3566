package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.slip.WrongFigure;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Sums as on paper. */
final class Sums {
  private static final int MOST = 12;

  private Sums() {}

  /** The addends of a sum; long sums are cut in the middle. */
  static String steps(List<WrongFigure.Named> parts) {
    List<String> texts = parts.stream().map(part -> Written.plain(part.value())).toList();
    if (texts.size() <= MOST) {
      return String.join("+", texts);
    }
    return texts.stream().limit(MOST - 2).collect(Collectors.joining("+"))
        + "+…+"
        + texts.get(texts.size() - 1);
  }

  static BigDecimal of(List<WrongFigure.Named> parts) {
    return parts.stream().map(WrongFigure.Named::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
