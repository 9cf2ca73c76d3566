package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day is told in one way, as much of it as its cell shows. */
class DateWordsTest {
  @ParameterizedTest(name = "{0} shown {1}")
  @CsvSource({
    "yyyy/m/d, 2023/6/30, 2023年6月30日",
    "yyyy-mm-dd, 2023-06-30, 2023年6月30日",
    "yyyy-mm-dd h:mm:ss, 2023-06-30 0:00:00, 2023年6月30日",
    "'yyyy\"年\"m\"月\"d\"日\"', 2023年6月30日, 2023年6月30日",
    "'[DBNum1]yyyy\"年\"m\"月\"d\"日\"', 二〇二三年六月三十日, 2023年6月30日",
    "'[$-804]dddd, mmmm d, yyyy', '星期五, 六月 30, 2023', 2023年6月30日",
    "dd.mm.yyyy, 30.06.2023, 2023年6月30日",
    "d-mmm-yy, 30-Jun-23, 2023年6月30日",
    "mmm-yy, Jun-23, 2023年6月",
    "'yyyy\"年\"m\"月\"', 2023年6月, 2023年6月",
    "'m\"月\"d\"日\"', 6月30日, 6月30日",
    "m/d, 6/30, 6月30日",
    "d-mmm, 30-Jun, 6月30日",
    "General, 2023-06-30, 2023年6月30日"
  })
  void words(String format, String shown, String words) {
    CellValue day = new CellValue.DateSerial(new BigDecimal("45107"), LocalDate.of(2023, 6, 30));
    Cell cell = new Cell(new CellRef(0, 0), day, shown, format, Optional.empty());
    assertEquals(words, DateReading.words(cell));
  }
}
