package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.check.value.ReadableCheck;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of a data table that shows something else than it stores is named where it matters. */
class ShownInTablesTest {
  private static final String TABLE = "基础数据表";

  @ParameterizedTest(name = "stores {0}, shows {1}")
  @CsvSource({"607.83, 607.83, ''", "607.83, 670.83, 提示", "607.8300000001, 607.83, ''"})
  void namedWhereACheckWouldFindSomethingElse(String stored, String shown, String expected) {
    Book book = Systems.books().get("益阳市资阳区应急管理局2023年度部门整体支出绩效自评");
    CellRef place = CellRef.of("F13");
    Cell cell =
        new Cell(
            place, new CellValue.Numeric(new BigDecimal(stored)), shown, "0.00", Optional.empty());
    List<String> named =
        Systems.check(book.with(TABLE, cell)).findings().stream()
            .filter(f -> f.is(ReadableCheck.VALUE_DOUBTFUL))
            .filter(f -> f.cell().equals(Optional.of(place)))
            .map(f -> "提示")
            .toList();
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), named);
  }
}
