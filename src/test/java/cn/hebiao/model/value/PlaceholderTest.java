package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that only hold a place, and notes that give no reason. */
class PlaceholderTest {
  @ParameterizedTest(name = "{0}: {1}, says nothing {2}")
  @CsvSource({
    "'', BLANK, false",
    "—, DASH, true",
    "--------, DASH, true",
    "---------, '', false",
    "(无), NOT_APPLICABLE, true",
    "(), DASH, true",
    "无。, NOT_APPLICABLE, true",
    "不 涉 及, NOT_APPLICABLE, true",
    "略, '', true",
    "同上。, '', true",
    "无偏差, '', false",
    "-5, '', false"
  })
  void kinds(String text, String kind, boolean nothing) {
    assertEquals(kind, Placeholder.kind(text).map(Enum::name).orElse(""));
    assertEquals(nothing, Placeholder.saysNothing(text));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'1,024.16万元', true",
    "' 500元 ', true",
    "１２．５, true",
    "500, true",
    "500人, false",
    "约500元, false",
    "万元, false"
  })
  void bareAmounts(String text, boolean bare) {
    assertEquals(bare, PlainText.isBareAmount(text));
  }
}
