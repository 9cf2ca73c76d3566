package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.form.Declared;
import cn.hebiao.core.form.FundBlock;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Slips put into the corrected workbooks, one cell at a time: weights, scores, totals, fund amounts
 * and every figure that a cross-check names. Each must be noticed, at its cell or at the check that
 * it breaks.
 */
@Tag("slow")
class MutationTest {
  private static final Pattern FIGURE =
      Pattern.compile("(-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(%?)(\\D{0,3})");

  /** Ways to get a figure wrong; an empty text blanks the cell. */
  private enum Slip {
    DIGITS_SWAPPED(MutationTest::swapped),
    ONE_MORE(figure -> plain(figure.add(BigDecimal.ONE))),
    ONE_LESS(figure -> plain(figure.subtract(BigDecimal.ONE))),
    TENFOLD(figure -> plain(figure.movePointRight(1))),
    TENTH(figure -> plain(figure.movePointLeft(1))),
    BLANKED(figure -> "");

    private final java.util.function.Function<BigDecimal, String> made;

    Slip(java.util.function.Function<BigDecimal, String> made) {
      this.made = made;
    }
  }

  /** What a cell is to the checks. */
  private enum Part {
    WEIGHT,
    SELF_SCORE,
    DECLARED_TOTAL,
    FUND_AMOUNT,
    FUND_RATE,
    /** A figure that some equation between figures names. */
    EQUATION,
    /** A figure that is only bounded from one side: a slip to the other side breaks no rule. */
    BOUND_ONLY;

    /** Totals and rates that are blank are filled in by the program, blank figures stay open. */
    boolean mustBeFilled() {
      return this == WEIGHT || this == SELF_SCORE;
    }
  }

  private record Tally(int made, int noticed, int atCell) {
    Tally plus(boolean noticedNow, boolean here) {
      return new Tally(made + 1, noticed + (noticedNow ? 1 : 0), atCell + (here ? 1 : 0));
    }
  }

  @Test
  void slipsAreNoticed() {
    Map<Part, Map<Slip, Tally>> tallies = new TreeMap<>();
    List<String> unnoticed = new ArrayList<>();
    CorrectedBooks.all()
        .forEach(
            (file, book) -> {
              Checked clean = Systems.check(book);
              Map<SheetCell, Part> cells = new CheckedCells(book, clean).parts();
              cells.forEach(
                  (cell, part) ->
                      Stream.of(Slip.values())
                          .forEach(
                              slip ->
                                  mutate(cell, slip)
                                      .ifPresent(
                                          wrong -> {
                                            Checked now =
                                                Systems.check(
                                                    CorrectedBooks.with(book, cell.sheet(), wrong));
                                            List<Finding> fresh = fresh(clean, now);
                                            boolean seen = !fresh.isEmpty() || saidOpen(clean, now);
                                            tallies
                                                .computeIfAbsent(part, p -> new TreeMap<>())
                                                .merge(
                                                    slip,
                                                    new Tally(0, 0, 0).plus(seen, at(cell, fresh)),
                                                    MutationTest::together);
                                            if (!seen) {
                                              unnoticed.add(
                                                  String.join(
                                                      " ",
                                                      part.name(),
                                                      slip.name(),
                                                      file.substring(0, 2),
                                                      cell.sheet() + "!" + cell.ref().name(),
                                                      cell.words().strip(),
                                                      "->",
                                                      wrong.words()));
                                            }
                                          })));
            });
    tallies.forEach(
        (part, slips) ->
            slips.forEach(
                (slip, t) ->
                    System.out.printf(
                        "%-15s %-15s made %4d  noticed %4d  at the cell %4d%n",
                        part, slip, t.made(), t.noticed(), t.atCell())));
    unnoticed.forEach(line -> System.out.println("not noticed: " + line));
    Tally figures = total(tallies, (part, slip) -> part != Part.BOUND_ONLY && slip != Slip.BLANKED);
    Tally blanks = total(tallies, (part, slip) -> part.mustBeFilled() && slip == Slip.BLANKED);
    System.out.println("wrong figures " + figures);
    System.out.println("blank weights and scores " + blanks);
    assertTrue(figures.made() > 3000, figures.toString());
    assertTrue(figures.noticed() * 100L >= figures.made() * 99L, figures.toString());
    assertEquals(blanks.made(), blanks.noticed());
  }

  private static Tally total(Map<Part, Map<Slip, Tally>> tallies, BiPredicate<Part, Slip> counted) {
    Tally total = new Tally(0, 0, 0);
    for (Part part : tallies.keySet()) {
      for (Map.Entry<Slip, Tally> entry : tallies.get(part).entrySet()) {
        if (counted.test(part, entry.getKey())) {
          total = together(total, entry.getValue());
        }
      }
    }
    return total;
  }

  private static Tally together(Tally a, Tally b) {
    return new Tally(a.made() + b.made(), a.noticed() + b.noticed(), a.atCell() + b.atCell());
  }

  /** Findings that were not there before; that the grade is still open says nothing of a slip. */
  private static List<Finding> fresh(Checked before, Checked after) {
    Set<String> known =
        before.findings().stream().map(MutationTest::key).collect(Collectors.toSet());
    return after.findings().stream()
        .filter(f -> f.code() != FindingCode.GRADE_OPEN)
        .filter(f -> !known.contains(key(f)))
        .toList();
  }

  /** A check that can no longer be evaluated is reported as such, or the blank is filled in. */
  private static boolean saidOpen(Checked before, Checked after) {
    return after.unevaluated().size() > before.unevaluated().size()
        || after.fillings().size() > before.fillings().size();
  }

  private static boolean at(SheetCell cell, List<Finding> fresh) {
    return fresh.stream()
        .anyMatch(
            f ->
                f.sheet().equals(cell.sheet())
                    && f.cell().filter(ref -> ref.equals(cell.ref())).isPresent());
  }

  private static String key(Finding f) {
    return String.join(
        "|", f.code().name(), f.sheet(), f.cell().toString(), f.found(), f.expected(), f.rule());
  }

  /** The cell with a slip; empty where it holds no plain figure or the slip changes nothing. */
  private static Optional<Cell> mutate(SheetCell cell, Slip slip) {
    Matcher figure = FIGURE.matcher(cell.cell().shown().strip());
    if (!figure.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(figure.group(1).replace(",", ""));
    String wrong = slip.made.apply(number);
    boolean same = !wrong.isEmpty() && new BigDecimal(wrong).compareTo(number) == 0;
    return same
        ? Optional.empty()
        : Optional.of(
            CorrectedBooks.written(
                cell.cell(), wrong.isEmpty() ? "" : wrong + figure.group(2) + figure.group(3)));
  }

  private static String swapped(BigDecimal figure) {
    char[] digits = figure.toPlainString().toCharArray();
    for (int i = 0; i + 1 < digits.length; i++) {
      boolean both = Character.isDigit(digits[i]) && Character.isDigit(digits[i + 1]);
      boolean leadingZero = i == 0 && digits[i + 1] == '0';
      if (both && digits[i] != digits[i + 1] && !leadingZero) {
        char first = digits[i];
        digits[i] = digits[i + 1];
        digits[i + 1] = first;
        return new String(digits);
      }
    }
    return figure.toPlainString();
  }

  private static String plain(BigDecimal figure) {
    return figure.toPlainString();
  }

  /** The cells of a workbook that checks look at, each with what it is to them. */
  private record CheckedCells(Book book, Checked checked) {
    Map<SheetCell, Part> parts() {
      Map<SheetCell, Part> parts = new LinkedHashMap<>();
      for (Scorecard card : checked.forms()) {
        if (card.computed().isPresent()) {
          form(card, parts);
        }
      }
      Systems.figures(book, checked)
          .forEach(
              (cell, equation) ->
                  parts.putIfAbsent(cell, equation ? Part.EQUATION : Part.BOUND_ONLY));
      return parts;
    }

    private static void form(Scorecard card, Map<SheetCell, Part> parts) {
      for (ScoredRow row : card.rows()) {
        row.row().weight().ifPresent(c -> parts.put(c, Part.WEIGHT));
        if (row.row().criteria().isEmpty()) {
          row.row().score().ifPresent(c -> parts.put(c, Part.SELF_SCORE));
        }
        row.row().criteria().forEach(c -> c.score().ifPresent(s -> parts.put(s, Part.SELF_SCORE)));
      }
      Declared declared = card.form().declared();
      declared.weight().ifPresent(c -> parts.put(c, Part.DECLARED_TOTAL));
      declared.score().ifPresent(c -> parts.put(c, Part.DECLARED_TOTAL));
      card.form().funds().flatMap(FundBlock::total).ifPresent(line -> funds(line, parts));
    }

    private static void funds(FundBlock.Line line, Map<SheetCell, Part> parts) {
      line.adjusted().ifPresent(c -> parts.put(c, Part.FUND_AMOUNT));
      line.executed().ifPresent(c -> parts.put(c, Part.FUND_AMOUNT));
      line.rate().ifPresent(c -> parts.put(c, Part.FUND_RATE));
      line.weight().ifPresent(c -> parts.put(c, Part.WEIGHT));
      line.score().ifPresent(c -> parts.put(c, Part.SELF_SCORE));
    }
  }
}
