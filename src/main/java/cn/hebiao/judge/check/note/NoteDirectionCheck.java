package cn.hebiao.judge.check.note;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A note does not speak of more where less than the target was done, nor the other way round. */
public final class NoteDirectionCheck implements FormCheck {
  public static final FindingCode NOTE_CONTRADICTS = FindingCode.warning("NOTE_CONTRADICTS");

  @Override
  public List<FindingCode> codes() {
    return List.of(NOTE_CONTRADICTS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    NoteWords words = new NoteWords(context.rulebook().labels());
    return NoteRow.of(card).stream()
        .filter(row -> !row.note().isBlank())
        .flatMap(row -> judge(row, words).stream())
        .toList();
  }

  private static Optional<Finding> judge(NoteRow row, NoteWords words) {
    Optional<Integer> side = row.progress().map(done -> done.compareTo(BigDecimal.ONE));
    if (side.isEmpty()) {
      return Optional.empty();
    }
    String note = row.note().words();
    boolean less = side.get() < 0;
    if (less && words.above(note)) {
      return Optional.of(row.finding(NOTE_CONTRADICTS, ".less", ""));
    }
    boolean done = !less && !row.missed();
    return done && words.below(note)
        ? Optional.of(row.finding(NOTE_CONTRADICTS, ".done", ""))
        : Optional.empty();
  }
}
