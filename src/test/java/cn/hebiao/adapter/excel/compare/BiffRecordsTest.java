package cn.hebiao.adapter.excel.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Records that say the same in different bytes. */
class BiffRecordsTest {
  private static final String BEGIN = "09080000";
  private static final String HEAD = "c800000008009001000000000000";

  private static BiffRecords font(String length, String name) {
    return BiffRecords.of(HexFormat.of().parseHex(BEGIN + "3100" + length + HEAD + name));
  }

  @Test
  void theNameOfAFontMayBeWrittenInTwoWays() {
    BiffRecords narrow = font("1300", "0300" + "414243");
    assertEquals(narrow, font("1600", "0301" + "410042004300"));
    assertNotEquals(narrow, font("1600", "0301" + "410042004400"));
  }
}
