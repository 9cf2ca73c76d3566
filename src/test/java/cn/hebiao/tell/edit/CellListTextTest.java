package cn.hebiao.tell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.CellRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellListTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                   | ''",
        "B2                   | B2",
        "B2 B2                | B2",
        "A1 A2 A3             | A1:A3",
        "A1 B1 C1             | A1:C1",
        "A1 A2 B1 B2          | A1:B2",
        "A1 A3                | A1 A3",
        "A1 C1                | A1 C1",
        "A1 A2 B1             | A1:A2 B1",
        "B1 B2 A1             | A1 B1:B2",
        "A1 A2 A4 B1 B2 B4    | A1:B2 A4:B4",
        "A1 B1 D1 A2 B2       | A1:B2 D1",
        "C3 A1                | A1 C3",
      })
  void rectanglesCoverTheCells(String cells, String rectangles) {
    List<CellRef> refs =
        Arrays.stream(cells.split(" ")).filter(c -> !c.isEmpty()).map(CellRef::of).toList();
    assertEquals(
        rectangles,
        CellListText.of(refs).stream()
            .map(
                range ->
                    range.first().equals(range.last())
                        ? range.first().name()
                        : range.first().name() + ":" + range.last().name())
            .collect(Collectors.joining(" ")));
  }
}
