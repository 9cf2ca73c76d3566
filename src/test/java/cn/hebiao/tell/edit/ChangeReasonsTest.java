package cn.hebiao.tell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Only what the plan names has a reason; B2 is shown in A1, as if merged. */
class ChangeReasonsTest {
  private static final Content WORDS = new Content.TextContent("x");
  private static final EditPlan PLAN =
      new EditPlan(
          List.of(
              new Edit.Fill("表", CellRef.of("B2"), WORDS),
              new Edit.Append(
                  "表",
                  CellRef.of("J5"),
                  WORDS,
                  CellRef.of("I5"),
                  Edit.AppendedRole.TEXT,
                  Optional.of(CellRef.of("A3"))),
              new Edit.Append(
                  "表", CellRef.of("K5"), WORDS, CellRef.of("I5"), Edit.AppendedRole.TEXT),
              new Edit.Width("表", 9, 12),
              new Edit.Print("表", CellRange.of(0, 0, 5, 10)),
              new Edit.Note("表", CellRef.of("C3"), "n"),
              new Edit.Mark("表", CellRef.of("C3"), Severity.ERROR)),
          Optional.of(new Report("核查结果", List.of(), List.of(), 0)));

  private static ChangeReason reason(EditPlan plan, Difference difference) {
    return new ChangeReasons(
            plan, (sheet, cell) -> cell.equals(CellRef.of("B2")) ? CellRef.of("A1") : cell)
        .of(difference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CELL         | 表  | A1 | ''  | x    | FILL",
        "CELL         | 表  | A1 | ' ' | x    | FILL",
        "CELL         | 表  | A1 | 旧  | x    | NONE",
        "CELL         | 表  | B2 | ''  | x    | NONE",
        "CELL         | 表  | J5 | ''  | x    | APPEND",
        "CELL         | 别表 | J5 | ''  | x    | NONE",
        "CELL         | 表  | J6 | ''  | x    | NONE",
        "FORMAT       | 表  | C3 | 1   | 2    | MARK",
        "FORMAT       | 表  | J5 | 1   | 2    | APPEND",
        "FORMAT       | 表  | A1 | 1   | 2    | NONE",
        "WIDTH        | 表  | J1 | 8   | 12   | WIDTH",
        "WIDTH        | 表  | I1 | 8   | 12   | NONE",
        "HEIGHT       | 表  | A5 | 8   | 12   | HEIGHT",
        "HEIGHT       | 表  | A4 | 8   | 12   | NONE",
        "NOTE         | 表  | C3 | 甲  | 甲乙 | NOTE",
        "NOTE         | 表  | C3 | 甲  | 乙   | NONE",
        "NOTE         | 表  | C4 | ''  | 乙   | NONE",
        "LINK         | 表  | J5 | ''  | #x   | LINK",
        "LINK         | 表  | J5 | #y  | #x   | NONE",
        "LINK         | 表  | K5 | ''  | #x   | NONE",
        "PRINT_AREA   | 表  | -  | A1  | A2   | PRINT",
        "PRINT_AREA   | 别表 | -  | A1  | A2   | NONE",
        "SHEET        | 核查结果 | - | '' | x   | REPORT",
        "SHEET        | 别表 | -  | ''  | x    | NONE",
        "NAME         | 核查结果 | - | '' | x   | REPORT",
        "REGISTRATION | 表  | -  | 1   | 2    | BOOKKEEPING",
        "REGISTRATION | 别表 | -  | 1   | 2    | NONE",
        "OTHER        | 表  | A1 | ''  | x    | NONE",
      })
  void onlyWhatWasPlanned(
      Difference.DifferenceKind kind,
      String sheet,
      String cell,
      String before,
      String after,
      ChangeReason reason) {
    Optional<CellRef> at = cell.equals("-") ? Optional.empty() : Optional.of(CellRef.of(cell));
    assertEquals(reason, reason(PLAN, new Difference(kind, "p", sheet, at, before, after)));
  }

  @ParameterizedTest
  @EnumSource
  void nothingHasAReasonInAnEmptyPlan(Difference.DifferenceKind kind) {
    EditPlan empty = new EditPlan(List.of(), Optional.empty());
    assertEquals(ChangeReason.NONE, reason(empty, Difference.of(kind, "p", "", "", "x")));
  }

  @Test
  void theReportSaysMoreAboveItsLastRow() {
    Report report =
        new Report(
            "核查结果",
            List.of(10),
            List.of(row(Report.RowPurpose.TITLE, "题"), row(Report.RowPurpose.NOTE, "末")),
            0);
    assertEquals(
        List.of(
            row(Report.RowPurpose.TITLE, "题"),
            row(Report.RowPurpose.NOTE, "一"),
            row(Report.RowPurpose.NOTE, "二"),
            row(Report.RowPurpose.NOTE, "末")),
        report.saying(List.of("一", "二")).rows());
    assertEquals(
        List.of(row(Report.RowPurpose.NOTE, "一")),
        new Report("空", List.of(), List.of(), 0).saying(List.of("一")).rows());
  }

  private static Report.ReportRow row(Report.RowPurpose kind, String text) {
    return new Report.ReportRow(kind, List.of(Report.ReportCell.of(text)));
  }
}
