package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.judge.score.LiveFormulas;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.CrossCheck.Relation;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** A blank cell on the left side of an equality is what the right side gives. */
final class BlankLeftSide {
  private static final String RATE = "0.00%";
  private static final String AMOUNT = "0.######";

  /** Decimals of an amount in the unit of its cell: a cent in 万元. */
  private static final int DECIMALS = 6;

  private final FormulaEngine engine;
  private final CheckCase one;
  private final CrossCheck check;

  BlankLeftSide(FormulaEngine engine, CheckCase one) {
    this.engine = engine;
    this.one = one;
    this.check = one.check();
  }

  Optional<DerivedBlank> filling() {
    boolean sure = check.relation() == Relation.EQUAL && check.status() == Status.ACTIVE;
    return one.blankLeft()
        .filter(cell -> sure && applies() && isComplete())
        .flatMap(cell -> isRate() ? rate(cell) : amount(cell));
  }

  private boolean applies() {
    return check.when().isEmpty()
        || engine.evaluate(check.when().get(), one.bindings()).holds().orElse(false);
  }

  private ItemLookup left() {
    return one.facts().find(check.left().names().iterator().next());
  }

  private Optional<Unit> unit() {
    return left().each().stream()
        .findFirst()
        .map(fact -> fact.figure().unit())
        .or(() -> left().unit());
  }

  /** Nothing follows from cells that are still blank, even where a blank counts as zero. */
  private boolean isComplete() {
    Map<String, Fact> own = one.own().orElse(Map.of());
    return own.values().stream().noneMatch(fact -> fact.cell().isBlank())
        && check.right().names().stream()
            .filter(name -> !own.containsKey(name))
            .map(one.facts()::find)
            .noneMatch(BlankLeftSide::isOpen);
  }

  private static boolean isOpen(ItemLookup lookup) {
    return lookup.place().filter(SheetCell::isBlank).isPresent()
        || lookup.each().stream().anyMatch(fact -> fact.cell().isBlank())
        || lookup.gaps().stream()
            .anyMatch(gap -> gap.place().filter(SheetCell::isBlank).isPresent());
  }

  private boolean isRate() {
    Dimension dimension = unit().orElse(Unit.NONE).dimension();
    return dimension == Dimension.RATIO
        || dimension == Dimension.NONE && FailedCheckParts.isRatio(check.right());
  }

  private Optional<DerivedBlank> rate(SheetCell cell) {
    return engine
        .evaluate(check.right(), one.bindings())
        .number()
        .map(value -> new DerivedBlank(cell, value, RATE, live(), true, name()));
  }

  /** Two figures that must be the same do not tell where the blank one comes from. */
  private Optional<DerivedBlank> amount(SheetCell cell) {
    boolean computed =
        check.right().expr().asName().isEmpty()
            && check.severity() == Severity.ERROR
            && check.tolerance().signum() == 0;
    return unit()
        .filter(unit -> computed && one.row().isEmpty())
        .flatMap(
            unit ->
                engine
                    .evaluate(check.right(), one.bindings())
                    .number()
                    .map(
                        value ->
                            new DerivedBlank(
                                cell, in(unit, value), AMOUNT, live(unit), false, name())));
  }

  private static BigDecimal in(Unit unit, BigDecimal base) {
    BigDecimal value = unit.fromBase(base).setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private Optional<String> live() {
    return one.row().isPresent()
        ? Optional.empty()
        : check.right().excel(name -> LiveFormulas.item(one.facts(), name));
  }

  private Optional<String> live(Unit unit) {
    String divisor =
        unit.factor().compareTo(BigDecimal.ONE) == 0
            ? ""
            : "/" + unit.factor().stripTrailingZeros().toPlainString();
    return live().map(right -> "ROUND((" + right + ")" + divisor + "," + DECIMALS + ")");
  }

  private String name() {
    return check.title();
  }
}
