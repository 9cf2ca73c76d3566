package cn.hebiao.rules.formula.expr;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An argument of the wrong kind.
 *
 * @param index which argument, from 0
 * @param key the message that says what is wanted
 */
public record ArgumentFault(int index, String key) {
  /** The message where a number is wanted and a condition given. */
  public static final String WANTS_NUMBER = "formula.wantsNumber";

  /** The message where a condition is wanted and a number given. */
  public static final String WANTS_CONDITION = "formula.wantsCondition";

  /** The message where the name of a data item is wanted. */
  public static final String WANTS_NAME = "formula.wantsName";

  /** The message where two arguments must be of one kind. */
  public static final String KINDS_DIFFER = "formula.kindsDiffer";

  /** The first argument that is not of the kind; empty when all are. */
  public static Optional<ArgumentFault> unlessAll(ResultKind kind, List<Expr> args) {
    String key = kind == ResultKind.NUMBER ? WANTS_NUMBER : WANTS_CONDITION;
    return first(args, key, arg -> arg.kind() != kind);
  }

  /** The first argument that is not a name; empty when all are. */
  public static Optional<ArgumentFault> unlessNames(List<Expr> args) {
    return first(args, WANTS_NAME, arg -> arg.asName().isEmpty());
  }

  private static Optional<ArgumentFault> first(
      List<Expr> args, String key, java.util.function.Predicate<Expr> wrong) {
    return IntStream.range(0, args.size())
        .filter(index -> wrong.test(args.get(index)))
        .mapToObj(index -> new ArgumentFault(index, key))
        .findFirst();
  }
}
