package cn.hebiao.rules.formula.function;

import java.util.List;

/** OR(condition, …): holds when one holds; stops at the first that does. */
final class Or extends Junction {
  Or() {
    super(true);
  }

  @Override
  public List<String> names() {
    return List.of("OR", "或");
  }
}
