package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.author.blindspot.Alteration;
import cn.hebiao.author.blindspot.AlterationNotice;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.BlindSpots;
import cn.hebiao.author.blindspot.UnnoticedCell;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * kept is no slip that a rule could see. All cells with an unnoticed slip are listed with the
 * reason.
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
    assertEquals(
        List.of(),
        TRIALS.values().stream()
            .flatMap(List::stream)
            .filter(t -> t.mustBeNoticed() && t.slip() == Alteration.BLANKED && !t.noticed())
            .toList());
  }

  @Test
  void whatNothingNoticesIsListedWithTheReason() throws IOException {
    List<String> found = new ArrayList<>();
    TRIALS.forEach(
        (file, trials) -> UnnoticedCell.of(trials).forEach(blind -> found.add(line(file, blind))));
    List<String> listed =
        CaseTable.at("/systems/uncovered.csv").stream().map(MutationTest::line).toList();
    if (!found.equals(listed)) {
      Path target = Path.of("target", "uncovered.csv");
      Files.writeString(target, "文件,表,单元格,现填,没有发现的改动,原因\n" + String.join("\n", found) + "\n");
    }
    assertEquals(
        String.join("\n", listed),
        String.join("\n", found),
        "target/uncovered.csv has the present state");
  }

  private static String line(Row row) {
    return String.join(
        ",",
        row.get("文件"),
        row.get("表"),
        row.get("单元格"),
        quoted(row.get("现填")),
        row.get("没有发现的改动"),
        row.get("原因"));
  }

  private static String line(String file, UnnoticedCell blind) {
    return String.join(
        ",",
        file,
        blind.cell().sheet(),
        blind.cell().ref().name(),
        quoted(blind.cell().cell().shown().strip()),
        blind.slips().stream()
            .map(slip -> Systems.text("coverage.slip." + slip))
            .collect(Collectors.joining("、")),
        Systems.text("coverage.reason." + blind.reason()));
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }
}
