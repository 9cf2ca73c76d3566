package cn.hebiao.judge.check.cross;

import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Expr;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of a formula that do not stand right inside a function over columns, such as 合计(). */
final class BareNames {
  private static final Set<String> OVER_COLUMNS = Set.of("SUM", "COUNT", "AVERAGE");

  private BareNames() {}

  static Set<String> of(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    collect(expr, names);
    return names;
  }

  private static void collect(Expr expr, Set<String> names) {
    boolean overColumns =
        expr instanceof Call call && OVER_COLUMNS.contains(call.function().name());
    expr.asName().ifPresent(name -> names.add(name.text()));
    for (Expr part : expr.parts()) {
      if (!overColumns || part.asName().isEmpty()) {
        collect(part, names);
      }
    }
  }
}
