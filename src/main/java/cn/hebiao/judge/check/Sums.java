package cn.hebiao.judge.check;

import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.formula.expr.NameSpelling;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sums as on paper. */
public final class Sums {
  private static final int MOST = 12;
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** The Chinese name of the sum is that of the formula language. */
  private static final Pattern SIZE = Pattern.compile("ABS\\(([^()]*)\\)");

  private static final Pattern COLUMN =
      Pattern.compile(NameSpelling.SUM_ON_PAPER + "\\(([^()]*)\\)");

  private Sums() {}

  /** The addends of a sum; long sums are cut in the middle. */
  public static String steps(List<WrongFigure.NamedFigure> parts) {
    List<String> texts = parts.stream().map(part -> Written.plain(part.value())).toList();
    if (texts.size() <= MOST) {
      return String.join("+", texts);
    }
    return texts.stream().limit(MOST - 2).collect(Collectors.joining("+"))
        + "+…+"
        + texts.get(texts.size() - 1);
  }

  /** Steps in which the sum of a column is written with plus signs, as on paper. */
  public static String plain(String written) {
    String steps = SIZE.matcher(written).replaceAll("|$1|");
    Matcher column = COLUMN.matcher(steps);
    if (column.matches()) {
      return column.group(1).replace(", ", "+");
    }
    return column.reset().replaceAll(found -> "(" + found.group(1).replace(", ", "+") + ")");
  }

  /** Whether rows count by a share of their own, so that their points do not add up. */
  public static boolean folded(Scorecard card) {
    BigDecimal weights =
        card.rows().stream()
            .flatMap(row -> row.weight().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return card.form().columns().stream().anyMatch(column -> column.role() == Role.SHARE)
        && card.declared().weight().isEmpty()
        && weights.compareTo(HUNDRED) > 0;
  }

  /** The sum of named figures. */
  public static BigDecimal of(List<WrongFigure.NamedFigure> parts) {
    return parts.stream()
        .map(WrongFigure.NamedFigure::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
