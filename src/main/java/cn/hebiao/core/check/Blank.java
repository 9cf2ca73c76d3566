package cn.hebiao.core.check;

import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.fact.Lookup;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Filling;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.CrossCheck.Relation;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.score.Live;
import cn.hebiao.core.value.Dimension;
import cn.hebiao.core.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A blank cell on the left side of an equality is what the right side gives. */
final class Blank {
  private static final String RATE = "0.00%";
  private static final String AMOUNT = "0.######";

  /** Decimals of an amount in the unit of its cell: a cent in 万元. */
  private static final int DECIMALS = 6;

  private final FormulaEngine engine;
  private final CrossCheck check;
  private final Facts facts;

  Blank(FormulaEngine engine, CrossCheck check, Facts facts) {
    this.engine = engine;
    this.check = check;
    this.facts = facts;
  }

  Optional<Filling> filling() {
    boolean single = check.left().expr().asName().isPresent();
    boolean sure = check.relation() == Relation.EQUAL && check.status() == Status.ACTIVE;
    if (!single || !sure || !applies() || !isComplete()) {
      return Optional.empty();
    }
    Lookup left = facts.find(check.left().names().iterator().next());
    return left.place()
        .filter(SheetCell::isBlank)
        .filter(cell -> left.single().isEmpty())
        .flatMap(cell -> isRate(left) ? rate(cell) : amount(cell, left));
  }

  /** Nothing follows from cells that are still blank, even where a blank counts as zero. */
  private boolean isComplete() {
    return check.right().names().stream().map(facts::find).noneMatch(Blank::isOpen);
  }

  private static boolean isOpen(Lookup lookup) {
    return lookup.place().filter(SheetCell::isBlank).isPresent()
        || lookup.each().stream().anyMatch(fact -> fact.cell().isBlank());
  }

  private boolean isRate(Lookup left) {
    Dimension dimension = left.unit().orElse(Unit.NONE).dimension();
    return dimension == Dimension.RATIO
        || dimension == Dimension.NONE && Anatomy.isRatio(check.right());
  }

  private boolean applies() {
    return check.when().isEmpty()
        || engine.evaluate(check.when().get(), facts).holds().orElse(false);
  }

  private Optional<Filling> rate(SheetCell cell) {
    return engine
        .evaluate(check.right(), facts)
        .number()
        .map(value -> new Filling(cell, value, RATE, live(), true, name()));
  }

  /** Two figures that must be the same do not tell where the blank one comes from. */
  private Optional<Filling> amount(SheetCell cell, Lookup left) {
    boolean computed =
        check.right().expr().asName().isEmpty()
            && check.severity() == Severity.ERROR
            && check.tolerance().signum() == 0;
    return left.unit()
        .filter(unit -> computed)
        .flatMap(
            unit ->
                engine
                    .evaluate(check.right(), facts)
                    .number()
                    .map(
                        value ->
                            new Filling(cell, in(unit, value), AMOUNT, live(unit), false, name())));
  }

  private static BigDecimal in(Unit unit, BigDecimal base) {
    BigDecimal value = unit.fromBase(base).setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private Optional<String> live() {
    return check.right().excel(name -> Live.item(facts, name));
  }

  private Optional<String> live(Unit unit) {
    String divisor =
        unit.factor().compareTo(BigDecimal.ONE) == 0
            ? ""
            : "/" + unit.factor().stripTrailingZeros().toPlainString();
    return live().map(right -> "ROUND((" + right + ")" + divisor + "," + DECIMALS + ")");
  }

  private String name() {
    return check.id() + " " + check.name();
  }
}
