package cn.hebiao.review.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.statistics.ExactBounds;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.review.draw.DrawnUnit.Choice;
import cn.hebiao.review.frame.Frame;
import cn.hebiao.review.frame.FrameCollector;
import cn.hebiao.review.frame.UnitKind;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedBook;
import cn.hebiao.tell.results.ReportedBook.ReportedFinding;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.ReportedForm.ComputedSums;
import cn.hebiao.tell.results.ReportedForm.DeclaredSums;
import cn.hebiao.tell.results.ReportedForm.ReportedFunds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lots, strata, probabilities, and that a larger sample holds a smaller one. */
class SampleDrawTest {
  private static final UnaryOperator<String> SHA256 =
      text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  private static final SampleBounds BOUNDS = new ExactBounds();
  private static final DrawSettings SETTINGS =
      new DrawSettings(
          Map.of(
              "errors", new BigDecimal("2"),
              "overstated", new BigDecimal("3"),
              "amount", new BigDecimal("2"),
              "unreported", new BigDecimal("4"),
              "unreadable", new BigDecimal("4")),
          new BigDecimal("0.25"),
          List.of(BigDecimal.valueOf(10_000_000), BigDecimal.valueOf(1_000_000), BigDecimal.ZERO),
          10);

  /** A project's form: its errors, points claimed too much, and money in 万元. */
  private static ReceivedFile project(int number, int errors, int overstated, String wan) {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < errors; i++) {
      findings.add(
          new ReportedFinding("SCORE_DIFFERS", Severity.ERROR, "表", "A1", "", "", "", "", ""));
    }
    ReportedForm form =
        new ReportedForm(
            FormKind.PROJECT,
            "表",
            "A1:I20",
            "全国通用",
            "第" + number % 7 + "局",
            "",
            "项目" + number,
            Optional.of(2023),
            FormState.CLEAN,
            new DeclaredSums(
                Optional.empty(), Optional.of(BigDecimal.valueOf(90 + overstated)), ""),
            Optional.of(
                new ComputedSums(
                    BigDecimal.valueOf(100),
                    BigDecimal.valueOf(100),
                    Optional.of(BigDecimal.valueOf(90)),
                    Optional.empty(),
                    Optional.empty(),
                    "优")),
            Optional.of(
                new ReportedFunds(
                    Optional.empty(),
                    Optional.of(new BigDecimal(wan)),
                    Optional.empty(),
                    "万元",
                    Optional.empty(),
                    Optional.empty())),
            List.of());
    return new ReceivedFile(
        number + ".xlsx",
        Optional.of(number + ".xlsx"),
        Optional.of(SHA256.apply("file" + number)),
        new ReportedBook(
            number + ".xlsx",
            Outcome.FINDINGS,
            Optional.empty(),
            List.of(form),
            findings,
            List.of()));
  }

  private static List<ReceivedFile> varied(int count) {
    List<ReceivedFile> files = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      files.add(project(i, random.nextInt(9), random.nextInt(12), random.nextInt(3000) + ".5"));
    }
    return files;
  }

  private static Frame frame(List<ReceivedFile> files, String... roster) {
    FrameCollector collector = new FrameCollector();
    files.forEach(collector::add);
    return collector.frame(List.of(roster), SHA256);
  }

  private static DrawnSample draw(Frame frame, SamplePlan plan, String seed) {
    return new SampleDraw(SETTINGS, BOUNDS, SHA256).draw(frame, plan, seed, unit -> false);
  }

  private static Set<String> ids(DrawnSample sample) {
    return sample.drawn().stream().map(unit -> unit.unit().id()).collect(Collectors.toSet());
  }

  private static SamplePlan rate(String share) {
    return new SamplePlan.ByRate(new BigDecimal(share));
  }

  /** The SHA-256 of 2024|a in UTF-8 begins with these digits; made with sha256sum. */
  @Test
  void aTicketIsTheBeginningOfTheHashOfSeedAndNumber() {
    Ticket ticket = Ticket.of("2024", "a", SHA256);
    assertEquals("dadd6b64d7fa", ticket.digits());
    assertEquals(0.8549410935592974, ticket.fraction(), 1e-12);
  }

  @Test
  void aLargerSampleHoldsASmallerOne() {
    Frame frame = frame(varied(120), "第9局");
    for (int seed = 0; seed < 4; seed++) {
      Set<String> before = Set.of();
      for (int size = 1; size <= 121; size += 12) {
        Set<String> now = ids(draw(frame, new SamplePlan.BySize(size), "s" + seed));
        assertTrue(now.containsAll(before), size + " with seed " + seed);
        assertTrue(now.size() >= size);
        before = now;
      }
      Set<String> ten = ids(draw(frame, rate("0.1"), "s" + seed));
      assertTrue(ids(draw(frame, rate("0.15"), "s" + seed)).containsAll(ten));
      assertEquals(13, ten.size(), "a tenth of 121, rounded up");
    }
  }

  @Test
  void theOrderOfFilesMakesNoDifference() {
    List<ReceivedFile> files = varied(60);
    DrawnSample sample = draw(frame(files), rate("0.2"), "一");
    Collections.shuffle(files, new Random(3));
    assertEquals(sample, draw(frame(files), rate("0.2"), "一"));
    assertNotEquals(ids(sample), ids(draw(frame(files), rate("0.2"), "二")));
  }

  /** Over many seeds a unit is drawn as often as is said. */
  @Test
  void unitsAreDrawnAsOftenAsTheirProbabilitiesSay() {
    Frame frame = frame(varied(24));
    int tries = 4000;
    Map<String, Integer> counts = new HashMap<>();
    SampleDraw sampling = new SampleDraw(SETTINGS, BOUNDS, SHA256);
    for (int seed = 0; seed < tries; seed++) {
      List<Stratum> strata = sampling.strata(frame, frame.units(), "seed" + seed);
      int[] numbers = SampleDraw.numbers(strata, 8);
      for (int i = 0; i < numbers.length; i++) {
        strata.get(i).drawn(numbers[i]).forEach(id -> counts.merge(id, 1, Integer::sum));
      }
    }
    DrawnSample sample = draw(frame, new SamplePlan.BySize(8), "seed");
    double sum = 0;
    Set<BigDecimal> different = new HashSet<>();
    for (DrawnUnit unit : sample.units()) {
      double share = counts.getOrDefault(unit.unit().id(), 0) / (double) tries;
      double probability = unit.probability().doubleValue();
      // Four standard deviations.
      assertEquals(probability, share, 4 * Math.sqrt(0.25 / tries), unit.unit().id());
      assertTrue(probability > 0);
      sum += probability;
      different.add(unit.probability());
    }
    assertEquals(8, sum, 0.01);
    assertTrue(different.size() > 10, "risk makes a difference");
  }

  /** One project has nearly all the weight there is. */
  @Test
  void whatWouldBeMoreThanCertainIsTakenForCertain() {
    List<ReceivedFile> files = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      files.add(project(i, i == 5 ? 9 : 0, i == 5 ? 12 : 0, i == 5 ? "90" : "0.01"));
    }
    DrawnSample sample = draw(frame(files), new SamplePlan.BySize(4), "x");
    List<DrawnUnit> certain =
        sample.units().stream().filter(unit -> unit.choice() == Choice.CERTAIN).toList();
    assertEquals(1, certain.size());
    assertEquals("项目5", certain.get(0).unit().project());
    assertEquals(0, BigDecimal.ONE.compareTo(certain.get(0).probability()));
  }

  @Test
  void whoDidNotReportAndWhatCannotBeReadAreDrawnFromToo() {
    List<ReceivedFile> files = varied(20);
    files.add(
        new ReceivedFile(
            "坏.xlsx",
            Optional.empty(),
            Optional.of("ab"),
            new ReportedBook(
                "坏.xlsx", Outcome.UNREADABLE, Optional.of("坏"), List.of(), List.of(), List.of())));
    Frame frame = frame(files, "第1局", "第 1 局", "第99局");
    assertEquals(22, frame.units().size());
    assertEquals(
        List.of("第99局"),
        frame.units().stream()
            .filter(unit -> unit.kind() == UnitKind.UNREPORTED)
            .map(unit -> unit.agency())
            .toList());
    DrawnSample all = draw(frame, rate("1"), "x");
    assertEquals(22, all.drawn().size());
  }

  @Test
  void whatMustBeDrawnIsAStratumOfItsOwn() {
    Frame frame = frame(varied(30));
    DrawnSample sample =
        new SampleDraw(SETTINGS, BOUNDS, SHA256)
            .draw(frame, rate("0.1"), "x", unit -> unit.agency().equals("第3局"));
    List<DrawnUnit> must =
        sample.units().stream().filter(unit -> unit.choice() == Choice.MUST).toList();
    assertEquals(4, must.size(), "numbers 3, 10, 17 and 24");
    assertEquals(26, sample.strata().stream().mapToInt(DrawnSample.StratumCount::size).sum());
  }

  @Test
  void anotherFrameNamesWhatDiffers() {
    List<ReceivedFile> files = varied(12);
    Frame before = frame(files);
    files.set(3, project(3, 0, 0, "77"));
    files.remove(5);
    files.add(project(40, 0, 0, "1"));
    Frame now = frame(files);
    assertNotEquals(before.digest(), now.digest());
    Frame.FrameChange change = Frame.FrameChange.between(before.lines(SHA256), now.lines(SHA256));
    assertEquals(List.of("第5局|project|项目40|2023"), change.added());
    assertEquals(List.of("第5局|project|项目5|2023"), change.gone());
    assertEquals(List.of("第3局|project|项目3|2023"), change.changed());
  }
}
