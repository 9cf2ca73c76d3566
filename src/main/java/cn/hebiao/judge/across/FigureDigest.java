package cn.hebiao.judge.across;

import java.util.Optional;

/**
 * A data item that may be compared from year to year, or with the projects.
 *
 * @param item its name in the rulebook
 * @param thisYear the item whose figure of the year before this is; empty for all others
 * @param year the budget year of its workbook
 * @param amount the figure with its cell
 */
record FigureDigest(
    String item, Optional<String> thisYear, int year, FormDigest.DigestAmount amount) {
  /** The same figure in the workbook with a number. */
  FigureDigest in(int number) {
    return new FigureDigest(item, thisYear, year, amount.in(number));
  }

  String agency() {
    return amount.place().agency();
  }
}
