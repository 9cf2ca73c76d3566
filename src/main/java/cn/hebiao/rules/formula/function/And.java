package cn.hebiao.rules.formula.function;

import java.util.List;

/** AND(condition, …): holds when all hold; stops at the first that fails. */
final class And extends Junction {
  And() {
    super(false);
  }

  @Override
  public List<String> names() {
    return List.of("AND", "且");
  }
}
