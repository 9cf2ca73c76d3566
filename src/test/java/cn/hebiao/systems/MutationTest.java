package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.author.blindspot.Alteration;
import cn.hebiao.author.blindspot.AlterationNotice;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.BlindSpots;
import cn.hebiao.author.blindspot.UnnoticedCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Slips put into the corrected workbooks, one cell at a time. Each in a figure that rules fix must
 * be noticed, at its cell or at the check that it breaks. What stays unnoticed there lies within
 * the rounding of the figures as they are written, such as 99% for 53.6/54; a bound that is still
 * kept is no slip that a rule could see. What may stay unnoticed was decided by hand, see {@link
 * LeftOpen}.
 */
@Tag("slow")
class MutationTest {
  private static final Map<String, List<AlterationTrial>> TRIALS = new LinkedHashMap<>();

  @BeforeAll
  static void alterEveryFigure() {
    BlindSpots coverage = new BlindSpots(Systems.RULEBOOK_SET, Systems.MESSAGES, Systems::check);
    CorrectedBooks.all().forEach((file, book) -> TRIALS.put(file, coverage.of(book)));
  }

  @Test
  void slipsAreNoticed() {
    List<AlterationTrial> all = TRIALS.values().stream().flatMap(List::stream).toList();
    all.stream()
        .collect(
            Collectors.groupingBy(
                t -> t.part() + " " + t.notice(), java.util.TreeMap::new, Collectors.counting()))
        .forEach((line, count) -> System.out.println(line + " " + count));
    List<AlterationTrial> must =
        all.stream()
            .filter(AlterationTrial::mustBeNoticed)
            .filter(t -> t.slip() != Alteration.BLANKED)
            .toList();
    long noticed = must.stream().filter(t -> t.notice() != AlterationNotice.UNNOTICED).count();
    System.out.println("wrong figures " + must.size() + " noticed " + noticed);
    assertTrue(must.size() > 3000, must.size() + " slips");
    assertTrue(noticed * 100L >= must.size() * 99L, noticed + " of " + must.size());
  }

  @Test
  void blankWeightsAndScoresAreNoticed() {
    List<LeftOpen> open = LeftOpen.all();
    String blanked = Systems.text("coverage.slip." + Alteration.BLANKED);
    List<AlterationTrial> unnoticed = new ArrayList<>();
    TRIALS.forEach(
        (file, trials) ->
            trials.stream()
                .filter(t -> t.mustBeNoticed() && t.slip() == Alteration.BLANKED && !t.noticed())
                .filter(t -> open.stream().noneMatch(line -> line.holds(file, t.cell(), blanked)))
                .forEach(unnoticed::add));
    assertEquals(List.of(), unnoticed);
  }

  @Test
  void whatNothingNoticesIsLeftOpenOnPurpose() {
    List<LeftOpen> open = LeftOpen.all();
    Map<LeftOpen, Integer> used = new LinkedHashMap<>();
    open.forEach(line -> used.put(line, 0));
    List<String> unexplained = new ArrayList<>();
    TRIALS.forEach(
        (file, trials) -> {
          for (UnnoticedCell blind : UnnoticedCell.of(trials)) {
            for (Alteration slip : blind.slips()) {
              String alteration = Systems.text("coverage.slip." + slip);
              open.stream()
                  .filter(line -> line.holds(file, blind.cell(), alteration))
                  .findFirst()
                  .ifPresentOrElse(
                      line -> used.merge(line, 1, Integer::sum),
                      () -> unexplained.add(described(file, blind, alteration)));
            }
          }
        });
    used.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.getKey().nature(), Collectors.summingInt(Map.Entry::getValue)))
        .forEach((nature, count) -> System.out.println("left open: " + nature + " " + count));
    assertEquals("", String.join("\n", unexplained), "nothing notices these");
    assertEquals(
        "",
        used.entrySet().stream()
            .filter(line -> line.getValue() == 0)
            .map(line -> line.getKey().line())
            .collect(Collectors.joining("\n")),
        "these are noticed now: strike them");
  }

  private static String described(String file, UnnoticedCell blind, String alteration) {
    return String.join(
        ",",
        file,
        blind.cell().sheet(),
        blind.cell().ref().name(),
        blind.cell().cell().shown().strip(),
        alteration);
  }
}
