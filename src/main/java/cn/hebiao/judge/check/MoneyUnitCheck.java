package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Amounts;
import cn.hebiao.read.fact.Amounts.Amount;
import cn.hebiao.rules.rulebook.Rulebook;
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
final class MoneyUnitCheck implements BookCheck {
  private static final int TELLING_DIGITS = 5;
  private static final int WAN = 4;

  @Override
  public List<Finding> check(Book book, List<Scorecard> cards, Rulebook national) {
    TreeMap<BigDecimal, Amount> amounts = new TreeMap<>();
    for (Sheet sheet : book.sheets()) {
      new Amounts(sheet, TELLING_DIGITS)
          .all().stream()
              .filter(amount -> amount.figure().number().signum() > 0)
              .forEach(amount -> amounts.putIfAbsent(amount.figure().number(), amount));
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> sheets = new HashSet<>();
    for (Amount small : amounts.values()) {
      large(small.figure(), amounts)
          .filter(large -> !large.cell().sheet().equals(small.cell().sheet()))
          .map(large -> finding(large, small))
          .filter(finding -> sheets.add(finding.sheet()))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** The amount that is ten thousand times another, as that is written. */
  private static Optional<Amount> large(Figure small, TreeMap<BigDecimal, Amount> amounts) {
    BigDecimal half = small.halfWidth();
    Map<BigDecimal, Amount> near =
        amounts.subMap(
            small.number().subtract(half).movePointRight(WAN),
            true,
            small.number().add(half).movePointRight(WAN),
            true);
    return near.values().stream().findFirst();
  }

  /** At fault is the large amount in 万元, or the small one in 元. */
  private static Finding finding(Amount large, Amount small) {
    boolean first = large.figure().unit().factor().compareTo(BigDecimal.ONE) > 0;
    Amount odd = first ? large : small;
    Amount other = first ? small : large;
    String found = written(odd.figure());
    String expected = words(odd.figure(), first ? -WAN : WAN);
    return new Finding(
        FindingCode.MONEY_UNIT_CONFUSED,
        FindingCode.MONEY_UNIT_CONFUSED.severity(),
        odd.cell().sheet(),
        Optional.of(odd.cell().ref()),
        Message.of(
            "finding.MONEY_UNIT_CONFUSED",
            "found",
            found,
            "expected",
            expected,
            "other",
            written(other.figure()),
            "sheet",
            other.cell().sheet(),
            "cell",
            other.cell().ref().name()),
        found,
        expected,
        Optional.empty(),
        "");
  }

  private static String written(Figure figure) {
    return words(figure, 0);
  }

  private static String words(Figure figure, int shift) {
    return Written.plain(figure.unit().fromBase(figure.number()).scaleByPowerOfTen(shift))
        + figure.unit().label();
  }
}
