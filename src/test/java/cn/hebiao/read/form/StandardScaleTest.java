package cn.hebiao.read.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What printed standards give for a rate. */
class StandardScaleTest {
  private static final Path FILE = Path.of("src", "test", "resources", "form", "scales.txt");

  static Stream<String> lines() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void givesPoints(String line) {
    String[] cells = line.split(" [|] ");
    assertEquals(
        cells[3],
        StandardScale.of(cells[0], new BigDecimal(cells[1]))
            .flatMap(scale -> scale.points(new BigDecimal(cells[2])))
            .map(StandardScaleTest::words)
            .orElse("?"));
  }

  private static String words(Interval points) {
    return points.isPoint()
        ? Written.plain(points.low())
        : Written.plain(points.low()) + "–" + Written.plain(points.high());
  }
}
