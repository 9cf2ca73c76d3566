package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  @ParameterizedTest
  @CsvSource({
    "分值, 分值, 0",
    "分值, 分, 1",
    "分, 分值, 1",
    "分值, 得分, 2",
    "自评得分, 自得评分, 1",
    "ROUND, RONUD, 1",
    "ROUND, ORUDN, 2",
    "'', 得分, 2"
  })
  void changes(String from, String to, int distance) {
    assertEquals(distance, NearestWord.distance(from, to));
    assertEquals(distance, NearestWord.distance(to, from));
  }

  /** Of five letters two may change at 40 per cent, of four one, of four two at 50. */
  @Test
  void noFartherThanAllowed() {
    assertEquals(Optional.of("abcde"), NearestWord.of("abcxy", List.of("abcde"), 40));
    assertEquals(Optional.empty(), NearestWord.of("abxy", List.of("abcd"), 40));
    assertEquals(Optional.of("abcd"), NearestWord.of("abxy", List.of("abcd"), 50));
    assertEquals(Optional.empty(), NearestWord.of("axyz", List.of("abcd"), 50));
    assertEquals(Optional.of("abcd"), NearestWord.of("abcx", List.of("axcx", "abcy", "abcd"), 50));
    assertEquals(Optional.of("abcd"), NearestWord.of("abcx", List.of("aacc", "abcd"), 50));
  }
}
