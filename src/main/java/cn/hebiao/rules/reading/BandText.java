package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.BuiltIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bands on a ratio, the first that fits counts: {@code ≥95%:6; ≥90%:4; 其他:1}.
 *
 * @param parts the bands as written
 */
record BandText(List<String> parts) {
  private static final Pattern SEPARATOR = Pattern.compile("[;；\\n]");

  static BandText of(String text) {
    return new BandText(
        SEPARATOR.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList());
  }

  /** The ratios of each band, in the order written; those that cannot be read are left out. */
  List<ScoreBand> bands() {
    return parts.stream().flatMap(part -> ScoreBand.of(part).stream()).toList();
  }

  /**
   * The bands as nested conditions on 比率, in the language of formulas; empty if a band cannot be
   * read.
   *
   * @param weight no band may bring more
   */
  Optional<String> read(Optional<BigDecimal> weight, Problems.At problems) {
    List<ScoreBand> bands =
        parts.stream()
            .flatMap(
                part -> {
                  Optional<ScoreBand> band = ScoreBand.of(part);
                  if (band.isEmpty()) {
                    problems.add(RulebookMistake.BAND_UNREADABLE.with("band", part));
                  }
                  return band.stream();
                })
            .toList();
    if (parts.isEmpty()) {
      problems.add(RulebookMistake.BAND_UNREADABLE.with("band", ""));
    }
    if (bands.isEmpty() || bands.size() < parts.size()) {
      return Optional.empty();
    }
    List<NumberRange> open = checkOrder(bands, problems);
    if (!open.isEmpty()) {
      problems.add(RulebookMistake.BAND_GAP.with("range", open.get(0).words()));
    }
    weight.ifPresent(limit -> checkPoints(bands, limit, problems));
    return Optional.of(formula(bands));
  }

  /** Reports bands that no ratio reaches, and gives the ratios that no band takes. */
  private static List<NumberRange> checkOrder(List<ScoreBand> bands, Problems.At problems) {
    List<NumberRange> open = List.of(NumberRange.ALL);
    for (ScoreBand band : bands) {
      if (open.stream().allMatch(range -> range.and(band.range()).isEmpty())) {
        problems.add(RulebookMistake.BAND_UNREACHABLE.with("band", band.written()));
      }
      open = open.stream().flatMap(range -> range.without(band.range()).stream()).toList();
    }
    return open;
  }

  private static void checkPoints(List<ScoreBand> bands, BigDecimal limit, Problems.At problems) {
    for (ScoreBand band : bands) {
      if (band.plainPoints().filter(points -> points.compareTo(limit) > 0).isPresent()) {
        problems.add(
            RulebookMistake.BAND_ABOVE_WEIGHT.with(
                "band", band.written(), "weight", limit.stripTrailingZeros().toPlainString()));
      }
    }
  }

  /** The last band needs no condition: together with those before it, it takes every ratio. */
  private static String formula(List<ScoreBand> bands) {
    StringBuilder text = new StringBuilder();
    for (ScoreBand band : bands.subList(0, bands.size() - 1)) {
      String condition = band.others() ? "TRUE" : band.condition(BuiltIn.RATIO.chinese());
      text.append("IF(").append(condition).append(", ").append(band.points()).append(", ");
    }
    text.append(bands.get(bands.size() - 1).points());
    return Stream.generate(() -> ")")
        .limit(bands.size() - 1)
        .reduce(text.toString(), String::concat);
  }
}
