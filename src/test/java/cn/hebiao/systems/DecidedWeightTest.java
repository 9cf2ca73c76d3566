package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Grounds;
import cn.hebiao.judge.score.OpenCause;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import cn.hebiao.model.value.Written;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who decides how much of the weight of the published forms: a rule, a person within the few points
 * that the standard allows, a rule as soon as the figures that were not published are filled in, or
 * a person. The column 此前按规则 of the table is what rules decided before lists, counts and quarters
 * could be written in rulebooks.
 */
class DecidedWeightTest {
  private enum Decided {
    RULE("按规则"),
    LIMITED("限定分数"),
    AWAITING_FIGURES("缺数"),
    PERSON("人工");

    private final String column;

    Decided(String column) {
      this.column = column;
    }
  }

  static List<Row> forms() {
    return CaseTable.at("/systems/decided-weight.csv");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isAsListed(Row row) {
    Scorecard card = Systems.form(row.get("文件"), row.get("表"));
    Map<Decided, BigDecimal> sums = new EnumMap<>(Decided.class);
    for (ScoredRow scored : card.rows()) {
      scored.parts().forEach(part -> sums.merge(of(part), part.weight(), BigDecimal::add));
    }
    card.funds()
        .filter(fund -> fund.weight().isPresent())
        .ifPresent(fund -> sums.merge(of(fund), fund.weight().get(), BigDecimal::add));
    assertEquals(
        line(decided -> row.get(decided.column)),
        line(decided -> Written.plain(sums.getOrDefault(decided, BigDecimal.ZERO))));
  }

  @Test
  void theTableOfThePageIsTheSame() throws IOException {
    List<String> page =
        Files.readAllLines(Path.of("src", "docs", "decided-weights.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| 工作簿"))
            .toList();
    assertEquals(
        forms().stream()
            .map(
                row ->
                    Stream.of("文件", "表", "此前按规则", "按规则", "限定分数", "缺数", "人工")
                        .map(row::get)
                        .collect(Collectors.joining(" | ", "| ", " |")))
            .toList(),
        page);
  }

  private static String line(Function<Decided, String> points) {
    return Arrays.stream(Decided.values())
        .map(decided -> decided.column + points.apply(decided))
        .collect(Collectors.joining("，"));
  }

  private static Decided of(FundScore fund) {
    return fund.decided() ? Decided.RULE : Decided.AWAITING_FIGURES;
  }

  private static Decided of(ScoredPart part) {
    if (part.points().isPresent()) {
      return Decided.RULE;
    }
    if (part.limit().isPresent()) {
      return Decided.LIMITED;
    }
    boolean rule =
        part.verdict().grounds() instanceof Grounds.Undecided open
            && open.cause() == OpenCause.NOT_EVALUABLE;
    return rule ? Decided.AWAITING_FIGURES : Decided.PERSON;
  }
}
