package cn.hebiao.author.blindspot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.rules.reading.TextBook;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips in figures, and which of them a small form's rules notice. */
class BlindSpotsTest {
  private static final List<AlterationTrial> TRIALS = trials();

  private static List<AlterationTrial> trials() {
    var rules = RulebookSet.of(SmallRules.rulebook(SmallRules.NATIONAL), List.of());
    return new BlindSpots(
            rules,
            SmallRules.MESSAGES,
            book -> SmallRules.checker(SmallRules.NATIONAL).check(book, book.fileName()))
        .of(TextBook.of(SmallRules.FORM));
  }

  @ParameterizedTest(name = "{0} as {1}: {2}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "48.61 | DIGITS_SWAPPED | 84.61",
        "10    | DIGITS_SWAPPED | -",
        "105   | DIGITS_SWAPPED | 150",
        "4     | DIGITS_SWAPPED | -",
        "48.61 | ONE_MORE       | 49.61",
        "1,024 | ONE_LESS       | 1023",
        "95%   | ONE_LESS       | 94%",
        "12期  | TENFOLD        | 120期",
        "95%   | TENTH          | 9.5%",
        "0     | TENFOLD        | -",
        "-3    | SIGN_TURNED    | 3",
        "0     | SIGN_TURNED    | -",
        "7     | BLANKED        | ''",
        "优    | ONE_MORE       | -",
        "1-12月 | ONE_MORE      | -",
      })
  void slips(String written, Alteration slip, String wrong) {
    Optional<Cell> altered = slip.in(Cell.text(CellRef.of("A1"), written));
    assertEquals(Optional.ofNullable(wrong), altered.map(Cell::words));
  }

  @Test
  void aNumberStaysANumber() {
    Cell percent =
        new Cell(
            CellRef.of("A1"),
            new CellValue.Numeric(new BigDecimal("0.95")),
            "95%",
            "0%",
            Optional.empty());
    Cell altered = Alteration.ONE_LESS.in(percent).orElseThrow();
    assertEquals(Optional.of(new BigDecimal("0.94")), altered.value().number());
    assertEquals("94%", altered.shown());
    assertEquals("0%", altered.format());
  }

  @Test
  void everyFigureOfTheFormIsTriedAsWhatItIs() {
    TreeMap<String, String> parts =
        TRIALS.stream()
            .collect(
                Collectors.toMap(
                    trial -> trial.cell().ref().name(),
                    trial -> trial.part().name(),
                    (one, other) -> one,
                    TreeMap::new));
    TreeMap<String, String> expected = new TreeMap<>();
    for (int row = 4; row <= 7; row++) {
      expected.put("F" + row, "WEIGHT");
      expected.put("G" + row, "SELF_SCORE");
      expected.put("E" + row, "TARGET");
    }
    expected.put("F8", "DECLARED_TOTAL");
    expected.put("G8", "DECLARED_TOTAL");
    assertEquals(expected, parts);
  }

  @Test
  void everySlipInAWeightScoreOrTotalIsNoticed() {
    List<AlterationTrial> must = TRIALS.stream().filter(AlterationTrial::mustBeNoticed).toList();
    assertEquals(List.of(), must.stream().filter(trial -> !trial.noticed()).toList());
    assertEquals(
        AlterationNotice.AT_CELL,
        TRIALS.stream()
            .filter(t -> t.cell().ref().name().equals("G4") && t.slip() == Alteration.ONE_MORE)
            .findFirst()
            .orElseThrow()
            .notice(),
        "41 points of 40");
  }

  /**
   * Weights and scores 40, 20, 20, 20 can be got wrong in six ways each, for no digits can be
   * swapped; the totals of 100 too, of which a blank is filled in; the actual values 100公里, 5件 and
   * 90% in six ways and 95% in seven.
   */
  @Test
  void everyAlterationIsCounted() {
    List<PartCount> counts = PartCount.of(TRIALS);
    assertEquals(
        List.of("WEIGHT 24 24", "SELF_SCORE 24 24", "DECLARED_TOTAL 12 10", "TARGET 25 0"),
        counts.stream()
            .map(count -> count.part() + " " + count.tried() + " " + count.due())
            .toList());
    for (PartCount count : counts) {
      assertEquals(count.tried(), count.told() + count.open() + count.unnoticed());
    }
    assertEquals(85, TRIALS.size());
    List<String> named =
        UnnoticedCell.of(TRIALS).stream()
            .flatMap(cell -> cell.slips().stream().map(slip -> cell.cell().ref().name() + slip))
            .toList();
    assertEquals(counts.stream().mapToInt(PartCount::unnoticed).sum(), named.size());
  }

  /** 110 km where 100 are wanted bring no more points, and break no rule. */
  @Test
  void whatChangesNoPointsIsListedWithItsReason() {
    UnnoticedCell length =
        UnnoticedCell.of(TRIALS).stream()
            .filter(cell -> cell.cell().ref().name().equals("E4"))
            .findFirst()
            .orElseThrow();
    assertEquals(CellRole.TARGET, length.part());
    assertEquals(true, length.slips().contains(Alteration.ONE_MORE), length.slips()::toString);
    assertEquals(false, length.slips().contains(Alteration.ONE_LESS), length.slips()::toString);
    assertEquals(UnnoticedCell.UnnoticedReason.SAME_POINTS, length.reason());
  }
}
