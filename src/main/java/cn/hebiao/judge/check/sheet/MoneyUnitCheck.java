package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.SheetAmounts;
import cn.hebiao.read.fact.SheetAmounts.SheetAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The same amount on two sheets, ten thousand times apart: figures in 元 under a heading that says
 * 万元, or the other way round. Only amounts of five digits and more, so that chance has no part.
 */
public final class MoneyUnitCheck implements BookCheck {
  public static final FindingCode MONEY_UNIT_CONFUSED = FindingCode.warning("MONEY_UNIT_CONFUSED");

  private static final int TELLING_DIGITS = 5;
  private static final int WAN = 4;

  @Override
  public List<FindingCode> codes() {
    return List.of(MONEY_UNIT_CONFUSED);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    TreeMap<BigDecimal, SheetAmount> amounts = new TreeMap<>();
    for (Sheet sheet : checked.book().sheets()) {
      new SheetAmounts(sheet, TELLING_DIGITS)
          .all().stream()
              .filter(amount -> amount.figure().number().signum() > 0)
              .filter(
                  amount ->
                      checked.cards().stream().noneMatch(card -> card.isDoubtful(amount.cell())))
              .forEach(amount -> amounts.putIfAbsent(amount.figure().number(), amount));
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> sheets = new HashSet<>();
    for (SheetAmount small : amounts.values()) {
      large(small.figure(), amounts)
          .filter(large -> !large.cell().sheet().equals(small.cell().sheet()))
          .map(large -> finding(large, small))
          .filter(finding -> sheets.add(finding.sheet()))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** The amount that is ten thousand times another, as that is written. */
  private static Optional<SheetAmount> large(
      Figure small, TreeMap<BigDecimal, SheetAmount> amounts) {
    BigDecimal half = small.halfWidth();
    Map<BigDecimal, SheetAmount> near =
        amounts.subMap(
            small.number().subtract(half).movePointRight(WAN),
            true,
            small.number().add(half).movePointRight(WAN),
            true);
    return near.values().stream().findFirst();
  }

  /** At fault is the large amount in 万元, or the small one in 元. */
  private static Finding finding(SheetAmount large, SheetAmount small) {
    boolean first = large.figure().unit().factor().compareTo(BigDecimal.ONE) > 0;
    SheetAmount odd = first ? large : small;
    SheetAmount other = first ? small : large;
    return Finding.at(
            odd.cell(),
            MONEY_UNIT_CONFUSED,
            "other",
            stated(other.figure(), 0).text(),
            "sheet",
            other.cell().sheet(),
            "cell",
            other.cell().ref().name())
        .showing(stated(odd.figure(), 0), stated(odd.figure(), first ? -WAN : WAN));
  }

  private static Stated stated(Figure figure, int shift) {
    Unit unit = figure.unit();
    BigDecimal number = figure.number().scaleByPowerOfTen(shift);
    return Stated.number(number, unit, Written.plain(unit.fromBase(number)) + unit.label());
  }
}
