package cn.hebiao.adapter.excel.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.Report.ReportRow;
import cn.hebiao.tell.edit.Report.RowPurpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading is printed on the page of its table; rows are 20 points high here. */
class ReportPagesTest {
  private static final double HIGH = 20;
  private static final int ON_A_PAGE = (int) (ReportPages.ROOM / HIGH);

  private static List<Integer> breaks(List<RowPurpose> kinds, int header) {
    List<ReportRow> rows = kinds.stream().map(kind -> new ReportRow(kind, List.of())).toList();
    return ReportPages.breaks(
        new Report("核查结果", List.of(10), rows, header), Collections.nCopies(rows.size(), HIGH));
  }

  /** A title, a header and some findings. */
  private static List<RowPurpose> findings(int count) {
    List<RowPurpose> kinds = new ArrayList<>(List.of(RowPurpose.TITLE, RowPurpose.HEADER));
    kinds.addAll(Collections.nCopies(count, RowPurpose.BODY));
    return kinds;
  }

  private static List<RowPurpose> with(List<RowPurpose> above, RowPurpose... below) {
    List<RowPurpose> all = new ArrayList<>(above);
    all.addAll(List.of(below));
    return all;
  }

  @ParameterizedTest(name = "{0} findings")
  @CsvSource({"0", "5", "18", "19", "20", "21", "22", "23", "24", "60", "200"})
  void theHeadingStaysOnlyWhereItsGroupIsSureToFit(int findings) {
    List<RowPurpose> kinds =
        with(
            findings(findings),
            RowPurpose.HEADING,
            RowPurpose.HEADER,
            RowPurpose.BODY,
            RowPurpose.BODY,
            RowPurpose.BODY);
    int heading = findings + 2;
    boolean fits = heading + 4 <= ON_A_PAGE;
    assertEquals(fits ? List.of() : List.of(heading), breaks(kinds, 1));
  }

  @Test
  void aNewPageIsKnownAgain() {
    List<RowPurpose> kinds =
        with(
            findings(60),
            RowPurpose.HEADING,
            RowPurpose.HEADER,
            RowPurpose.BODY,
            RowPurpose.BODY,
            RowPurpose.HEADING,
            RowPurpose.NOTE,
            RowPurpose.NOTE);
    assertEquals(List.of(62), breaks(kinds, 1), "the second heading fits on the page of the first");
  }

  @Test
  void aHeadingAtTheTopNeedsNoBreak() {
    assertEquals(List.of(), breaks(List.of(RowPurpose.HEADING, RowPurpose.NOTE), -1));
  }

  @Test
  void aGroupThatIsTooHighForAnyPageDoesNotLeaveAPageBlank() {
    List<ReportRow> rows =
        List.of(
                RowPurpose.TITLE,
                RowPurpose.HEADING,
                RowPurpose.HEADER,
                RowPurpose.BODY,
                RowPurpose.BODY)
            .stream()
            .map(kind -> new ReportRow(kind, List.of()))
            .toList();
    assertEquals(
        List.of(1),
        ReportPages.breaks(
            new Report("核查结果", List.of(10), rows, -1), List.of(20d, 20d, 20d, 400d, 400d)));
  }

  @Test
  void reportsWithoutHeadingsHaveNoBreaks() {
    assertEquals(List.of(), breaks(findings(300), 1));
  }
}
