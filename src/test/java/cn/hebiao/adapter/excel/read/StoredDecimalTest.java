package cn.hebiao.adapter.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredDecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "123456789012345678, 123456789012346000",
    "5.109232400001026e+16, 51092324000010260",
    "5.1092324000011E16, 51092324000011000",
    "1234567890123456, 1234567890123456",
    "1234.5000000000002, 1234.5",
  })
  void keepsTheDigitsOfCodes(String stored, BigDecimal number) {
    assertEquals(Optional.of(number), StoredDecimal.of(stored));
    assertEquals(Optional.of(number), StoredDecimal.of(Double.parseDouble(stored)));
  }
}
