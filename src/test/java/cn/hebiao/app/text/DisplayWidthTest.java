package cn.hebiao.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest(name = "{0} is {1} wide")
  @CsvSource({
    "'', 0",
    "abc, 3",
    "核表, 4",
    "（1）, 5",
    "【错】, 6",
    "ａ, 2",
    "𠮷, 2",
    "e\u0301, 1",
    "😀, 2"
  })
  void widthInColumns(String text, int width) {
    assertEquals(width, DisplayWidth.of(text));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "核表, 6, '核表  '",
    "核表, 4, 核表",
    "核表程序, 6, 核表..",
    "核表程序, 7, '核表.. '",
    "abcdef, 5, abc.."
  })
  void fitIsExactlyAsWide(String text, int width, String expected) {
    assertEquals(expected, DisplayWidth.fit(text, width));
    assertEquals(width, DisplayWidth.of(DisplayWidth.fit(text, width)));
  }
}
