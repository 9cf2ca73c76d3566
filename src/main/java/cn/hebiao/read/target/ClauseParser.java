package cn.hebiao.read.target;

import cn.hebiao.model.value.ChineseNumber;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.model.value.WrittenNumber;
import java.util.List;
import java.util.Optional;

/**
 * Takes one clause apart.
 *
 * @param role the side of the pair that the text stands on
 * @param header the unit for numbers without one of their own
 */
record ClauseParser(PairSide role, Optional<Unit> header) {
  private static final List<String> TIMES = List.of("*", "×", "x", "X", "✕", "✖");
  private static final List<String> TO = List.of("-", "—", "~", "至", "到", "");
  private static final List<String> AND = List.of("", "且", "并且", "和", "及", "至", "~", "-");

  /** How far into a clause a number in Chinese characters is looked for. */
  private static final int CHINESE_WITHIN = 12;

  Claim parse(Clause clause) {
    return switch (clause.numbers().size()) {
      case 0 ->
          chinese(clause.text()).map(this::single).orElseGet(() -> new QualityWords(clause.text()));
      case 1 -> single(clause);
      case 2 -> pair(clause);
      case 3 -> product(clause);
      default -> new UnclearClaim(role.unclear());
    };
  }

  private Claim single(Clause clause) {
    return figure(clause.before(0), clause.numbers().get(0).written(), clause.rest());
  }

  private Claim figure(String before, WrittenNumber number, String after) {
    BeforeNumber lead = BeforeNumber.of(before, role);
    AfterNumber trail = AfterNumber.of(after, number.value(), header);
    Optional<ComparatorSign> bound = lead.bound().and(trail.bound());
    if (bound.isEmpty()) {
      return new UnclearClaim(ComparisonReason.COMPARATORS_CONFLICT);
    }
    if (lead.story() || trail.story()) {
      return new UnclearClaim(role.unclear());
    }
    FigureClaim level = trail.level(lead, bound.get(), number);
    return lead.sense().isPresent()
        ? new ChangeClaim(lead.basis(), lead.sense().get() == BeforeNumber.Sense.DOWN, level)
        : level;
  }

  /** 80%-90%, 10~20个, ≥80%且<90%. */
  private Claim pair(Clause clause) {
    String between = clause.before(1);
    Optional<Units.FoundUnit> found = Units.standard().at(between, 0);
    String joint = between.substring(found.map(Units.FoundUnit::end).orElse(0));
    Optional<ComparatorSign.FoundComparator> second = ComparatorSign.ending(joint);
    String link =
        joint.substring(
            0, joint.length() - second.map(ComparatorSign.FoundComparator::length).orElse(0));
    boolean linked =
        second.isPresent() ? AND.contains(link) : TO.contains(link) && !joint.isEmpty();
    if (!linked) {
      return new UnclearClaim(role.unclear());
    }
    Claim low = figure(clause.before(0), clause.numbers().get(0).written(), unit(found));
    String name = second.isPresent() ? joint.substring(link.length()) : "";
    Claim high = figure(name, clause.numbers().get(1).written(), clause.rest());
    if (low.levels().isEmpty() || high.levels().isEmpty()) {
      return new UnclearClaim(role.unclear());
    }
    Optional<TargetRange> range =
        range(low.levels().get(0), high.levels().get(0), second.isPresent());
    return range.isPresent() ? range.get() : new UnclearClaim(role.unclear());
  }

  private static String unit(Optional<Units.FoundUnit> found) {
    return found.map(unit -> unit.unit().label()).orElse("");
  }

  private static Optional<TargetRange> range(FigureClaim first, FigureClaim last, boolean bounded) {
    boolean bare = first.figure().unit().dimension() != last.figure().unit().dimension();
    FigureClaim low =
        bare && !first.figure().unit().measures()
            ? first.withFigure(first.figure().in(last.figure().unit()))
            : first;
    if (bounded) {
      boolean proper = low.bound().fromBelow() && last.bound().fromAbove();
      return proper ? TargetRange.of(low, last) : Optional.empty();
    }
    return TargetRange.of(
        low.withBound(ComparatorSign.AT_LEAST), last.withBound(ComparatorSign.AT_MOST));
  }

  /** 5*4=20万元, 5万元/期×4期=20万元. */
  private Claim product(Clause clause) {
    String times = clause.before(1);
    String equals = clause.before(2);
    Optional<String> sign = TIMES.stream().filter(times::endsWith).findFirst();
    boolean written = clause.before(0).isEmpty() && sign.isPresent() && equals.endsWith("=");
    if (!written) {
      return new UnclearClaim(role.unclear());
    }
    Claim first = figure("", clause.numbers().get(0).written(), cut(times, sign.get()));
    Claim second = figure("", clause.numbers().get(1).written(), cut(equals, "="));
    Claim result = figure("", clause.numbers().get(2).written(), clause.rest());
    boolean plain =
        !first.levels().isEmpty() && !second.levels().isEmpty() && !result.levels().isEmpty();
    return plain
        ? new ProductClaim(first.levels().get(0), second.levels().get(0), result.levels().get(0))
        : new UnclearClaim(role.unclear());
  }

  private static String cut(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  /** A clause whose number is in Chinese characters, with a unit that ends the clause: 至少两次. */
  private static Optional<Clause> chinese(String text) {
    for (int at = 0; at < Math.min(text.length(), CHINESE_WITHIN); at++) {
      Optional<WrittenNumber> number = ChineseNumber.at(text, at);
      if (number.isPresent()) {
        boolean ordinal = at > 0 && text.charAt(at - 1) == '第';
        boolean none = at == 0 && number.get().value().signum() == 0;
        return !ordinal && (none || unitEnds(text, number.get().end()))
            ? Optional.of(new Clause(text, List.of(new Clause.Number(at, number.get()))))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean unitEnds(String text, int start) {
    return Units.standard()
        .at(text, start)
        .filter(
            found ->
                found.end() == text.length()
                    || ComparatorSign.beginning(text.substring(found.end()))
                        .filter(bound -> found.end() + bound.length() == text.length())
                        .isPresent())
        .isPresent();
  }
}
