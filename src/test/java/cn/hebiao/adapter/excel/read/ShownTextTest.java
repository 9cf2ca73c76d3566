package cn.hebiao.adapter.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Chinese Excel shows, on a machine of any country. */
class ShownTextTest {
  private static final List<String> COUNTRIES = List.of("zh-CN", "de-DE", "ar-EG", "en-US");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "95, General, 95",
        "0.3, General, 0.3",
        "1234567890123, General, 1234567890123",
        "51092324000010260, General, 51092324000010260",
        "12345678901, General, 12345678901",
        "3.33333333333333, General, 3.333333333",
        "0.285, 0.00, 0.29",
        "1.005, 0.00, 1.01",
        "95, 0.00, 95.00",
        "-0.001, 0.00, -0.00",
        "`-1234567.895`, `#,##0.00_ `, `-1,234,567.90`",
        "999.5, `#,##0`, `1,000`",
        "`1234567.12345`, `#,##0.00000`, `1,234,567.12345`",
        "123, `#,##0`, 123",
        "`1234567.891`, `#,##0.00`, `1,234,567.89`",
        "0.9534, 0%, 95%",
        "0.95345, 0.00%, 95.35%",
        "95, 0.00_ , 95.00",
        "95.5, 0.00_ ;[Red]\\-0.00\\ , 95.50",
        "-95.5, 0.00_ ;[Red]\\-0.00\\ , -95.50",
        "1234.5, `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ `, `1,234.50`",
        "1024.5, `\"¥\"#,##0.00`, `¥1,024.50`",
        "1024.5, `[$¥-804]#,##0.00`, `¥1,024.50`",
        "12, 0\"分\", 12分",
        "12.5, @, 12.5",
        "44938, `yyyy\"年\"m\"月\"`, 2023年1月",
        "44938, yyyy/m/d, 2023/1/12",
        "44938, yyyy-mm-dd, 2023-01-12",
        "44938.75, yyyy-mm-dd hh:mm, 2023-01-12 18:00",
        "44938, d-mmm, 12-Jan",
        "44938.75, m/d/yy h:mm AM/PM, 1/12/23 6:00 PM",
        "44938.78125, `上午/下午h\"时\"mm\"分\"`, 下午6时45分",
        "44938.25, h:mm:ss, 6:00:00",
        "44938.999999, `yyyy-mm-dd hh:mm:ss`, 2023-01-13 00:00:00",
        "0.5000115, `mm:ss.00`, 00:00.99",
        "1.5, `[h]:mm`, 36:00",
        "44938, yyyy年m月d日 aaaa, 2023年1月12日 星期四",
        "44938, `[$-804]ddd`, 周四",
        "44938, `[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy`, 2023年1月12日",
        "44938, yyyy/m/d;@, 2023/1/12",
        "44938, MMM-YY, Jan-23",
        "-5, yyyy/m/d, -5",
        "95, G/通用格式, 95",
        "27, `General\"人\"`, 27人",
        "27.5, `General\"人\"`, 27.5人",
        "-3, `G/通用格式\"个\"`, -3个",
        "12, `\"General\"0`, General12",
        "5, ;;;, ``"
      })
  void shows(BigDecimal number, String code, String shown) {
    Locale before = Locale.getDefault();
    try {
      for (String country : COUNTRIES) {
        Locale.setDefault(Locale.forLanguageTag(country));
        ShownText text = new ShownText(DateSystem.FROM_1900);
        assertEquals(shown, text.of(number, NumberStyle.of(164, code)), country);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "14, 2023/1/12",
    "58, 1月12日",
    "57, 2023年1月",
    "31, 2023年1月12日",
    "30, 1-12-23",
    "2, 44938.00",
    "23, 44938",
    "163, 44938",
    "-1, 44938"
  })
  void formatsKnownByTheirNumber(int id, String shown) {
    ShownText text = new ShownText(DateSystem.FROM_1900);
    assertEquals(shown, text.of(new BigDecimal(44938), NumberStyle.builtin(id)));
  }

  @Test
  void nonsenseFormatsStillShowTheNumber() {
    ShownText text = new ShownText(DateSystem.FROM_1900);
    for (String code : List.of("[", "\"", "0.0.0.0", "[>=x]0", "((((((", "?".repeat(300))) {
      String shown = text.of(new BigDecimal("95"), NumberStyle.of(164, code));
      assertEquals(true, shown.contains("95"), code + " shows " + shown);
    }
  }
}
