package cn.hebiao.adapter.excel.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.Report.Kind;
import cn.hebiao.tell.edit.Report.Row;
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

  private static List<Integer> breaks(List<Kind> kinds, int header) {
    List<Row> rows = kinds.stream().map(kind -> new Row(kind, List.of())).toList();
    return ReportPages.breaks(
        new Report("核查结果", List.of(10), rows, header), Collections.nCopies(rows.size(), HIGH));
  }

  /** A title, a header and some findings. */
  private static List<Kind> findings(int count) {
    List<Kind> kinds = new ArrayList<>(List.of(Kind.TITLE, Kind.HEADER));
    kinds.addAll(Collections.nCopies(count, Kind.BODY));
    return kinds;
  }

  private static List<Kind> with(List<Kind> above, Kind... below) {
    List<Kind> all = new ArrayList<>(above);
    all.addAll(List.of(below));
    return all;
  }

  @ParameterizedTest(name = "{0} findings")
  @CsvSource({"0", "5", "18", "19", "20", "21", "22", "23", "24", "60", "200"})
  void theHeadingStaysOnlyWhereItsGroupIsSureToFit(int findings) {
    List<Kind> kinds =
        with(findings(findings), Kind.HEADING, Kind.HEADER, Kind.BODY, Kind.BODY, Kind.BODY);
    int heading = findings + 2;
    boolean fits = heading + 4 <= ON_A_PAGE;
    assertEquals(fits ? List.of() : List.of(heading), breaks(kinds, 1));
  }

  @Test
  void aNewPageIsKnownAgain() {
    List<Kind> kinds =
        with(
            findings(60),
            Kind.HEADING,
            Kind.HEADER,
            Kind.BODY,
            Kind.BODY,
            Kind.HEADING,
            Kind.NOTE,
            Kind.NOTE);
    assertEquals(List.of(62), breaks(kinds, 1), "the second heading fits on the page of the first");
  }

  @Test
  void aHeadingAtTheTopNeedsNoBreak() {
    assertEquals(List.of(), breaks(List.of(Kind.HEADING, Kind.NOTE), -1));
  }

  @Test
  void aGroupThatIsTooHighForAnyPageDoesNotLeaveAPageBlank() {
    List<Row> rows =
        List.of(Kind.TITLE, Kind.HEADING, Kind.HEADER, Kind.BODY, Kind.BODY).stream()
            .map(kind -> new Row(kind, List.of()))
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
