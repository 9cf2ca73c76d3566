package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which number starts at a place in a text, and where it ends. */
class WrittenNumberTest {
  @ParameterizedTest(name = "{0} from {1}: {2} up to {3}")
  @CsvSource({
    "'1234,567', 0, 1234, 4",
    "'123,456', 0, 123456, 7",
    "',123', 0, '', 0",
    "'1,2345', 0, 1, 1",
    "'1,234,567.8', 0, 1234567.8, 11",
    "'1,x23', 0, 1, 1",
    "'12,3x4', 0, 12, 2",
    "'123,45x', 0, 123, 3",
    "'-  5', 0, '', 0",
    "'- 5', 0, -5, 3",
    "'1.', 0, 1, 1",
    "'.5', 0, 0.5, 2",
    "5E, 0, 5, 1",
    "5E123, 0, 5, 1",
    "5E1a, 0, 5, 1",
    "5E-1, 0, 0.5, 4",
    "1.2E+05, 0, 120000, 7"
  })
  void digits(String text, int start, String number, int end) {
    check(text, start, number, end);
  }

  /** O and l are taken for 0 and 1 inside a number, and at its edge where no word goes on. */
  @ParameterizedTest(name = "{0} from {1}: {2} up to {3}")
  @CsvSource({
    "l5, 0, 15, 2",
    "O.5, 0, 0.5, 3",
    "1O, 0, 10, 2",
    "1O%, 0, 10, 2",
    "1Okm, 0, 1, 1",
    "1.O5, 0, 1.05, 4",
    "1O.5, 0, 10.5, 4",
    "1OOOO5, 0, 100005, 6",
    "1OOOOO5, 0, 1, 1",
    "O, 0, '', 0",
    "al5, 1, '', 0",
    "zl5, 1, '', 0",
    "Al5, 1, '', 0",
    "Zl5, 1, '', 0",
    "`l5, 1, 15, 3",
    "{l5, 1, 15, 3",
    "@l5, 1, 15, 3",
    "[l5, 1, 15, 3"
  })
  void lettersForDigits(String text, int start, String number, int end) {
    check(text, start, number, end);
  }

  @ParameterizedTest(name = "{0} digits and {1} decimals: {2}")
  @CsvSource({"40, 0, true", "41, 0, false", "20, 20, true", "21, 20, false", "30, 25, false"})
  void noNumberHasMoreThanFortyDigits(int whole, int decimals, boolean read) {
    String text = "7".repeat(whole) + (decimals == 0 ? "" : "." + "3".repeat(decimals));
    assertEquals(read, WrittenNumber.at(text, 0).isPresent());
  }

  @ParameterizedTest(name = "{0} from {1}: {2} up to {3}")
  @CsvSource({
    "十, 0, 10, 1",
    "十二名, 0, 12, 2",
    "二十, 0, 20, 2",
    "两千, 0, 2000, 2",
    "〇, 0, 0, 1",
    "一百零五, 0, 105, 4",
    "零五, 0, 5, 2",
    "三百二, 0, 302, 3",
    "十十, 0, '', 0",
    "百百, 0, '', 0",
    "二百三百, 0, '', 0",
    "二三, 0, '', 0",
    "零十, 0, '', 0",
    "名, 0, '', 0",
    "合计共九千九百九十九名, 3, 9999, 10",
    "零零零零零零零零零, 0, 0, 9",
    "零零零零零零零零零零, 0, '', 0"
  })
  void chineseNumbers(String text, int start, String number, int end) {
    Optional<WrittenNumber> read = ChineseNumber.at(text, start);
    assertEquals(number, read.map(n -> Written.plain(n.value())).orElse(""));
    assertEquals(end, (int) read.map(WrittenNumber::end).orElse(0));
  }

  private static void check(String text, int start, String number, int end) {
    Optional<WrittenNumber> read = WrittenNumber.at(text, start);
    assertEquals(number, read.map(n -> Written.plain(n.value())).orElse(""));
    assertEquals(end, (int) read.map(WrittenNumber::end).orElse(0));
  }
}
