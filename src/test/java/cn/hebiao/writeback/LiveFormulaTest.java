package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.CopyMaker;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.tell.edit.SkippedEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our formulas give in LibreOffice what we computed, and follow a correction. */
class LiveFormulaTest {
  private static final int BOOKS = 25;
  private static final int FORMS = 200;
  private static final int VARIANTS = 30;

  private final Pipeline pipeline = new Pipeline();

  @Test
  void acceptanceWorkbooksAgreeCellForCell() {
    Map<String, byte[]> originals = new LinkedHashMap<>();
    for (Path file : Pipeline.inbox()) {
      originals.put(file.getFileName().toString(), Pipeline.bytes(file));
    }
    assertAgreement(originals, 400);
  }

  private static final Pattern GRADES = Pattern.compile("等级最低“.{1,2}”、最高“.{1,2}”");

  /** Rows of the made forms with a figure that is in doubt once it is corrected. */
  private static final int DOUBTED = 15;

  /** Five thousand forms with random figures: 0 differences. */
  @Test
  @Tag("slow")
  void madeFormsAgreeCellForCell() {
    Map<String, byte[]> originals = new LinkedHashMap<>();
    IntStream.range(0, BOOKS)
        .parallel()
        .mapToObj(i -> Map.entry("made" + i + ".xlsx", MadeForms.workbook(i, FORMS)))
        .toList()
        .forEach(book -> originals.put(book.getKey(), book.getValue()));
    assertPlansAgree(originals, BOOKS * FORMS * 12);
  }

  /** The forms of every rulebook with other figures in them. */
  @Test
  @Tag("slow")
  void formsOfEveryRulebookAgreeWithOtherFigures() {
    Map<String, byte[]> originals = new LinkedHashMap<>();
    for (Path file : Pipeline.inbox()) {
      for (int i = 0; i < VARIANTS; i++) {
        originals.put(i + " " + file.getFileName(), OtherFigures.in(Pipeline.bytes(file), i));
      }
    }
    assertPlansAgree(originals, 80 * VARIANTS);
  }

  /** One form with more than twenty thousand findings opens, and agrees too. */
  @Test
  @Tag("slow")
  void formWithManyFindingsAgrees() throws IOException {
    assertPlansAgree(Map.of("many.xlsx", ManyFindingsTest.form()), 20_000);
  }

  /** Compares what the plan says a formula gives with what LibreOffice makes of it. */
  private void assertPlansAgree(Map<String, byte[]> originals, int least) {
    Map<String, byte[]> annotated = new ConcurrentHashMap<>();
    Map<String, Map<String, String>> ours = new ConcurrentHashMap<>();
    originals.entrySet().parallelStream()
        .forEach(
            original -> {
              String name = original.getKey();
              byte[] file = original.getValue();
              CopyMaker.Copy copy = pipeline.copy(file, name);
              assertEquals(
                  List.of(),
                  copy.annotated().skipped().stream()
                      .filter(skipped -> skipped.reason() != SkippedEdit.SkipReason.TOO_MANY_NOTES)
                      .toList(),
                  name);
              annotated.put(name, copy.annotated().bytes());
              ours.put(name, Formulas.of(copy.plan()));
            });
    Map<String, Map<String, String>> theirs = Recalculation.valuesOf(annotated);
    Map<String, String> differences = new TreeMap<>();
    int compared = 0;
    for (String name : originals.keySet()) {
      compared += ours.get(name).size();
      ours.get(name)
          .forEach(
              (place, value) -> {
                // A sheet of text does not tell a formula that gives nothing from an empty cell.
                String other = theirs.get(name).getOrDefault(place, "");
                if (!agree(value, other)) {
                  differences.put(name + " " + place, value + " / " + other);
                }
              });
    }
    int all = compared;
    // What rounding leaves possible beyond the range of the totals is not in the opinion's formula.
    differences
        .values()
        .removeIf(
            both ->
                Arrays.stream(GRADES.matcher(both).replaceAll("").split(" / ")).distinct().count()
                    == 1);
    assertEquals(Map.of(), differences, () -> "ours / recalculated, of " + all);
    assertTrue(compared >= least, "only " + compared + " formulas were compared");
  }

  private void assertAgreement(Map<String, byte[]> originals, int least) {
    Map<String, byte[]> annotated = new LinkedHashMap<>();
    originals.forEach((name, file) -> annotated.put(name, pipeline.annotate(file, name)));
    Map<String, byte[]> recalculated = Recalculation.of(annotated);
    Map<String, String> differences = new TreeMap<>();
    int compared = 0;
    for (String name : originals.keySet()) {
      Map<String, String> ours = Recalculation.formulas(annotated.get(name));
      ours.keySet().removeAll(Recalculation.formulas(originals.get(name)).keySet());
      Map<String, String> theirs = Recalculation.values(recalculated.get(name));
      compared += ours.size();
      ours.forEach(
          (place, value) -> {
            String other = theirs.getOrDefault(place, "nothing");
            if (!agree(value, other)) {
              differences.put(name + " " + place, value + " / " + other);
            }
          });
    }
    assertEquals(Map.of(), differences, "ours / recalculated");
    assertTrue(compared >= least, "only " + compared + " formulas were compared");
  }

  /** Equal but for the sixteenth digit of a rate; scores and differences are rounded anyway. */
  private static boolean agree(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      double a = Double.parseDouble(one);
      double b = Double.parseDouble(other);
      return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Test
  void scoreAndTotalFollowACorrection() throws IOException {
    Path file =
        Pipeline.inbox().stream().filter(p -> p.toString().contains("资阳")).findFirst().get();
    byte[] copy = pipeline.annotate(Pipeline.bytes(file), file.getFileName().toString());
    Map<String, String> before = Recalculation.values(copy);
    assertEquals("0.95", before.get("自评表!F18"), "the cell to be corrected");
    assertEquals("9.5", before.get("自评表!J18"));
    assertEquals("10.0", before.get("自评表!J6"));
    double total = Double.parseDouble(before.get("自评表!J26"));

    Map<String, Double> corrections = new LinkedHashMap<>();
    corrections.put("F18", 1d);
    corrections.put("F6", 508.085);
    corrections.put("G17", 5d);
    Map<String, String> after =
        Recalculation.values(
            Recalculation.of(Map.of("a", corrected(copy, "自评表", corrections))).get("a"));

    assertEquals("10.0", after.get("自评表!J18"), "completion score");
    assertEquals("2.0", after.get("自评表!K18"), "its difference from the self score of 8");
    assertEquals("5.0", after.get("自评表!J6"), "execution score at half the budget");
    assertEquals("5.0", after.get("自评表!J17"), "full score at half the weight");
    assertEquals(total + 0.5 - 5 - 5, Double.parseDouble(after.get("自评表!J26")), 1e-9, "total");
    assertEquals(
        Double.parseDouble(after.get("自评表!J26")) - 96,
        Double.parseDouble(after.get("自评表!K26")),
        1e-9,
        "difference of the totals");
  }

  @Test
  @Tag("slow")
  void anAmountOfZeroIsLiveInItsUnit() throws IOException {
    Path file =
        Pipeline.inbox().stream().filter(p -> p.toString().contains("资阳")).findFirst().get();
    byte[] unspent = corrected(Pipeline.bytes(file), "自评表", Map.of("F6", 0d));
    byte[] copy = pipeline.annotate(unspent, file.getFileName().toString());
    assertEquals("0.0", Recalculation.values(copy).get("自评表!J6"));
    byte[] spent = corrected(copy, "自评表", Map.of("F6", 508.085));
    assertEquals(
        "5.0", Recalculation.values(Recalculation.of(Map.of("a", spent)).get("a")).get("自评表!J6"));
  }

  /**
   * After corrections the formulas must give what a new run would. A figure that a correction makes
   * doubtful, or no more, is none that a formula can follow, for the doubt looks at notes, scores
   * and other rows too: such a row is left to a person, and with it the total.
   */
  @Test
  @Tag("slow")
  void formulasFollowCorrectionsAsANewRunDoes() throws IOException {
    Map<String, byte[]> edited = new LinkedHashMap<>();
    Map<String, byte[]> copies = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      String name = "made" + i + ".xlsx";
      copies.put(name, pipeline.annotate(MadeForms.workbook(2000 + i, 20), name));
      edited.put(name, MadeForms.corrected(copies.get(name), i));
    }
    Map<String, byte[]> recalculated = Recalculation.of(edited);
    Map<String, String> differences = new TreeMap<>();
    int compared = 0;
    int doubted = 0;
    for (String name : edited.keySet()) {
      Map<String, String> live = Recalculation.values(recalculated.get(name));
      Map<String, String> now = Recalculation.formulas(pipeline.annotate(edited.get(name), name));
      now.keySet().retainAll(Recalculation.formulas(edited.get(name)).keySet());
      for (Map<String, byte[]> state : List.of(copies, edited)) {
        for (Scorecard form : pipeline.check(state.get(name), name).forms()) {
          doubted += leaveOutDoubted(form, now.keySet());
        }
      }
      compared += now.size();
      now.forEach(
          (place, value) -> {
            String recalculatedValue = live.getOrDefault(place, "nothing");
            if (!agree(value, recalculatedValue)) {
              differences.put(name + " " + place, value + " / " + live.get(place));
            }
          });
    }
    assertEquals(Map.of(), differences, "a new run / recalculated");
    assertTrue(doubted <= DOUBTED, doubted + " rows with figures in doubt");
    assertTrue(compared > 1500, "only " + compared + " formulas were compared");
  }

  /** Takes rows with a figure in doubt, and the total below them, from places. */
  private static int leaveOutDoubted(Scorecard form, Set<String> places) {
    List<IndicatorRow> doubted =
        form.form().usedRows().stream().filter(IndicatorRow::doubted).toList();
    Stream<SheetCell> cells = doubted.stream().map(IndicatorRow::nameCell);
    Stream.concat(cells, doubted.isEmpty() ? Stream.of() : form.form().declared().score().stream())
        .forEach(
            cell ->
                places.removeIf(
                    place -> place.matches(cell.sheet() + "![A-Z]+" + (cell.ref().row() + 1))));
    return doubted.size();
  }

  static byte[] corrected(byte[] file, String sheet, Map<String, Double> values)
      throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      values.forEach(
          (place, value) -> {
            CellReference at = new CellReference(place);
            Cell cell = book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
            cell.setCellValue(value);
          });
      book.write(out);
      return out.toByteArray();
    }
  }
}
