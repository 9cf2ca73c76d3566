package cn.hebiao.judge.check.note;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows that deviate differently, by their section or by their direction, are not explained by the
 * same long text. Said once for each text, at its second place.
 */
public final class NoteRepeatedCheck implements FormCheck {
  public static final FindingCode NOTE_REPEATED = FindingCode.notice("NOTE_REPEATED");

  @Override
  public List<FindingCode> codes() {
    return List.of(NOTE_REPEATED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    Optional<BigDecimal> least = context.threshold(Parameter.REPEATED_NOTE);
    if (least.isEmpty()) {
      return List.of();
    }
    Map<String, List<NoteRow>> byText = new LinkedHashMap<>();
    for (NoteRow row : NoteRow.of(card)) {
      String text = LabelText.normalise(row.note().words());
      boolean counts =
          row.missed() || row.lost() || row.exceeds(context.threshold(Parameter.EXCESS_LINE));
      if (counts && BigDecimal.valueOf(text.length()).compareTo(least.get()) >= 0) {
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(row);
      }
    }
    return byText.values().stream()
        .filter(NoteRepeatedCheck::different)
        .map(NoteRepeatedCheck::finding)
        .toList();
  }

  /** One note over several rows is written once; equal sections and directions share a cause. */
  private static boolean different(List<NoteRow> rows) {
    boolean severalCells = rows.stream().map(NoteRow::note).distinct().count() == rows.size();
    long kinds =
        rows.stream()
            .map(row -> row.row().row().level2() + row.missed() + side(row))
            .distinct()
            .count();
    return rows.size() > 1 && severalCells && kinds > 1;
  }

  private static int side(NoteRow row) {
    return row.row().completion().map(done -> done.compareTo(BigDecimal.ONE)).orElse(0);
  }

  private static Finding finding(List<NoteRow> rows) {
    NoteRow second = rows.get(1);
    String others =
        rows.stream()
            .filter(row -> row != second)
            .map(row -> row.note().ref().name())
            .collect(Collectors.joining("、"));
    return second.finding(NOTE_REPEATED, "", others);
  }
}
