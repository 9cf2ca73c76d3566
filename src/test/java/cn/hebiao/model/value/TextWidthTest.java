package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3, 3",
    "得分, 4, 4",
    "９0（, 5, 5",
    "“①≥, 3, 6",
    "·×, 2, 4",
    "é, 1, 1",
    "e\u0301, 1, 3",
    "\uD840\uDC00, 2, 2"
  })
  void onConsoleAndOnPaper(String text, int console, int paper) {
    assertEquals(console, TextWidth.onConsole(text));
    assertEquals(paper, TextWidth.onPaper(text));
  }
}
