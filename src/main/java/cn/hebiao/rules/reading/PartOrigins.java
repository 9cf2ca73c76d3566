package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the parts of a rulebook come from: the row of the workbook for each part read. */
public final class PartOrigins {
  private static final String METHOD = "计分方式";
  private static final String BANDS = "分档";

  private final Map<Object, Row> rows = new IdentityHashMap<>();

  <T> T put(T part, Row row) {
    rows.put(part, row);
    return part;
  }

  /** A message about one cell of a part; about the whole sheet where the part is not from here. */
  public RulebookProblem problem(Object part, String column, Message message) {
    return Optional.ofNullable(rows.get(part))
        .map(row -> new RulebookProblem(row.sheet(), Optional.of(row.place(column)), message))
        .orElseGet(() -> new RulebookProblem("", Optional.empty(), message));
  }

  /** A message about the row of a sheet that has a word in a column. */
  public RulebookProblem problem(
      String sheet, String column, String word, String at, Message message) {
    return rows.values().stream()
        .filter(row -> row.sheet().equals(sheet) && row.plain(column).equals(word))
        .findFirst()
        .map(row -> new RulebookProblem(sheet, Optional.of(row.place(at)), message))
        .orElseGet(() -> new RulebookProblem(sheet, Optional.empty(), message));
  }

  /** What a part has in a column, as written; empty where it has nothing. */
  public String text(Object part, String column) {
    return Optional.ofNullable(rows.get(part)).map(row -> row.text(column)).orElse("");
  }

  /** The bands of an indicator that is scored by bands; none for other indicators. */
  public List<NumberRange> bands(Object indicator) {
    return text(indicator, METHOD).equals(BANDS)
        ? BandText.of(text(indicator, "得分公式")).bands().stream()
            .filter(band -> !band.others())
            .map(ScoreBand::range)
            .toList()
        : List.of();
  }
}
