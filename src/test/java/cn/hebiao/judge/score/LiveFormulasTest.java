package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.GradeScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in an Excel formula for a cell, a total, a grade. */
class LiveFormulasTest {
  private static SheetCell cell(CellValue value) {
    return new SheetCell("表'一", new Cell(CellRef.of("C4"), value, "", "General", Optional.empty()));
  }

  @ParameterizedTest(name = "{0} read as {1}, a one in the cell as {2}: {3}")
  @CsvSource({
    "80, 80, 1, '''表''''一''!C4'",
    "80.00, 80, 1, '''表''''一''!C4'",
    "80, 800000, 1, '(''表''''一''!C4*10000)'",
    "80, 0.8, 1, '(''表''''一''!C4*0.01)'",
    "80, 81, 1, 81",
    "3, 1, 1, 1",
    "0, 0, 1, '''表''''一''!C4'",
    "0, 0, 10000, '(''表''''一''!C4*10000)'",
    "0, 0, '', 0",
    "0, 5, 1, 5"
  })
  void aCellThatStoresTheFigureStandsForIt(String stored, String read, String one, String live) {
    assertEquals(
        live,
        LiveFormulas.figure(
            cell(new CellValue.Numeric(new BigDecimal(stored))),
            new BigDecimal(read),
            one.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(one))));
  }

  @Test
  void textsAndDatesStandAsTheNumberThatWasRead() {
    BigDecimal read = new BigDecimal("45000");
    assertEquals("45000", LiveFormulas.figure(cell(new CellValue.Text("45000")), read));
    assertEquals(
        "45000",
        LiveFormulas.figure(cell(new CellValue.DateSerial(read, LocalDate.of(2023, 3, 15))), read));
  }

  @Test
  void pointsAreCutAndRounded() {
    assertEquals("MAX(0,MIN(B2,A1*2))", LiveFormulas.within("A1*2", "B2"));
    assertEquals("ROUND(ROUND(A1,10),2)", LiveFormulas.rounded("A1", new PointRounding(2)));
    assertEquals("\"优\"\"等\"", LiveTotal.quoted("优\"等"));
  }

  @ParameterizedTest(name = "{0} to {1} decimals: {2}")
  @CsvSource({
    "6.665, 2, 6.67",
    "6.6649, 2, 6.66",
    "6.66499999999999, 2, 6.67",
    "20.00, 2, 20",
    "100, 2, 100",
    "0.4, 0, 0"
  })
  void pointsAreRoundedHalfUp(String exact, int digits, String points) {
    assertEquals(points, new PointRounding(digits).points(new BigDecimal(exact)).toPlainString());
  }

  @Test
  void totalAndGradeFollow() {
    LiveTotal none = LiveTotal.NONE;
    assertEquals("ROUND(SUM(A1:A9),4)", none.points("SUM(A1:A9)"));
    assertEquals(Optional.empty(), none.grade("B1"));
    LiveTotal limited =
        new LiveTotal(
            Optional.of("IF(C1>1,90,1000000)"),
            Optional.empty(),
            List.of(
                new GradeScale.Grade("优", new BigDecimal("90"), List.of(), List.of()),
                new GradeScale.Grade("差", BigDecimal.ZERO, List.of(), List.of())),
            Optional.empty());
    assertEquals("ROUND(MIN(A1,IF(C1>1,90,1000000)),4)", limited.points("A1"));
    assertEquals(Optional.of("IF(B1>=90,\"优\",\"差\")"), limited.grade("B1"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"按比例计分。, 按比例计分", "按比例计分；。, 按比例计分", "' 按比例计分, ', 按比例计分", "一。二, 一。二"})
  void sentencesGoOnWithoutTheirMarks(String sentence, String open) {
    assertEquals(open, Sentence.open(sentence));
  }

  @Test
  void marksOfCriteriaAreTheOnesInPrint() {
    ScoredPart part =
        new ScoredPart(
            List.of(1, 20, 21, 0),
            Points.of(BigDecimal.TEN),
            SelfScore.NONE,
            Verdict.open(Grounds.Undecided.of(OpenCause.MANUAL, "")));
    assertEquals("①⑳(21)(0)", part.marks());
  }
}
