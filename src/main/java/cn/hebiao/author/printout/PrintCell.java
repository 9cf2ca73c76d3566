package cn.hebiao.author.printout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cell.
 *
 * @param text what it says; the text shown where there is a number is the number's
 * @param number its number, if it is one
 * @param tone whether it is good or bad news
 * @param link where a click leads: an address relative to the workbook, if anywhere
 * @param joined whether it belongs to the cell above it
 * @param formula the Excel formula behind its number or text; never made of what users wrote
 * @param entry what somebody is to fill in: a choice of words, or anything where there are none;
 *     empty for a cell that is not to be filled in
 */
public record PrintCell(
    String text,
    Optional<BigDecimal> number,
    Tone tone,
    Optional<String> link,
    boolean joined,
    Optional<String> formula,
    Optional<List<String>> entry) {
  public PrintCell {
    entry = entry.map(List::copyOf);
  }

  private PrintCell(
      String text, Optional<BigDecimal> number, Tone tone, Optional<String> link, boolean joined) {
    this(text, number, tone, link, joined, Optional.empty(), Optional.empty());
  }

  /** Good news, bad news or none. */
  public enum Tone {
    PLAIN,
    GOOD,
    BAD
  }

  /** Words. */
  public static PrintCell of(String text) {
    return new PrintCell(text, Optional.empty(), Tone.PLAIN, Optional.empty(), false);
  }

  /** A number, or an empty cell. */
  public static PrintCell of(Optional<BigDecimal> number) {
    return new PrintCell("", number, Tone.PLAIN, Optional.empty(), false);
  }

  /** A number behind which is a formula. */
  public static PrintCell formula(String formula, Optional<BigDecimal> number) {
    return new PrintCell(
        "", number, Tone.PLAIN, Optional.empty(), false, Optional.of(formula), Optional.empty());
  }

  /** A cell to be filled in with one of some words, or with anything where there are none. */
  public static PrintCell entry(List<String> words) {
    return new PrintCell(
        "",
        Optional.empty(),
        Tone.PLAIN,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(words));
  }

  /** A count. */
  public static PrintCell of(long count) {
    return of(Optional.of(BigDecimal.valueOf(count)));
  }

  /** A difference: more is good news, less is bad. */
  public static PrintCell difference(Optional<BigDecimal> difference) {
    int sign = difference.map(BigDecimal::signum).orElse(0);
    return of(difference).with(sign > 0 ? Tone.GOOD : sign < 0 ? Tone.BAD : Tone.PLAIN);
  }

  /** The same in another tone. */
  public PrintCell with(Tone other) {
    return new PrintCell(text, number, other, link, joined, formula, entry);
  }

  /** The same with words in it. */
  public PrintCell with(String words) {
    return new PrintCell(words, number, tone, link, joined, formula, entry);
  }

  /** The same with a number in it, if there is one. */
  public PrintCell with(Optional<BigDecimal> content) {
    return new PrintCell(text, content, tone, link, joined, formula, entry);
  }

  /** The same with a link. */
  public PrintCell to(String address) {
    return new PrintCell(text, number, tone, Optional.of(address), joined, formula, entry);
  }

  /** The same as part of the cell above if that says the same. */
  public PrintCell below(PrintCell above) {
    boolean same = !text.isEmpty() && text.equals(above.text());
    return new PrintCell(text, number, tone, link, same, formula, entry);
  }
}
